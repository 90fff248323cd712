#include "text/white_space.h"

#include "text/utf8.h"

namespace conspectus {
namespace {

bool is_wide_around(std::string_view text, std::size_t newline) {
    if (newline == 0 || newline + 1 >= text.size()) return false;
    std::size_t before = newline - 1;
    while (before > 0 && (static_cast<unsigned char>(text[before]) & 0xC0) == 0x80) --before;
    std::size_t after = newline + 1;
    return display_width(next_code_point(text, before)) == 2 && display_width(next_code_point(text, after)) == 2;
}

}  // namespace

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view spaces = " \t\r\n";
    const std::size_t first = text.find_first_not_of(spaces);
    if (first == std::string_view::npos) return text.substr(text.size());
    return text.substr(first, text.find_last_not_of(spaces) - first + 1);
}

std::string on_one_line(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\n') {
            out += text[i];
        } else if (!is_wide_around(text, i)) {
            out += ' ';
        }
    }
    return out;
}

}  // namespace conspectus
