#include "markdown/markdown_source.h"

#include <algorithm>

#include "markdown/escape_mask.h"
#include "text/utf8.h"

namespace conspectus {
namespace {

std::vector<SourceRange> split_lines(std::string_view body) {
    std::vector<SourceRange> lines;
    for (std::size_t begin = 0; begin < body.size();) {
        const std::size_t end = std::min(body.find_first_of("\r\n", begin), body.size());
        lines.push_back({begin, end});
        begin = end + (body.substr(end, 2) == "\r\n" ? 2 : 1);
    }
    if (lines.empty()) lines.push_back({0, 0});
    return lines;
}

}  // namespace

MarkdownSource::MarkdownSource(std::string_view body, std::uint32_t first_line)
    : body_(body), masked_(mask_escapes(body)), lines_(split_lines(body)), first_line_(first_line) {}

std::uint32_t MarkdownSource::line_of(std::size_t offset) const {
    const auto after = std::ranges::upper_bound(lines_, offset, {}, &SourceRange::begin);
    return static_cast<std::uint32_t>(std::max<std::ptrdiff_t>(after - lines_.begin(), 1));
}

SourceRange MarkdownSource::lines(std::uint32_t first, std::uint32_t last) const {
    const std::uint32_t from = std::clamp<std::uint32_t>(first, 1, line_count());
    const std::uint32_t to = std::clamp<std::uint32_t>(last, from, line_count());
    return {line(from).begin, line(to).end};
}

Position MarkdownSource::position(std::size_t offset) {
    const std::uint32_t number = line_of(offset);
    if (number != known_line_ || offset < known_offset_) {
        known_line_ = number;
        known_offset_ = line(number).begin;
        known_column_ = 1;
    }
    const auto between = std::string_view(body_).substr(known_offset_, offset - known_offset_);
    known_column_ += static_cast<std::uint32_t>(count_code_points(between));
    known_offset_ = offset;
    return {first_line_ + number - 1, known_column_};
}

}  // namespace conspectus
