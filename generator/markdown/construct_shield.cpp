#include "markdown/construct_shield.h"

#include "markdown/construct_brackets.h"

namespace conspectus {
namespace {

constexpr std::string_view shielded = "*_:([]";

char shield_of(char c) {
    return static_cast<char>(1 + shielded.find(c));
}

bool is_blank(std::string_view line) {
    return line.find_first_not_of(" \t\r") == std::string_view::npos;
}

/// Length of the run of non-blank lines at the start; a construct never
/// crosses a blank line.
std::size_t block_length(std::string_view text) {
    std::size_t line = 0;
    while (line < text.size()) {
        const std::size_t end = std::min(text.find('\n', line), text.size());
        if (is_blank(text.substr(line, end - line))) break;
        line = end + 1;
    }
    return std::min(line, text.size());
}

/// Emphasis is only hidden on one line: over a line break "***" may be a rule.
bool is_shielded_inside(std::string_view region, std::size_t offset, bool one_line) {
    const char c = region[offset];
    if (c == '[' || c == ']') return true;
    return one_line && (c == '*' || c == '_') && region[offset - 1] != '\\';
}

void shield_region(std::string& out, std::size_t begin, std::size_t end) {
    const std::string region = out.substr(begin, end - begin);
    if (region.find('`') != std::string::npos) return;
    const bool one_line = region.find('\n') == std::string::npos;
    for (std::size_t i = 0; i < region.size(); ++i) {
        if (is_shielded_inside(region, i, one_line)) out[begin + i] = shield_of(region[i]);
    }
    if (end < out.size() && (out[end] == '(' || out[end] == ':')) out[end] = shield_of(out[end]);
}

/// `![@ …](…)`: an image's alternative text.
bool is_image(std::string_view block, std::size_t begin, std::size_t end) {
    return begin > 0 && block[begin - 1] == '!' && end < block.size() && block[end] == '(';
}

void shield_block(std::string& out, std::string_view block, std::size_t offset) {
    for (std::size_t i = block.find('['); i != std::string_view::npos;) {
        const auto end = construct_end(block, i);
        if (end && !is_image(block, i, *end)) shield_region(out, offset + i, offset + *end);
        i = block.find('[', end.value_or(i + 1));
    }
}

}  // namespace

std::string shield_constructs(std::string_view markdown) {
    std::string out(markdown);
    for (std::size_t offset = 0; offset < markdown.size();) {
        const std::size_t length = block_length(markdown.substr(offset));
        if (length == 0) {
            offset = std::min(markdown.find('\n', offset), markdown.size() - 1) + 1;
            continue;
        }
        shield_block(out, markdown.substr(offset, length), offset);
        offset += length;
    }
    return out;
}

void unshield(std::string& literal) {
    for (char& c : literal) {
        if (c >= 1 && c <= static_cast<char>(shielded.size())) c = shielded[static_cast<std::size_t>(c) - 1];
    }
}

}  // namespace conspectus
