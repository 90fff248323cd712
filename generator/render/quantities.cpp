#include "render/quantities.h"

#include <algorithm>
#include <array>

namespace conspectus {
namespace {

constexpr std::array<std::string_view, 36> units = {"%",   "Bq", "Gy",  "HU",   "Hz",   "IU", "L",  "MHz",  "MPa",
                                                    "U",   "cm", "cm²", "d",    "dL",   "g",  "h",  "kPa",  "kg",
                                                    "m",   "mL", "mg",  "mg/d", "min",  "ml", "mm", "mmHg", "mmol",
                                                    "mm²", "ms", "ng",  "nm",   "nmol", "pg", "s",  "°C",   "μg"};

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// What may stand in a unit: letters, also of the signs above ASCII.
bool in_unit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '%' || static_cast<unsigned char>(c) == 0xC2 ||
           (static_cast<unsigned char>(c) >= 0x80 && static_cast<unsigned char>(c) < 0xE0);
}

bool in_number(char c) {
    return is_digit(c) || c == '.' || c == ',' || c == '-';
}

std::size_t end_of(std::string_view text, std::size_t at, bool (*belongs)(char)) {
    while (at < text.size() && belongs(text[at])) ++at;
    return at;
}

/// End of the unit or the next three digits after the space at `space`; 0 for
/// neither.
std::size_t end_of_second_half(std::string_view text, std::size_t space) {
    const std::size_t begin = space + 1;
    const std::size_t digits = end_of(text, begin, &is_digit);
    if (digits == begin + 3) return digits;
    if (digits != begin) return 0;
    const std::size_t letters = end_of(text, begin, &in_unit);
    const bool known = std::ranges::find(units, text.substr(begin, letters - begin)) != units.end();
    return known ? letters : 0;
}

std::size_t begin_of_number(std::string_view text, std::size_t end, std::size_t lowest) {
    while (end > lowest && in_number(text[end - 1])) --end;
    return end;
}

}  // namespace

std::vector<TextRange> quantities(std::string_view text) {
    std::vector<TextRange> found;
    std::size_t lowest = 0;
    for (auto space = text.find(' '); space != text.npos; space = text.find(' ', space + 1)) {
        if (space == 0 || !is_digit(text[space - 1])) continue;
        const std::size_t end = end_of_second_half(text, space);
        if (end == 0) continue;
        const bool continues = !found.empty() && found.back().end == space;
        if (continues) {
            found.back().end = end;
        } else {
            found.push_back({begin_of_number(text, space, lowest), end});
        }
        lowest = end;
    }
    return found;
}

}  // namespace conspectus
