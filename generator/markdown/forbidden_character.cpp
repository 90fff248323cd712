#include "markdown/forbidden_character.h"

#include <charconv>
#include <optional>
#include <string>

#include "text/character_set.h"
#include "text/utf8.h"

namespace conspectus {
namespace {

constexpr std::size_t longest_reference = 10;  ///< "&#1234567;"

/// The code point of the reference `text` (from "&" to ";"), if it can denote a forbidden character.
std::optional<char32_t> read_reference(std::string_view text) {
    if (text == "&lrm;") return 0x200E;
    if (text == "&rlm;") return 0x200F;
    if (text.size() < 4 || text[1] != '#') return std::nullopt;
    const bool is_hex = text[2] == 'x' || text[2] == 'X';
    std::uint32_t code_point = 0;
    const char* end = text.data() + text.size() - 1;
    const auto result = std::from_chars(text.data() + (is_hex ? 3 : 2), end, code_point, is_hex ? 16 : 10);
    if (result.ec != std::errc() || result.ptr != end || code_point > 0x10FFFF) return std::nullopt;
    return code_point;
}

bool is_forbidden(char32_t code_point) {
    std::string text;
    append_code_point(text, code_point);
    return is_private_use(code_point) || first_forbidden_character(text).has_value();
}

bool is_escaped(std::string_view body, std::size_t offset) {
    const std::size_t before = body.substr(0, offset).find_last_not_of('\\');
    return (offset - (before == std::string_view::npos ? 0 : before + 1)) % 2 == 1;
}

std::optional<ForbiddenCharacter> reference_at(std::string_view body, std::size_t offset) {
    const std::size_t end = body.substr(offset, longest_reference).find(';');
    if (end == std::string_view::npos || is_escaped(body, offset)) return std::nullopt;
    const auto code_point = read_reference(body.substr(offset, end + 1));
    if (!code_point || !is_forbidden(*code_point)) return std::nullopt;
    return ForbiddenCharacter{offset, offset + end + 1, *code_point, true};
}

std::optional<ForbiddenCharacter> private_use_at(std::string_view body, std::size_t offset) {
    std::size_t end = offset;
    const char32_t code_point = next_code_point(body, end);
    if (!is_private_use(code_point)) return std::nullopt;
    return ForbiddenCharacter{offset, end, code_point, false};
}

}  // namespace

std::vector<ForbiddenCharacter> find_forbidden_characters(std::string_view body) {
    std::vector<ForbiddenCharacter> found;
    constexpr std::string_view leads = "&\xEE\xEF\xF3\xF4";
    for (std::size_t i = body.find_first_of(leads); i != std::string_view::npos; i = body.find_first_of(leads, i + 1)) {
        const auto character = body[i] == '&' ? reference_at(body, i) : private_use_at(body, i);
        if (character) found.push_back(*character);
    }
    return found;
}

}  // namespace conspectus
