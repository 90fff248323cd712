#include "markdown/markdown.h"

#include <fmt/core.h>

#include <algorithm>

#include "markdown/document_builder.h"
#include "markdown/line_start.h"
#include "markdown/markdown_faults.h"
#include "markdown/markdown_source.h"
#include "text/character_set.h"

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

bool within_size_limit(std::string_view body, std::uint32_t first_line, MarkdownFaults& faults) {
    if (body.size() <= most_markdown_bytes) return true;
    faults.report(Code::markdown_limit, {first_line, 0},
                  fmt::format("the text has {} KiB, at most {} KiB are read: divide it", (body.size() + 1023) / 1024,
                              most_markdown_bytes / 1024));
    return false;
}

/// Reports every line and block over a limit.
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

void report_forbidden_characters(MarkdownSource& source, MarkdownFaults& faults) {
    const std::string_view body = source.body();
    for (const auto& [begin, end, code_point, is_reference] : find_forbidden_characters(body)) {
        const std::string character = character_name(code_point);
        const std::string_view reference = body.substr(begin, end - begin);
        faults.report(Code::bad_character, source.body_position(begin),
                      is_reference ? fmt::format("{} stands for {}, which no text here may hold: leave it out",
                                                 quote(reference), character)
                                   : fmt::format("{} is not accepted; delete it", character),
                      is_reference ? reference.size() : 1);
    }
}

}  // namespace

Document read_markdown(std::string_view body, FileId file, std::uint32_t first_line, Diagnostics& diagnostics) {
    MarkdownFaults faults(file, diagnostics);
    if (!within_size_limit(body, first_line, faults)) return {};
    MarkdownSource source(body, first_line);
    if (!within_parse_limits(source, faults)) return {};
    report_forbidden_characters(source, faults);

    CmarkTree tree(source.text());
    DocumentBuilder builder(source, faults);
    while (auto event = tree.next()) builder.take(std::move(*event));
    return builder.finish();
}

}  // namespace conspectus
