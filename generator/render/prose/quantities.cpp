#include "render/prose/quantities.h"

#include <algorithm>
#include <array>

#include "text/ascii.h"

namespace conspectus {
namespace {

constexpr std::array<std::string_view, 36> units = {"%",   "Bq", "Gy",  "HU",   "Hz",   "IU", "L",  "MHz",  "MPa",
                                                    "U",   "cm", "cm²", "d",    "dL",   "g",  "h",  "kPa",  "kg",
                                                    "m",   "mL", "mg",  "mg/d", "min",  "ml", "mm", "mmHg", "mmol",
                                                    "mm²", "ms", "ng",  "nm",   "nmol", "pg", "s",  "°C",   "μg"};

/// What may stand in a unit: letters, also of the signs above ASCII.
bool in_unit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '%' || static_cast<unsigned char>(c) == 0xC2 ||
           (static_cast<unsigned char>(c) >= 0x80 && static_cast<unsigned char>(c) < 0xE0);
}

bool in_number(char c) {
    return is_ascii_digit(c) || c == '.' || c == ',' || c == '-';
}

std::size_t end_of(std::string_view text, std::size_t at, const auto& belongs) {
    while (at < text.size() && belongs(text[at])) ++at;
    return at;
}

/// End of the unit or the next three digits after the space at `space`; 0 for
/// neither.
std::size_t end_of_second_half(std::string_view text, std::size_t space) {
    const std::size_t begin = space + 1;
    const std::size_t digits = end_of(text, begin, &is_ascii_digit);
    if (digits == begin + 3) return digits;
    if (digits != begin) return 0;
    const std::size_t letters = end_of(text, begin, &in_unit);
    const bool known = std::ranges::find(units, text.substr(begin, letters - begin)) != units.end();
    return known ? letters : 0;
}

/// Length of `spelling` if it is the word at the start of `text`, else 0.
std::size_t length_at_start(std::string_view spelling, std::string_view text) {
    if (!text.starts_with(spelling)) return 0;
    const bool goes_on = text.size() > spelling.size() && is_ascii_letter(text[spelling.size()]) &&
                         is_ascii_letter(text[spelling.size() - 1]);
    return goes_on ? 0 : spelling.size();
}

/// End of the longest unit in words that begins at `begin`; 0 for none.
std::size_t end_of_words(std::string_view text, std::size_t begin, const std::vector<UnitWords>& words) {
    std::size_t longest = 0;
    for (const UnitWords& unit : words) {
        for (const LocalizedTerms& spellings : unit.spellings) {
            for (const std::string& spelling : spellings.terms) {
                if (!spelling.empty()) longest = std::max(longest, length_at_start(spelling, text.substr(begin)));
            }
        }
    }
    return longest == 0 ? 0 : begin + longest;
}

/// Where the unit of the number that ends at `end` ends, or its next thousand;
/// 0 for neither.
std::size_t end_of_unit(std::string_view text, std::size_t end, const std::vector<UnitWords>& words) {
    const bool spaced = text[end] == ' ';
    const std::size_t symbol = spaced ? end_of_second_half(text, end) : 0;
    return symbol != 0 ? symbol : end_of_words(text, end + (spaced ? 1 : 0), words);
}

std::size_t begin_of_number(std::string_view text, std::size_t end, std::size_t lowest) {
    while (end > lowest && in_number(text[end - 1])) --end;
    return end;
}

}  // namespace

std::vector<TextRange> quantities(std::string_view text, const std::vector<UnitWords>& words) {
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
