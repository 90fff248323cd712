#include "markdown/document_builder.h"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

#include "markdown/inline_writer.h"
#include "markdown/link_address.h"
#include "text/diagnostics.h"
#include "text/utf8.h"
#include "text/white_space.h"

namespace conspectus {

/// An image that is all a paragraph holds, with placeholders for the constructs in its words.
struct LoneImage {
    std::string path;
    std::string alt;
    std::string caption;
    std::string html;  ///< the first raw HTML in its words
};

namespace {

std::string image_text(const TreeEvent& event) {
    const bool has_text = event.kind == NodeKind::text || event.kind == NodeKind::code;
    return has_text ? event.text : event.kind == NodeKind::hard_break ? " " : "";
}

std::string with_plain_bars(std::string_view line) {
    std::string out;
    for (std::size_t offset = 0; offset < line.size();) {
        const char32_t c = next_code_point(line, offset);
        append_code_point(out, c == U'｜' ? U'|' : c == U'：' ? U':' : c == U'—' || c == U'－' ? U'-' : c);
    }
    return out;
}

/// Returns the number of hashes of a line such as `##Results` or `＃＃ Results`, 0 for other lines.
std::size_t count_heading_hashes(std::string_view line) {
    std::size_t offset = 0;
    std::size_t hashes = 0;
    std::size_t wide = 0;
    char32_t c = 0;
    while (offset < line.size() && ((c = next_code_point(line, offset)) == U'#' || c == U'＃')) {
        ++hashes;
        if (c == U'＃') ++wide;
    }
    const bool is_heading = hashes <= 6 && (wide > 0 || (hashes > 1 && c != U' ' && c != U'\t'));
    return is_heading ? hashes : 0;
}

void report_heading(std::string_view line, std::size_t hashes, Position at, MarkdownFaults& faults) {
    const std::size_t text = line.find_first_not_of("#");
    std::string_view words = text == std::string_view::npos ? std::string_view() : line.substr(text);
    while (words.starts_with("＃")) words.remove_prefix(std::string_view("＃").size());
    const std::string mended = std::string(hashes, '#') + " " + std::string(trimmed(words));
    faults.report(Code::heading, at, fmt::format("{} is not read as a heading: write {}", quote(line), quote(mended)));
}

void report_line(std::string_view line, Position at, MarkdownFaults& faults) {
    if (const std::size_t hashes = count_heading_hashes(line)) {
        report_heading(line, hashes, at, faults);
    } else if (line.starts_with("Table:") || line.starts_with("Table：")) {
        faults.report(Code::table_shape, at,
                      fmt::format("{} is the caption of a table, but no table follows on the next line: put the table "
                                  "there, without a blank line between",
                                  quote(line)));
    } else if (line.find("｜") != std::string_view::npos && is_delimiter_row(with_plain_bars(line))) {
        faults.report(Code::input_method, at,
                      fmt::format("{} is not read as part of a table: write {}, and '|' in the other rows too",
                                  quote(line), quote(with_plain_bars(line))));
    }
}

std::optional<LoneImage> find_lone_image(const std::vector<TreeEvent>& inlines) {
    if (inlines.empty() || inlines.front().kind != NodeKind::image) return std::nullopt;
    std::optional<LoneImage> image;
    int depth = 0;
    for (const TreeEvent& event : join_text(inlines)) {
        if (image && depth == 0) return std::nullopt;
        if (event.kind == NodeKind::image) depth += event.edge == Edge::open ? 1 : -1;
        if (!image) {
            image = LoneImage{event.text, {}, event.title, {}};
        } else {
            image->alt += image_text(event);
            if (event.kind == NodeKind::html_inline && image->html.empty()) image->html = event.text;
        }
    }
    image->alt = on_one_line(trimmed(image->alt));
    image->caption = on_one_line(trimmed(image->caption));
    return image;
}

/// Returns a construct in the image's words, which are plain text, as it is written; empty if there is none.
std::string find_construct_in_words(const LoneImage& image, const MarkdownSource& source) {
    for (const std::string& words : {image.alt, image.caption}) {
        for (auto found = source.find_placeholder(words, 0); found;
             found = source.find_placeholder(words, found->range.end)) {
            if (found->placeholder == nullptr) continue;
            const WrittenConstruct& construct = source.constructs()[found->placeholder->construct];
            if (construct.whole && construct.plain) return written_text(source.body(), construct.begin, construct.end);
        }
    }
    return {};
}

/// Reports lines of a paragraph without a table that were meant to be something else: `##Results` without a space, a
/// caption without a table, a table drawn with full-width bars.
void report_paragraph_slips(const MarkdownSource& source, const std::vector<ParagraphLine>& lines,
                            MarkdownFaults& faults) {
    for (const ParagraphLine& line : lines) {
        report_line(source.written(line.range), source.line_position(line.number), faults);
    }
}

std::uint32_t flag(bool value) {
    return value ? 1 : 0;
}

/// Returns the range of a paragraph without the link definitions that may open it.
SourceRange text_range(const MarkdownSource& source, const std::vector<ParagraphLine>& lines) {
    auto first = lines.begin();
    const auto defines_link = [&](const ParagraphLine& line) {
        return is_link_definition(source.text().substr(line.range.begin, line.range.size()));
    };
    while (first + 1 != lines.end() && defines_link(*first)) ++first;
    return {first->range.begin, lines.back().range.end};
}

std::string heading_text_of(const Document& document, const Token& token) {
    if (token.kind == TokenKind::text || token.kind == TokenKind::code) return token.text;
    if (token.kind == TokenKind::soft_break || token.kind == TokenKind::hard_break) return "\n";
    if (token.kind != TokenKind::cross_link) return {};
    const CrossLink& link = document.cross_links[token.index];
    return link.label.empty() ? link.target : link.label;
}

std::string single_spaced(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c != ' ' || !out.ends_with(' ')) out += c;
    }
    return out;
}

