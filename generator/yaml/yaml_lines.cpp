#include "yaml/yaml_lines.h"

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

}  // namespace conspectus
