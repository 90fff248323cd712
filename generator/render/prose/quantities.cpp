#include "render/prose/quantities.h"

#include "quantity/glyphs.h"
#include "quantity/unit_form.h"
#include "text/ascii.h"

namespace conspectus {
namespace {

/// Bytes behind a number in which its unit is looked for.
constexpr std::size_t longest_unit = 96;
/// The first code point of the wide scripts, between whose characters a line
/// may break; before a letter, a sign or a degree it does not.
constexpr char32_t first_wide = 0x2E80;

bool in_number(char c) {
    return is_ascii_digit(c) || c == '.' || c == ',' || c == '-';
}

std::size_t end_of(std::string_view text, std::size_t at, const auto& belongs) {
    while (at < text.size() && belongs(text[at])) ++at;
    return at;
}

/// End of three digits that follow the space at `space`; 0 for no or other digits.
std::size_t end_of_thousands(std::string_view text, std::size_t space) {
    const std::size_t end = end_of(text, space + 1, &is_ascii_digit);
    return end == space + 4 ? end : 0;
}

/// Where the unit of the number that ends at `at` ends, or its next thousand;
/// 0 for neither.
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

}  // namespace conspectus
