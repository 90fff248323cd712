#include "parse/schema/integer_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "text/ascii.h"
#include "text/diagnostics.h"

namespace conspectus {
namespace {

std::optional<std::uint32_t> plain_number(std::string_view text) {
    if (!is_ascii_number(text) || text.size() > 9 || (text.size() > 1 && text.front() == '0')) return std::nullopt;
    std::uint32_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

}  // namespace

std::optional<std::uint32_t> read_integer(std::string_view text, std::string& fault) {
    const auto number = plain_number(text);
    if (number) return number;
    const auto significant = text.find_first_not_of('0');
    if (is_ascii_number(text) && significant != std::string_view::npos && text.size() - significant <= 9) {
        fault = fmt::format("{} begins with 0; write {}", quote(text), text.substr(significant));
    } else {
        fault = fmt::format("expected a whole number such as 62, not {}", quote(text));
    }
    return std::nullopt;
}

std::optional<NumberSpan> read_number_span(std::string_view text) {
    const auto dash = text.find('-');
    const auto first = plain_number(text.substr(0, dash));
    const auto last = dash == std::string_view::npos ? first : plain_number(text.substr(dash + 1));
    if (!first || !last || *first == 0 || *last < *first) return std::nullopt;
    return NumberSpan{*first, *last};
}

}  // namespace conspectus
