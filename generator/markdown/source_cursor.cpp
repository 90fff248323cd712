#include "markdown/source_cursor.h"

#include <algorithm>

#include "text/utf8.h"

namespace conspectus {
namespace {

constexpr int most_failures = 8;
/// Long enough to recognise a literal; bounds the work for each offset tried.
constexpr std::size_t most_compared = 200;

/// Returns the offset past the end of a line and the container markers of the next one.
std::size_t past_line_break(std::string_view text, std::size_t offset) {
    const std::size_t end = text.find_first_not_of(" \t", offset);
    if (end == std::string_view::npos || (text[end] != '\r' && text[end] != '\n')) return offset;
    return std::min(text.find_first_not_of(" \t\r\n>", end), text.size());
}

/// Moves `offset` past what one character of the literal matches, or returns false if nothing does.
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

bool is_punctuation(char c) {
    return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
}

/// Returns the length of the `&…;` at the start of a text, or 0.
std::size_t reference_length(std::string_view text) {
    constexpr std::size_t longest = 33;
    if (!text.starts_with('&')) return 0;
    const std::size_t end = text.substr(0, longest).find_first_of("; \t");
    return end == std::string_view::npos || end < 2 || text[end] != ';' ? 0 : end + 1;
}

/// Does the same as `match` for text without escapes and references. A reference matches any one character.
std::optional<std::size_t> match_text(std::string_view text, std::size_t offset, std::string_view literal) {
    for (std::size_t i = 0; i < literal.size();) {
        if (offset >= text.size()) return std::nullopt;
        const bool is_escape =
            text[offset] == '\\' && is_punctuation(literal[i]) && text.substr(offset + 1).starts_with(literal[i]);
        const std::size_t reference = reference_length(text.substr(offset));
        if (reference > 0) {
            offset += reference;
            next_code_point(literal, i);
            continue;
        }
        offset += is_escape ? 1 : 0;
        if (text[offset] != literal[i]) return std::nullopt;
        ++offset;
        ++i;
    }
    return offset;
}

/// Returns the offset past a link's address or label: `(…)`, `[…]`, or neither.
std::size_t link_end(std::string_view text, std::size_t offset) {
    const char opening = offset < text.size() ? text[offset] : '\0';
    if (opening != '(' && opening != '[') return offset;
    std::size_t depth = 0;
    for (std::size_t i = offset; i < text.size(); ++i) {
        if (text[i] == '\\') {
            ++i;
        } else if (text[i] == opening) {
            ++depth;
        } else if (text[i] == (opening == '(' ? ')' : ']') && --depth == 0) {
            return i + 1;
        }
    }
    return offset;
}

}  // namespace

std::optional<SourceRange> SourceCursor::find(std::string_view literal) {
    if (failures_ >= most_failures || literal.empty()) return std::nullopt;
    const std::string_view text = source_.text().substr(0, range_.end);
    const std::string_view needle = literal.substr(0, most_compared);
    for (std::size_t i = text.find(needle.front(), at_); i != std::string_view::npos;
         i = text.find(needle.front(), i + 1)) {
        if (const auto begun = match(text, i, needle)) {
            at_ = match(text, *begun, literal.substr(needle.size())).value_or(*begun);
            return SourceRange{i, at_};
        }
    }
    ++failures_;
    return std::nullopt;
}

std::optional<SourceRange> SourceCursor::find_text(std::string_view line) {
    if (text_failures_ >= most_failures) return std::nullopt;
    const std::string_view text = source_.text().substr(0, line_end());
    const std::string_view needle = line.substr(0, most_compared);
    for (std::size_t i = at_; i < text.size(); ++i) {
        if (const auto begun = match_text(text, i, needle)) {
            at_ = match_text(text, *begun, line.substr(needle.size())).value_or(*begun);
            return SourceRange{i, at_};
        }
    }
    ++text_failures_;
    return std::nullopt;
}

void SourceCursor::pass_link_end() {
    const std::string_view text = source_.text().substr(0, range_.end);
    const std::size_t bracket = text.find_first_not_of("[*_`", at_);
    if (bracket == std::string_view::npos || (text[bracket] != ']' && text[bracket] != '>')) return;
    at_ = link_end(text, bracket + 1);
}

std::optional<SourceRange> SourceCursor::look_for(std::string_view literal) {
    const std::size_t before = at_;
    const auto found = find(literal);
    at_ = before;
    return found;
}

std::size_t SourceCursor::line_end() {
    if (at_ >= line_end_) line_end_ = std::min(source_.text().find_first_of("\r\n", at_), range_.end);
    return line_end_;
}

void SourceCursor::next_line() {
    const std::size_t end = line_end();
    if (end >= range_.end) return;
    at_ = end + (source_.text().substr(end, 2) == "\r\n" ? 2 : 1);
}

}  // namespace conspectus
