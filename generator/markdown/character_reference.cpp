#include "markdown/character_reference.h"

#include <fmt/core.h>

#include <charconv>
#include <optional>

#include "text/character_set.h"
#include "text/quotation.h"
#include "text/utf8.h"

namespace conspectus {
namespace {

constexpr std::size_t longest_reference = 10;  ///< "&#1234567;"

/// The code point of the reference `text` (from "&" to ";"), where it is one
/// that can stand for a forbidden character.
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
    return first_forbidden_character(text).has_value();
}

}  // namespace

void check_character_references(MarkdownSource& source, MarkdownFaults& faults) {
    const std::string_view body = source.body();
    for (std::size_t i = body.find('&'); i != std::string_view::npos; i = body.find('&', i + 1)) {
        const std::size_t end = body.substr(i, longest_reference).find(';');
        if (end == std::string_view::npos || (i > 0 && body[i - 1] == '\\')) continue;
        const std::string_view reference = body.substr(i, end + 1);
        const auto code_point = read_reference(reference);
        if (!code_point || !is_forbidden(*code_point)) continue;
        faults.report(Code::bad_character, source.position(i),
                      fmt::format("{} stands for {}, which no text here may hold: leave it out", quote(reference),
                                  character_name(*code_point)),
                      reference.size());
    }
}

}  // namespace conspectus