/// Returns the text without markup of the tokens from `begin` on.
std::string heading_text(const Document& document, std::size_t begin) {
    std::string text;
    for (std::size_t i = begin; i < document.tokens.size(); ++i) text += heading_text_of(document, document.tokens[i]);
    return single_spaced(trimmed(on_one_line(text)));
}

}  // namespace

DocumentBuilder::DocumentBuilder(MarkdownSource& source, MarkdownFaults& faults)
    : source_(source),
      faults_(faults),
      definitions_(source.text()),
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
        containers_.push_back({event.kind == NodeKind::block_quote, event.first_line});
    }
    push(kind, event.edge, event.edge == Edge::close ? event.last_line : event.first_line, index);
}

void DocumentBuilder::write_code_block(const TreeEvent& event) {
    push(TokenKind::code_block, Edge::leaf, event.first_line);
    document_.tokens.back().text = source_.restored(event.text);
}

void DocumentBuilder::report_html(const TreeEvent& event) {
    faults_.report_raw_html(trimmed(source_.restored(event.text)), source_.line_position(event.first_line));
}

bool DocumentBuilder::in_tight_list() const {
    const bool is_in_item = !containers_.empty() && !containers_.back().is_quote;
    return is_in_item && tight_lists_.back();
}

std::vector<ParagraphLine> DocumentBuilder::lines_of(const TreeEvent& block) const {
    std::vector<ParagraphLine> lines;
    const std::uint32_t last = std::min(block.last_line, source_.line_count());
    for (std::uint32_t line = block.first_line; line <= last; ++line) {
        const SourceRange whole = source_.line(line);
        const std::string_view text = source_.text().substr(whole.begin, whole.size());
        const std::size_t begin = skip_containers(text, line, containers_);
        const std::size_t end = text.find_last_not_of(" \t");
        lines.push_back({line, {whole.begin + begin, whole.begin + std::max(begin, end + 1)}});
    }
    return lines;
}

void DocumentBuilder::take_paragraph(const TreeEvent& event) {
    in_leaf_ = event.edge == Edge::open;
    if (in_leaf_) return;
    const Inlines inlines = std::exchange(inlines_, {});
    const std::vector<ParagraphLine> lines = lines_of(event);
    if (const auto table = find_pipe_table(source_.text(), lines)) return write_table(*table);
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
    const std::string path = source_.restored(image.path);
    if (const auto fault = figure_fault(path)) {
        faults_.report(Code::figure_path, at, *fault);
        return;
    }
    if (const std::string construct = find_construct_in_words(image, source_); !construct.empty()) {
        faults_.report(Code::figure_place, at,
                       fmt::format("{} stands in a figure's words, which are plain text: put it into a paragraph below "
                                   "the figure",
                                   quote(construct)));
    }
    if (!image.html.empty()) faults_.report_raw_html(source_.restored(image.html), at);
    push(TokenKind::figure, Edge::leaf, source_.line_of(range.begin), document_.figures.size());
    document_.figures.push_back(
        {.source = path, .alt = source_.restored(image.alt), .caption = source_.restored(image.caption), .at = at});
}

void DocumentBuilder::take_heading(const TreeEvent& event) {
    in_leaf_ = event.edge == Edge::open;
    if (in_leaf_) return;
    write_heading(event);
    inlines_.clear();
}

/// Returns the level of a heading: level 1 is the title, which belongs to the front matter; below it levels go down one
/// by one. Reports and corrects a heading that skips a level.
std::uint32_t DocumentBuilder::next_level(std::uint32_t written, Position at) {
    if (written == 1) {
        faults_.report(Code::heading, at, "'#' is the page's title, which stands in the front matter: write '##'");
    } else if (written > heading_level_ + 1) {
        faults_.report(Code::heading, at,
                       fmt::format("this heading has level {} under level {}: write {}, levels go down one by one",
                                   written, heading_level_, quote(std::string(heading_level_ + 1, '#'))));
    }
    heading_level_ = std::clamp<std::uint32_t>(written, 2, heading_level_ + 1);
    return heading_level_;
}

void DocumentBuilder::write_heading(const TreeEvent& event) {
    const std::vector<ParagraphLine> lines = lines_of(event);
    const std::size_t begin = document_.tokens.size();
    const std::size_t index = document_.headings.size();
    document_.headings.push_back({.level = next_level(event.number, source_.line_position(event.first_line)),
                                  .plain = {},
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
        return is_delimiter_row(source_.text().substr(line.range.begin, line.range.size()));
    };
    if (std::ranges::any_of(lines, is_dashes)) {
        faults_.report(Code::table_shape, source_.line_position(lines.back().number),
                       "this line makes the table above it a heading: put a blank line between them");
    }
}

}  // namespace conspectus
