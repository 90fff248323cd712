#include "markdown/line_start.h"

#include <algorithm>

#include "text/ascii.h"

namespace conspectus {
namespace {

bool is_blank(char c) {
    return c == ' ' || c == '\t';
}

bool is_blank_at(std::string_view line, std::size_t offset) {
    return offset >= line.size() || is_blank(line[offset]) || line[offset] == '\r';
}

std::size_t skip_blanks(std::string_view line, std::size_t offset) {
    while (offset < line.size() && is_blank(line[offset])) ++offset;
    return offset;
}

std::size_t skip_digits(std::string_view line, std::size_t offset) {
    while (offset < line.size() && is_ascii_digit(line[offset])) ++offset;
    return offset;
}

/// Returns the length of the container marker at `offset`, or 0 if there is none.
std::size_t marker_length(std::string_view line, std::size_t offset) {
    const char c = line[offset];
    if (c == '>') return 1;
    if (c == '-' || c == '+' || c == '*') return is_blank_at(line, offset + 1) ? 1 : 0;
    const std::size_t end = skip_digits(line, offset);
    if (end == offset || end - offset > 9 || end >= line.size() || (line[end] != '.' && line[end] != ')')) return 0;
    return is_blank_at(line, end + 1) ? end + 1 - offset : 0;
}

bool opens_heading(std::string_view line) {
    const std::size_t hashes = std::min(line.find_first_not_of('#'), line.size());
    return hashes >= 1 && hashes <= 6 && is_blank_at(line, hashes);
}

bool opens_html(std::string_view line) {
    return line.size() > 1 && line[0] == '<' &&
           (is_ascii_letter(line[1]) || line[1] == '/' || line[1] == '!' || line[1] == '?');
}

/// Returns true for a rule, the underline of a heading, or the line of dashes of a table.
bool is_line_of_marks(std::string_view line) {
    return line.find_first_not_of("=*_-|: \t\r") == std::string_view::npos;
}

std::size_t skip_marker(std::string_view line, std::size_t offset, const OpenContainer& container,
                        std::uint32_t number) {
    if (container.is_quote) return offset < line.size() && line[offset] == '>' ? offset + 1 : offset;
    if (container.first_line != number) return offset;
    const std::size_t end = skip_digits(line, offset);
    return end < line.size() ? end + 1 : offset;
}

}  // namespace

std::uint32_t count_container_markers(std::string_view line) {
    std::uint32_t count = 0;
    for (std::size_t offset = skip_blanks(line, 0); offset < line.size(); offset = skip_blanks(line, offset)) {
        const std::size_t length = marker_length(line, offset);
        if (length == 0) break;
        offset += length;
        ++count;
    }
    return count;
}

bool interrupts_paragraph(std::string_view line) {
    return is_line_of_marks(line) || line.starts_with("|") || line.starts_with("~~~") || line.starts_with("```") ||
           opens_heading(line) || opens_html(line) || count_container_markers(line) > 0;
}

std::size_t skip_containers(std::string_view line, std::uint32_t number, const std::vector<OpenContainer>& containers) {
    std::size_t offset = skip_blanks(line, 0);
    for (const OpenContainer& container : containers) {
        offset = skip_blanks(line, skip_marker(line, offset, container, number));
        if (offset == line.size()) break;
    }
    return offset;
}

}  // namespace conspectus
