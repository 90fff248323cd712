#include "parse/source_cursor.h"

namespace conspectus {
namespace {

constexpr int most_failures = 8;
/// Enough to recognise a literal, and a bound on the work for each place tried.
constexpr std::size_t most_compared = 200;

/// Past the end of a line and the container markers of the next one.
std::size_t past_line_break(std::string_view text, std::size_t offset) {
    const std::size_t end = text.find_first_not_of(" \t", offset);
    if (end == std::string_view::npos || (text[end] != '\r' && text[end] != '\n')) return offset;
    return std::min(text.find_first_not_of(" \t\r\n>", end), text.size());
}

/// Moves `offset` past what one character of the literal stands for; false
/// where it does not stand there.
bool match_character(std::string_view text, std::size_t& offset, char wanted) {
    if (wanted == '\n' || wanted == ' ') {
        const std::size_t next = past_line_break(text, offset);
        if (next != offset) {
            offset = next;
            return true;
        }
    }
    if (wanted == '|' && text.substr(offset, 2) == "\\|") ++offset;
    if (offset >= text.size() || text[offset] != wanted) return false;
    ++offset;
    return true;
}

std::optional<std::size_t> match(std::string_view text, std::size_t offset, std::string_view literal) {
    for (const char c : literal) {
        if (!match_character(text, offset, c)) return std::nullopt;
    }
    return offset;
}

}  // namespace

std::optional<SourceRange> SourceCursor::find(std::string_view literal) {
    if (failures_ >= most_failures || literal.empty()) return std::nullopt;
    const std::string_view text = source_.masked().substr(0, range_.end);
    const std::string_view needle = literal.substr(0, most_compared);
    for (std::size_t i = text.find(needle.front(), at_); i != std::string_view::npos;
         i = text.find(needle.front(), i + 1)) {
        if (const auto end = match(text, i, needle)) {
            at_ = *end;
            return SourceRange{i, *end};
        }
    }
    ++failures_;
    return std::nullopt;
}

void SourceCursor::next_line() {
    const std::size_t end = source_.masked().find_first_of("\r\n", at_);
    if (end == std::string_view::npos || end >= range_.end) return;
    at_ = end + (source_.masked().substr(end, 2) == "\r\n" ? 2 : 1);
}

}  // namespace conspectus
