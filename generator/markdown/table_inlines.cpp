#include "markdown/table_inlines.h"

#include <algorithm>
#include <map>

#include "text/white_space.h"

namespace conspectus {
namespace {

/// Before each part, so that `# h` or `- x` in a cell stays text.
constexpr std::string_view guard = "\u00A0";

/// Markdown of one paragraph a part, and the line each begins on.
class PartList {
  public:
    /// Returns the part's line.
    std::uint32_t add(std::string_view start, const std::string& part) {
        const std::uint32_t line = line_;
        markdown_.append(start).append(part).append("\n\n");
        line_ += static_cast<std::uint32_t>(std::ranges::count(part, '\n')) + 2;
        return line;
    }
    std::string& markdown() { return markdown_; }

  private:
    std::string markdown_;
    std::uint32_t line_ = 1;
};

std::string text_of(const MarkdownSource& source, SourceRange range) {
    return std::string(source.text().substr(range.begin, range.size()));
}

std::string joined_lines(const MarkdownSource& source, const std::vector<ParagraphLine>& lines) {
    std::string out;
    for (const ParagraphLine& line : lines) {
        // Four spaces keep a line that goes on a paragraph from opening anything.
        if (!out.empty()) out += "\n    ";
        out += text_of(source, line.range);
    }
    return out;
}

using InlinesByLine = std::map<std::uint32_t, Inlines>;

InlinesByLine parse_paragraphs(std::string_view markdown) {
    InlinesByLine paragraphs;
    Inlines* current = nullptr;
    CmarkTree tree(markdown);
    while (auto event = tree.next()) {
        if (event->kind == NodeKind::paragraph) {
            current = event->edge == Edge::open ? &paragraphs[event->first_line] : nullptr;
        } else if (current != nullptr) {
            current->push_back(std::move(*event));
        }
    }
    return paragraphs;
}

Inlines take(InlinesByLine& paragraphs, std::uint32_t line) {
    Inlines inlines = std::move(paragraphs[line]);
    if (inlines.empty() || inlines.front().kind != NodeKind::text) return inlines;
    std::string& text = inlines.front().text;
    if (text.starts_with(guard)) text.erase(0, guard.size());
    return inlines;
}

}  // namespace

TableInlines parse_table_inlines(const PipeTable& table, const MarkdownSource& source,
                                 const LinkDefinitions& definitions) {
    PartList parts;
    const auto add_row = [&](const PipeRow& row) {
        std::vector<std::uint32_t> lines;
        for (const SourceRange cell : row.cells) {
            lines.push_back(parts.add(guard, without_pipe_escapes(text_of(source, cell))));
        }
        return lines;
    };
    const std::uint32_t before = parts.add("", joined_lines(source, table.before));
    const std::string caption_lines = joined_lines(source, table.caption);
    const std::string_view caption_text = std::string_view(caption_lines).substr(caption_opening(caption_lines));
    const std::uint32_t caption = parts.add(guard, std::string(trimmed(caption_text)));
    const std::vector<std::uint32_t> header = add_row(table.header);
    std::vector<std::vector<std::uint32_t>> rows;
    for (const PipeRow& row : table.rows) rows.push_back(add_row(row));

    parts.markdown() += definitions.used_by(parts.markdown());
    InlinesByLine paragraphs = parse_paragraphs(parts.markdown());
    TableInlines inlines;
    inlines.before = take(paragraphs, before);
    inlines.caption = take(paragraphs, caption);
    for (const std::uint32_t line : header) inlines.header.push_back(take(paragraphs, line));
    for (const auto& row : rows) {
        for (inlines.rows.emplace_back(); const std::uint32_t line : row) {
            inlines.rows.back().push_back(take(paragraphs, line));
        }
    }
    return inlines;
}

}  // namespace conspectus
