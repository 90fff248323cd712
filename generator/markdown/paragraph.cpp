#include "markdown/paragraph.h"

#include <fmt/core.h>

#include <algorithm>

#include "markdown/inline_writer.h"
#include "text/quotation.h"
#include "text/utf8.h"
#include "text/white_space.h"

namespace conspectus {
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

/// `##Results`, `＃＃ Results`: how many hashes, 0 for other lines.
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

}  // namespace

std::optional<LoneImage> find_lone_image(const std::vector<TreeEvent>& inlines) {
    if (inlines.empty() || inlines.front().kind != NodeKind::image) return std::nullopt;
    std::optional<LoneImage> image;
    int depth = 0;
    for (const TreeEvent& event : join_text(inlines)) {
        if (image && depth == 0) return std::nullopt;
        if (event.kind == NodeKind::image) depth += event.edge == Edge::open ? 1 : -1;
        if (!image) {
            image = LoneImage{event.text, {}, event.title};
        } else {
            image->alt += image_text(event);
        }
    }
    image->alt = on_one_line(trimmed(image->alt));
    image->caption = on_one_line(trimmed(image->caption));
    return image;
}

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

void report_paragraph_slips(const MarkdownSource& source, const std::vector<ParagraphLine>& lines,
                            MarkdownFaults& faults) {
    for (const ParagraphLine& line : lines) {
        report_line(source.written(line.range), source.line_position(line.number), faults);
    }
}

}  // namespace conspectus
