#include "render/prose/running_text.h"

#include <utility>

#include "render/frame/wording.h"
#include "render/prose/quantities.h"
#include "text/html.h"

namespace conspectus {

RunningText::RunningText(const Site& site, std::string_view language, Abbreviations abbreviations)
    : site_(site), foreign_(site, language), abbreviations_(std::move(abbreviations)) {}

void RunningText::append(std::string& html, std::string_view text) {
    std::size_t done = 0;
    for (const ForeignStretch& stretch : foreign_.find(text)) {
        append_own(html, text.substr(done, stretch.begin - done));
        html += "<span" + lang_attribute(stretch.tag) + ">";
        append_html_text(html, text.substr(stretch.begin, stretch.end - stretch.begin));
        html += "</span>";
        done = stretch.end;
    }
    append_own(html, text.substr(done));
}

void RunningText::append_own(std::string& html, std::string_view text) {
    append_quantities(html, text, site_, abbreviations_);
}

void append_quantities(std::string& html, std::string_view text, const Site& site, Abbreviations& abbreviations) {
    std::size_t done = 0;
    for (const TextRange& quantity : quantities(text, site.units)) {
        abbreviations.append(html, text.substr(done, quantity.begin - done));
        html += "<span class=\"unbroken\">";
        append_html_text(html, text.substr(quantity.begin, quantity.end - quantity.begin));
        html += "</span>";
        done = quantity.end;
    }
    abbreviations.append(html, text.substr(done));
}

}  // namespace conspectus
