#include "markdown/document_builder.h"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

#include "markdown/construct_shield.h"
#include "markdown/escape_mask.h"
#include "markdown/heading_text.h"
#include "markdown/link_address.h"
#include "markdown/paragraph_slips.h"
#include "text/quotation.h"
#include "text/white_space.h"

namespace conspectus {
namespace {

std::uint32_t flag(bool value) {
    return value ? 1 : 0;
}

/// Where the text of a paragraph stands: without the link definitions that may
/// open it.
SourceRange text_range(const MarkdownSource& source, const std::vector<ParagraphLine>& lines) {
    auto first = lines.begin();
    const auto defines_link = [&](const ParagraphLine& line) {
        return is_link_definition(source.masked().substr(line.range.begin, line.range.size()));
    };
    while (first + 1 != lines.end() && defines_link(*first)) ++first;
    return {first->range.begin, lines.back().range.end};
}

}  // namespace

DocumentBuilder::DocumentBuilder(MarkdownSource& source, MarkdownFaults& faults)
    : source_(source),
      faults_(faults),
      definitions_(source.masked()),
      inline_writer_(document_, source, faults),
      table_writer_(document_, source, faults, inline_writer_) {}

void DocumentBuilder::push(TokenKind kind, Edge edge, std::uint32_t line, std::size_t index) {
    document_.tokens.push_back({kind, edge, source_.line_position(line), static_cast<std::uint32_t>(index), {}});
}

void DocumentBuilder::take(TreeEvent event) {
    const bool is_leaf_block = event.kind == NodeKind::paragraph || event.kind == NodeKind::heading;
    if (in_leaf_ && !is_leaf_block) {
        inlines_.push_back(std::move(event));
    } else {
        take_block(event);
    }
}

void DocumentBuilder::take_block(const TreeEvent& event) {
    switch (event.kind) {
        case NodeKind::paragraph:
            return take_paragraph(event);
        case NodeKind::heading:
            return take_heading(event);
        case NodeKind::block_quote:
            return take_container(event, TokenKind::block_quote, 0);
        case NodeKind::bullet_list:
            return take_container(event, TokenKind::bullet_list, flag(event.tight));
        case NodeKind::ordered_list:
            return take_container(event, TokenKind::ordered_list, event.number);
        case NodeKind::list_item:
            return take_container(event, TokenKind::list_item, 0);
        case NodeKind::code_block:
            return write_code_block(event);
        case NodeKind::html_block:
            return report_html(event);
        case NodeKind::thematic_break:
            return push(TokenKind::thematic_break, Edge::leaf, event.first_line);
        case NodeKind::text:
        case NodeKind::soft_break:
        case NodeKind::hard_break:
        case NodeKind::code:
        case NodeKind::html_inline:
        case NodeKind::emphasis:
        case NodeKind::strong:
        case NodeKind::link:
        case NodeKind::image:
            return;  // inside a paragraph or heading only
    }
}

void DocumentBuilder::take_container(const TreeEvent& event, TokenKind kind, std::uint32_t index) {
    const bool is_list = kind == TokenKind::bullet_list || kind == TokenKind::ordered_list;
    if (event.edge == Edge::close) {
        is_list ? tight_lists_.pop_back() : containers_.pop_back();
    } else if (is_list) {
        tight_lists_.push_back(event.tight);
    } else {
        containers_.push_back({event.kind, event.first_line});
    }
    push(kind, event.edge, event.edge == Edge::close ? event.last_line : event.first_line, index);
}

void DocumentBuilder::write_code_block(const TreeEvent& event) {
    std::string code = event.text;
    unshield(code);
    push(TokenKind::code_block, Edge::leaf, event.first_line);
    document_.tokens.back().text = unmask_code(code);
}

void DocumentBuilder::report_html(const TreeEvent& event) {
    std::string html = event.text;
    unshield(html);
    faults_.report(
        Code::raw_html, source_.line_position(event.first_line),
        fmt::format("{} is raw HTML, which is never passed on: write Markdown, or '\\<' for the character itself",
                    quote(trimmed(unmask_code(html)))));
}

bool DocumentBuilder::in_tight_list() const {
    const bool is_in_item = !containers_.empty() && containers_.back().kind == NodeKind::list_item;
    return is_in_item && tight_lists_.back();
}

std::vector<ParagraphLine> DocumentBuilder::lines_of(const TreeEvent& block) const {
    std::vector<ParagraphLine> lines;
    const std::uint32_t last = std::min(block.last_line, source_.line_count());
    for (std::uint32_t line = block.first_line; line <= last; ++line) {
        lines.push_back({line, strip_containers(source_, line, containers_)});
    }
    return lines;
}

void DocumentBuilder::take_paragraph(const TreeEvent& event) {
    in_leaf_ = event.edge == Edge::open;
    if (in_leaf_) return;
    const Inlines inlines = std::exchange(inlines_, {});
    const std::vector<ParagraphLine> lines = lines_of(event);
    if (const auto table = find_pipe_table(source_.masked(), lines)) return write_table(*table);
    report_paragraph_slips(source_, lines, faults_);
    write_paragraph(inlines, lines);
}

void DocumentBuilder::write_table(const PipeTable& table) {
    const TableInlines inlines = parse_table_inlines(table, source_, definitions_);
    if (!inlines.before.empty()) write_paragraph(inlines.before, table.before);
    table_writer_.write(table, inlines);
}

void DocumentBuilder::write_paragraph(const Inlines& inlines, const std::vector<ParagraphLine>& lines) {
    const std::uint32_t line = lines.front().number;
    if (const auto image = find_lone_image(inlines)) return write_figure(*image, text_range(source_, lines));
    const std::size_t begin = document_.tokens.size();
    push(TokenKind::paragraph, Edge::open, line, flag(in_tight_list()));
    inline_writer_.write(inlines, text_range(source_, lines));
    if (document_.tokens.size() == begin + 1) {
        document_.tokens.pop_back();  // nothing of it was accepted
    } else {
        push(TokenKind::paragraph, Edge::close, lines.back().number, flag(in_tight_list()));
    }
}

void DocumentBuilder::write_figure(const LoneImage& image, SourceRange range) {
    const Position at = source_.position(range.begin);
    const std::string path = unmask_text(image.path);
    if (const auto fault = figure_fault(path)) {
        faults_.report(Code::figure_path, at, *fault);
        return;
    }
    if (const std::string construct = find_construct_in_words(image); !construct.empty()) {
        faults_.report(Code::figure_place, at,
                       fmt::format("{} stands in a figure's words, which are plain text: put it into a paragraph below "
                                   "the figure",
                                   quote(construct)));
    }
    push(TokenKind::figure, Edge::leaf, source_.line_of(range.begin), document_.figures.size());
    document_.figures.push_back(
        {.source = path, .alt = unmask_text(image.alt), .caption = unmask_text(image.caption), .asset = {}, .at = at});
}

void DocumentBuilder::take_heading(const TreeEvent& event) {
    in_leaf_ = event.edge == Edge::open;
    if (in_leaf_) return;
    write_heading(event);
    inlines_.clear();
}

void DocumentBuilder::write_heading(const TreeEvent& event) {
    const std::vector<ParagraphLine> lines = lines_of(event);
    const std::size_t begin = document_.tokens.size();
    const std::size_t index = document_.headings.size();
    document_.headings.push_back(
        {.level = outline_.take(event.number, source_.line_position(event.first_line), faults_),
         .plain = {},
         .section = {},
         .id = {},
         .at = source_.line_position(event.first_line)});
    push(TokenKind::heading, Edge::open, event.first_line, index);
    inline_writer_.write(inlines_, text_range(source_, lines));
    Heading& heading = document_.headings.back();
    heading.plain = heading_text(document_, begin);
    push(TokenKind::heading, Edge::close, event.first_line, index);
    if (heading.plain.empty()) {
        faults_.report(Code::heading, heading.at, "this heading has no words: add them, or take the line out");
    }
    const auto is_dashes = [&](const ParagraphLine& line) {
        return is_delimiter_row(source_.masked().substr(line.range.begin, line.range.size()));
    };
    if (std::ranges::any_of(lines, is_dashes)) {
        faults_.report(Code::table_shape, source_.line_position(lines.back().number),
                       "this line makes the table above it a heading: put a blank line between them");
    }
}

}  // namespace conspectus
