#include "render/prose/running_text.h"

#include <algorithm>
#include <utility>

#include "quantity/glyphs.h"
#include "quantity/readings.h"
#include "quantity/unit_form.h"
#include "render/frame/wording.h"
#include "text/ascii.h"
#include "text/html.h"
#include "text/utf8.h"

namespace conspectus {
namespace {

/// The number of bytes after a number in which its unit is looked for.
constexpr std::size_t longest_unit = 96;
/// The first code point of the wide scripts, between whose characters a line may
/// break.
constexpr char32_t first_wide = 0x2E80;

bool in_number(char c) {
    return is_ascii_digit(c) || c == '.' || c == ',' || c == '-';
}

std::size_t end_of(std::string_view text, std::size_t at, const auto& belongs) {
    while (at < text.size() && belongs(text[at])) ++at;
    return at;
}

/// Returns the end of three digits after the space at `space`, or 0.
std::size_t end_of_thousands(std::string_view text, std::size_t space) {
    const std::size_t end = end_of(text, space + 1, &is_ascii_digit);
    return end == space + 4 ? end : 0;
}

/// Returns the end of the unit, or of the next group of three digits, of the number
/// that ends at `at`; 0 for neither.
std::size_t end_of_unit(std::string_view text, std::size_t at, const QuantityWords& words) {
    const bool spaced = text[at] == ' ';
    if (const std::size_t thousands = spaced ? end_of_thousands(text, at) : 0) return thousands;
    const Glyphs behind = glyphs(text.substr(at, longest_unit));
    if (!spaced && glyph(behind, 0) < first_wide) return 0;
    const auto unit = unit_at(behind, spaced ? 1 : 0, words);
    return unit ? at + behind[unit->end - 1].end : 0;
}

std::size_t begin_of_number(std::string_view text, std::size_t end, std::size_t lowest) {
    while (end > lowest && in_number(text[end - 1])) --end;
    return end;
}

}  // namespace

std::vector<TextRange> quantities(std::string_view text, const QuantityWords& words) {
    std::vector<TextRange> found;
    std::size_t lowest = 0;
    for (std::size_t at = 1; at < text.size(); ++at) {
        if (!is_ascii_digit(text[at - 1]) || is_ascii_digit(text[at])) continue;
        const std::size_t end = end_of_unit(text, at, words);
        if (end == 0) continue;
        const bool continues = !found.empty() && found.back().end == at;
        if (continues) {
            found.back().end = end;
        } else {
            found.push_back({begin_of_number(text, at, lowest), end});
        }
        lowest = end;
    }
    return found;
}

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
