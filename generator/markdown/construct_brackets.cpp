#include "markdown/construct_brackets.h"

namespace conspectus {
namespace {

char at(std::string_view text, std::size_t offset) {
    return offset < text.size() ? text[offset] : '\0';
}

}  // namespace

std::optional<std::size_t> single_bracket_end(std::string_view text, std::size_t begin) {
    const std::size_t found = text.find_first_of("[]", begin + 2);
    if (found == std::string_view::npos || text[found] == '[') return std::nullopt;
    return found + 1;
}

std::optional<std::size_t> double_bracket_end(std::string_view text, std::size_t begin) {
    int depth = 0;
    for (std::size_t i = text.find_first_of("[]", begin + 2); i != std::string_view::npos;
         i = text.find_first_of("[]", i + 1)) {
        if (text[i] == '[') {
            if (at(text, i + 1) == '[') return std::nullopt;
            ++depth;
        } else if (at(text, i + 1) == ']' && (depth == 0 || at(text, i + 2) != ']')) {
            return depth == 0 ? std::optional(i + 2) : std::nullopt;
        } else if (depth > 0) {
            --depth;
        }
    }
    return std::nullopt;
}

std::optional<std::size_t> construct_end(std::string_view text, std::size_t begin) {
    if (at(text, begin) != '[') return std::nullopt;
    const char sigil = at(text, begin + 1);
    if (sigil == '[') return double_bracket_end(text, begin);
    if (sigil == '@' || sigil == '=' || sigil == '!') return single_bracket_end(text, begin);
    return std::nullopt;
}

}  // namespace conspectus
