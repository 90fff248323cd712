#include "yaml/yaml_text.h"

namespace conspectus {
namespace {

std::size_t after_dashes(std::string_view line) {
    std::size_t at = indentation(line);
    while (line.substr(at, 2) == "- ") at += 2 + indentation(line.substr(at + 2));
    return at;
}
}  // namespace

std::size_t line_start(std::string_view text, std::size_t offset) {
    if (offset == 0) return 0;
    const auto newline = text.rfind('\n', offset - 1);
    return newline == std::string_view::npos ? 0 : newline + 1;
}

std::size_t next_line(std::string_view text, std::size_t offset) {
    const auto newline = text.find('\n', offset);
    return newline == std::string_view::npos ? text.size() : newline + 1;
}

std::string_view line_around(std::string_view text, std::size_t offset) {
    const auto start = line_start(text, offset);
    auto line = text.substr(start, text.find('\n', offset) - start);
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
}

std::size_t line_above(std::string_view text, std::size_t offset) {
    const auto own = line_start(text, offset);
    for (auto start = own; start > 0;) {
        start = line_start(text, start - 1);
        const auto line = trimmed(line_around(text, start));
        if (!line.empty() && line.front() != '#') return start;
    }
    return own;
}

std::size_t indentation(std::string_view line) {
    const auto first = line.find_first_not_of(" \t");
    return first == std::string_view::npos ? line.size() : first;
}

bool is_blank(std::string_view line) {
    return indentation(line) == line.size();
}

std::size_t key_colon(std::string_view line) {
    for (auto at = line.find(':', after_dashes(line)); at != std::string_view::npos; at = line.find(':', at + 1))
        if (at + 1 == line.size() || line[at + 1] == ' ') return at;
    return std::string_view::npos;
}

std::string_view first_key(std::string_view line) {
    const auto start = after_dashes(line);
    return trimmed(line.substr(start, key_colon(line) - start));
}

namespace {

std::size_t end_of_plain(std::string_view text, std::size_t from) {
    const auto end = text.find_first_of(",\n:#", from + 1);
    return end == std::string_view::npos ? text.size() : end;
}

/// Returns where the block scalar whose `|` or `>` is at `from` ends: the first line
/// that is not indented deeper than the line it begins on.
std::size_t end_of_block_scalar(std::string_view text, std::size_t from) {
    const auto indent = indentation(line_around(text, from));
    std::size_t at = next_line(text, from);
    while (at < text.size()) {
        const std::string_view line = line_around(text, at);
        if (!is_blank(line) && indentation(line) <= indent) break;
        at = next_line(text, at);
    }
    return at;
}

bool is_separator(char c) {
    return std::string_view(" \t\r\n,:-?[]{}").find(c) != std::string_view::npos;
}

}  // namespace

std::string quoted_scalar(std::string_view value) {
    if (value.find_first_of("\"\\") == std::string_view::npos) return '"' + std::string(value) + '"';
    std::string quoted = "'";
    for (const char c : value) quoted += c == '\'' ? "''" : std::string(1, c);
    return quoted + "'";
}

std::optional<std::size_t> quoted_end(std::string_view text, std::size_t offset) {
    const char quote = text[offset];
    for (std::size_t at = offset + 1; at < text.size(); ++at) {
        if (quote == '"' && text[at] == '\\') {
            ++at;
        } else if (text[at] == quote) {
            if (quote == '"' || text.substr(at + 1, 1) != "'") return at + 1;
            ++at;
        }
    }
    return std::nullopt;
}

std::optional<std::size_t> swallowed_line(std::string_view text, std::size_t offset, int indent) {
    const std::size_t end = quoted_end(text, offset).value_or(text.size());
    for (std::size_t at = next_line(text, offset); at < end; at = next_line(text, at)) {
        const std::string_view line = line_around(text, at);
        const auto depth = indentation(line);
        const bool only_the_quote = at + depth + 1 == end;
        if (!is_blank(line) && static_cast<int>(depth) <= indent && !only_the_quote) return at + depth;
    }
    return std::nullopt;
}

std::optional<std::size_t> unclosed_quote(std::string_view text, std::size_t from) {
    std::size_t at = from;
    while (at < text.size()) {
        const char c = text[at];
        if (c == '"' || c == '\'') {
            const auto end = quoted_end(text, at);
            if (!end) return at;
            at = *end;
        } else if (c == '|' || c == '>') {
            at = end_of_block_scalar(text, at);
        } else if (c == '#') {
            at = next_line(text, at);
        } else {
            at = is_separator(c) ? at + 1 : end_of_plain(text, at);
        }
    }
    return std::nullopt;
}

}  // namespace conspectus
