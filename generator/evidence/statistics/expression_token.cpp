#include "evidence/statistics/expression_token.h"

#include <array>
#include <charconv>
#include <limits>
#include <system_error>
#include <utility>

#include "text/ascii.h"
#include "text/utf8.h"

namespace conspectus {
namespace {

using Kind = ExpressionTokenKind;

std::string_view without_blanks(std::string_view text, std::size_t& offset) {
    while (offset < text.size() && (text[offset] == ' ' || text[offset] == '\t')) ++offset;
    return text.substr(offset);
}

std::size_t number_length(std::string_view text) {
    std::size_t length = 0;
    while (length < text.size() && is_ascii_digit(text[length])) ++length;
    if (length + 1 >= text.size() || text[length] != '.' || !is_ascii_digit(text[length + 1])) return length;
    ++length;
    while (length < text.size() && is_ascii_digit(text[length])) ++length;
    return length;
}

/// Letters and digits; a hyphen between two letters joins them: t-p, chi2-p.
std::size_t name_length(std::string_view text) {
    std::size_t length = 0;
    while (length < text.size()) {
        const bool inner_hyphen = text[length] == '-' && length + 1 < text.size() && is_ascii_letter(text[length + 1]);
        if (!is_ascii_letter(text[length]) && !is_ascii_digit(text[length]) && !inner_hyphen) break;
        ++length;
    }
    return length;
}

double number_value(std::string_view digits) {
    double value = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::fixed);
    return read.ec == std::errc() ? value : std::numeric_limits<double>::infinity();
}

constexpr std::array<std::pair<char, Kind>, 7> signs = {{{'+', Kind::plus},
                                                         {'-', Kind::minus},
                                                         {'*', Kind::times},
                                                         {'/', Kind::divide},
                                                         {'(', Kind::open},
                                                         {')', Kind::close},
                                                         {',', Kind::comma}}};

Kind sign_kind(char c) {
    for (const auto& [sign, kind] : signs) {
        if (sign == c) return kind;
    }
    return Kind::unknown;
}

}  // namespace

ExpressionToken next_expression_token(std::string_view expression, std::size_t& offset) {
    const std::string_view rest = without_blanks(expression, offset);
    ExpressionToken token{Kind::end, offset, {}, 0};
    if (rest.empty()) return token;
    std::size_t length = 1;
    if (is_ascii_digit(rest.front())) {
        token.kind = Kind::number;
        length = number_length(rest);
        token.value = number_value(rest.substr(0, length));
    } else if (is_ascii_letter(rest.front())) {
        token.kind = Kind::name;
        length = name_length(rest);
    } else {
        token.kind = sign_kind(rest.front());
        if (token.kind == Kind::unknown) {
            length = 0;
            next_code_point(rest, length);
        }
    }
    token.text = rest.substr(0, length);
    offset += length;
    return token;
}

}  // namespace conspectus
