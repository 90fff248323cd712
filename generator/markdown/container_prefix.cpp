#include "markdown/container_prefix.h"

namespace conspectus {
namespace {

bool is_space(char c) {
    return c == ' ' || c == '\t';
}

std::size_t skip_spaces(std::string_view text, std::size_t offset) {
    while (offset < text.size() && is_space(text[offset])) ++offset;
    return offset;
}

/// Past `-`, `+`, `*`, `1.` or `1)`.
std::size_t skip_list_marker(std::string_view text, std::size_t offset) {
    std::size_t end = offset;
    while (end < text.size() && text[end] >= '0' && text[end] <= '9') ++end;
    return end < text.size() ? end + 1 : offset;
}

std::size_t skip_marker(std::string_view text, std::size_t offset, const OpenContainer& container, std::uint32_t line) {
    if (container.kind == NodeKind::block_quote) {
        return offset < text.size() && text[offset] == '>' ? offset + 1 : offset;
    }
    return container.first_line == line ? skip_list_marker(text, offset) : offset;
}

}  // namespace

SourceRange strip_containers(const MarkdownSource& source, std::uint32_t line,
                             const std::vector<OpenContainer>& containers) {
    const SourceRange whole = source.line(line);
    const std::string_view text = source.masked().substr(whole.begin, whole.size());
    std::size_t begin = skip_spaces(text, 0);
    for (const OpenContainer& container : containers) {
        begin = skip_spaces(text, skip_marker(text, begin, container, line));
        if (begin == text.size()) break;
    }
    std::size_t end = text.size();
    while (end > begin && is_space(text[end - 1])) --end;
    return {whole.begin + begin, whole.begin + end};
}

}  // namespace conspectus
