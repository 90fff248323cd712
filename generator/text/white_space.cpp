#include "text/white_space.h"

#include "text/utf8.h"

namespace conspectus {
std::string_view trimmed(std::string_view text) {
    constexpr std::string_view spaces = " \t\r\n";
    const std::size_t first = text.find_first_not_of(spaces);
    if (first == std::string_view::npos) return text.substr(text.size());
    return text.substr(first, text.find_last_not_of(spaces) - first + 1);
}

bool join_without_space(std::string_view before, std::string_view after) {
    return display_width(last_code_point(before)) == 2 && display_width(first_code_point(after)) == 2;
}

std::string on_one_line(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\n') {
            out += text[i];
        } else if (!join_without_space(text.substr(0, i), text.substr(i + 1))) {
            out += ' ';
        }
    }
    return out;
}

}  // namespace conspectus
