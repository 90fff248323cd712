#include "markdown/markdown_limits.h"

#include <fmt/core.h>

#include <algorithm>

#include "markdown/line_start.h"

namespace conspectus {
namespace {

bool within_marker_limit(const MarkdownSource& source, std::uint32_t number, MarkdownFaults& faults) {
    const SourceRange line = source.line(number);
    const std::uint32_t markers = count_container_markers(source.written(line));
    if (markers <= most_container_markers) return true;
    faults.report(Code::markdown_limit, source.line_position(number),
                  fmt::format("{} quotes and lists open on this line, at most {} may: nest less deeply", markers,
                              most_container_markers));
    return false;
}

/// Counts "[" over runs of non-blank lines, which no block's text exceeds.
class BracketCount {
  public:
    bool take(const MarkdownSource& source, std::uint32_t number, MarkdownFaults& faults) {
        const std::string_view line = source.written(source.line(number));
        if (line.find_first_not_of(" \t") == std::string_view::npos) {
            count_ = 0;
            first_line_ = number + 1;
            return true;
        }
        const std::uint32_t before = count_;
        count_ += static_cast<std::uint32_t>(std::ranges::count(line, '['));
        if (before > most_brackets || count_ <= most_brackets) return true;
        faults.report(
            Code::markdown_limit, source.line_position(first_line_),
            fmt::format("this block has more than {} opening brackets '[': divide it with blank lines", most_brackets));
        return false;
    }

  private:
    std::uint32_t count_ = 0;
    std::uint32_t first_line_ = 1;
};

}  // namespace

bool within_size_limit(std::string_view body, std::uint32_t first_line, MarkdownFaults& faults) {
    if (body.size() <= most_markdown_bytes) return true;
    faults.report(Code::markdown_limit, {first_line, 0},
                  fmt::format("the text has {} KiB, at most {} KiB are read: divide it", (body.size() + 1023) / 1024,
                              most_markdown_bytes / 1024));
    return false;
}

bool within_parse_limits(const MarkdownSource& source, MarkdownFaults& faults) {
    if (source.line_count() > most_markdown_lines) {
        faults.report(Code::markdown_limit, source.line_position(most_markdown_lines + 1),
                      fmt::format("the text has {} lines, at most {} are read: divide it", source.line_count(),
                                  most_markdown_lines));
        return false;
    }
    bool within = true;
    BracketCount brackets;
    for (std::uint32_t number = 1; number <= source.line_count(); ++number) {
        within = within_marker_limit(source, number, faults) && within;
        within = brackets.take(source, number, faults) && within;
    }
    return within;
}

}  // namespace conspectus
