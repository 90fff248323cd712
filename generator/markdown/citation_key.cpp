#include "markdown/citation_key.h"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>

#include "text/quotation.h"
#include "text/utf8.h"
#include "text/white_space.h"

namespace conspectus {
namespace {

constexpr std::size_t most_digits = 4;
constexpr std::string_view digits = "0123456789";
constexpr std::string_view spaces = " \t\n";

bool is_all(std::string_view text, std::string_view allowed) {
    return !text.empty() && text.find_first_not_of(allowed) == std::string_view::npos;
}

std::optional<std::uint32_t> read_number(std::string_view text) {
    if (!is_all(text, digits) || text.size() > most_digits || text.front() == '0') return std::nullopt;
    std::uint32_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

std::string number_fault(std::string_view key) {
    const std::size_t first = key.find_first_not_of('0');
    if (first == std::string_view::npos) return "no reference has the number 0: printed numbers begin at 1";
    if (first > 0) return fmt::format("{} begins with a zero: write '{}'", quote(key), key.substr(first));
    return fmt::format("no reference list is as long as {}: check the number", quote(key));
}

bool is_key_character(char32_t c) {
    if (c < 0x80)
        return c > ' ' &&
               std::string_view("\"#$%&'()*,;<=>?@[\\]^`{|}~!").find(static_cast<char>(c)) == std::string_view::npos;
    const bool is_punctuation = (c >= 0x80 && c <= 0xBF) || (c >= 0x2000 && c <= 0x2BFF) ||
                                (c >= 0x3000 && c <= 0x303F) || (c >= 0xFE10 && c <= 0xFE6F) ||
                                (c >= 0xFF00 && c <= 0xFFEF);
    return !is_punctuation;
}

/// The first character of a key that may not stand there, as it is written.
std::string_view first_bad_character(std::string_view key) {
    for (std::size_t offset = 0; offset < key.size();) {
        const std::size_t begin = offset;
        if (!is_key_character(next_code_point(key, offset))) return key.substr(begin, offset - begin);
    }
    return {};
}

std::string space_fault(std::string_view key) {
    if (is_all(key, "0123456789 \t\n")) {
        std::string mended;
        for (std::size_t begin = 0; begin < key.size();) {
            const std::size_t end = std::min(key.find_first_of(spaces, begin), key.size());
            if (end > begin) mended += (mended.empty() ? "" : "; ") + std::string(key.substr(begin, end - begin));
            begin = end + 1;
        }
        return fmt::format("{} needs ';' between the works: write {}", quote(key), quote(mended));
    }
    const std::size_t space = key.find_first_of(spaces);
    const std::string mended = fmt::format("{}, {}", key.substr(0, space), trimmed(key.substr(space)));
    return fmt::format("{} has a space: put ';' between works, and ',' before a place, {}", quote(key), quote(mended));
}

}  // namespace

std::optional<NumberRange> read_number_range(std::string_view key) {
    for (const std::string_view dash : {"-", "–"}) {
        const std::size_t at = key.find(dash);
        if (at == std::string_view::npos) continue;
        const auto first = read_number(trimmed(key.substr(0, at)));
        const auto last = read_number(trimmed(key.substr(at + dash.size())));
        if (first && last) return NumberRange{*first, *last};
    }
    return std::nullopt;
}

std::optional<std::string> key_fault(std::string_view key) {
    if (is_all(key, digits)) return read_number(key) ? std::nullopt : std::optional(number_fault(key));
    if (key.front() == '@') {
        return fmt::format("'@' stands once, at the beginning: write {} here", quote(key.substr(1)));
    }
    if (key.find_first_of(spaces) != std::string_view::npos) return space_fault(key);
    if (const std::string_view bad = first_bad_character(key); !bad.empty()) {
        return fmt::format("{} cannot stand in {}: a work is a printed number or an id", quote(bad), quote(key));
    }
    if (is_all(key, "0123456789-_:.+/")) {
        return fmt::format("{} is neither a number nor an id: write '7-8' for a range, '7; 8' for two works",
                           quote(key));
    }
    return std::nullopt;
}

}  // namespace conspectus
