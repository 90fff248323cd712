#include "render/prose/running_text.h"

#include <algorithm>
#include <utility>

#include "quantity/readings.h"
#include "render/frame/wording.h"
#include "render/prose/quantities.h"
#include "text/ascii.h"
#include "text/html.h"
#include "text/utf8.h"

namespace conspectus {
namespace {

constexpr std::size_t fewest_foreign_characters = 2;

}  // namespace

ForeignScripts::ForeignScripts(const Site& site, std::string_view language) : own_(language_tag(site, language)) {
    for (const Language& other : site.languages) {
        Scripts scripts(other.tag);
        if (other.key != language && !scripts.empty()) others_.emplace_back(std::move(scripts), other.tag);
    }
}

std::string_view ForeignScripts::tag_of(char32_t code_point) const {
    if (own_.have(code_point)) return {};
    const auto found = std::ranges::find_if(others_, [&](const auto& other) { return other.first.have(code_point); });
    return found == others_.end() ? std::string_view() : found->second;
}

std::vector<ForeignStretch> ForeignScripts::find(std::string_view text) const {
    std::vector<ForeignStretch> stretches;
    if (others_.empty() || is_ascii(text)) return stretches;
    ForeignStretch open;
    std::size_t characters = 0;
    const auto close = [&] {
        if (characters >= fewest_foreign_characters) stretches.push_back(open);
        open = {};
        characters = 0;
    };
    for (std::size_t offset = 0; offset < text.size();) {
        const std::size_t begin = offset;
        const char32_t code_point = next_code_point(text, offset);
        const std::string_view tag = tag_of(code_point);
        const bool is_wide_mark = is_of_no_script(code_point) && display_width(code_point) == 2;
        if (is_wide_mark) continue;
        if (tag.empty() || tag != open.tag) close();
        if (tag.empty()) continue;
        if (characters++ == 0) open = {begin, begin, tag};
        open.end = offset;
    }
    close();
    return stretches;
}

RunningText::RunningText(const PageContext& page, std::string_view language, Abbreviations abbreviations)
    : page_(page), foreign_(page.catalog.site, language), abbreviations_(std::move(abbreviations)) {}

void RunningText::append(std::string& html, std::string_view text) {
    std::size_t done = 0;
    for (const ForeignStretch& stretch : foreign_.find(text)) {
        append_quantities(html, text.substr(done, stretch.begin - done), page_, abbreviations_);
        html += "<span" + lang_attribute(stretch.tag) + ">";
        append_html_text(html, text.substr(stretch.begin, stretch.end - stretch.begin));
        html += "</span>";
        done = stretch.end;
    }
    append_quantities(html, text.substr(done), page_, abbreviations_);
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
