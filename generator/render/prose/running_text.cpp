#include "render/prose/running_text.h"

#include <utility>

#include "quantity/readings.h"
#include "render/frame/wording.h"
#include "render/prose/quantities.h"
#include "text/html.h"

namespace conspectus {

RunningText::RunningText(const PageContext& page, std::string_view language, Abbreviations abbreviations)
    : page_(page), foreign_(page.catalog.site, language), abbreviations_(std::move(abbreviations)) {}

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
    append_quantities(html, text, page_, abbreviations_);
}

void append_quantities(std::string& html, std::string_view text, const PageContext& page,
                       Abbreviations& abbreviations) {
    const std::vector<TextRange> unbroken =
        page.readings == nullptr ? std::vector<TextRange>() : quantities(text, page.readings->words);
    std::size_t done = 0;
    for (const TextRange& quantity : unbroken) {
        abbreviations.append(html, text.substr(done, quantity.begin - done));
        html += "<span class=\"unbroken\">";
        append_html_text(html, text.substr(quantity.begin, quantity.end - quantity.begin));
        html += "</span>";
        done = quantity.end;
    }
    abbreviations.append(html, text.substr(done));
}

}  // namespace conspectus
