#include "markdown/inline_writer.h"

#include <fmt/core.h>

#include "markdown/link_address.h"
#include "markdown/pipe_table.h"
#include "markdown/sentence_ends.h"
#include "text/character_set.h"
#include "text/diagnostics.h"
#include "text/utf8.h"

namespace conspectus {
namespace {

/// Removes the characters that `&rlm;` and the like bring in; they are reported where they are written.
std::string without_forbidden(std::string text) {
    while (const auto offset = first_forbidden_character(text)) {
        std::size_t end = *offset;
        next_code_point(text, end);
        text.erase(*offset, end - *offset);
    }
    return text;
}

Position position_of(const std::optional<SourceRange>& found, SourceCursor& cursor) {
    return found ? cursor.position(found->begin) : cursor.line();
}

Position position_of(std::string_view literal, SourceCursor& cursor) {
    return position_of(cursor.find(literal), cursor);
}

/// Returns the position of a link's address, which follows its words; those are still to come.
Position position_of_address(const std::string& address, SourceCursor& cursor) {
    return position_of(cursor.look_for(address), cursor);
}

TokenKind container_kind(NodeKind kind) {
    return kind == NodeKind::strong ? TokenKind::strong : TokenKind::emphasis;
}

}  // namespace

std::vector<TreeEvent> join_text(const std::vector<TreeEvent>& inlines) {
    std::vector<TreeEvent> joined;
    for (const TreeEvent& event : inlines) {
        const bool is_break = event.kind == NodeKind::soft_break;
        const bool is_text = event.kind == NodeKind::text || is_break;
        if (is_text && !joined.empty() && joined.back().kind == NodeKind::text) {
            joined.back().text += is_break ? "\n" : event.text;
            continue;
        }
        joined.push_back(event);
        if (is_break) joined.back().text = "\n";
        if (is_text) joined.back().kind = NodeKind::text;
    }
    return joined;
}

void InlineWriter::push(TokenKind kind, Edge edge, Position at, std::string text) {
    document_.tokens.push_back({kind, edge, at, 0, std::move(text)});
}

void InlineWriter::write(const std::vector<TreeEvent>& inlines, SourceRange range, bool in_table_row) {
    in_table_row_ = in_table_row;
    const std::size_t begin = document_.tokens.size();
    SourceCursor cursor(source_, range);
    links_.clear();
    images_ = 0;
    for (const TreeEvent& event : join_text(inlines)) write_event(event, cursor);
    end_sentences(document_, begin);
}

void InlineWriter::write_event(const TreeEvent& event, SourceCursor& cursor) {
    if (event.kind == NodeKind::image) return report_image(event, cursor);
    if (images_ > 0) return;
    switch (event.kind) {
        case NodeKind::text:
            return write_joined_text(event.text, cursor);
        case NodeKind::code:
            return write_code(event, cursor);
        case NodeKind::hard_break:
            push(TokenKind::hard_break, Edge::leaf, cursor.line());
            return cursor.next_line();
        case NodeKind::html_inline:
            return report_html(event, cursor);
        case NodeKind::emphasis:
        case NodeKind::strong:
            return push(container_kind(event.kind), event.edge, cursor.line());
        case NodeKind::link:
            return write_link(event, cursor);
        case NodeKind::soft_break:  // joined with the text
        case NodeKind::image:
        case NodeKind::block_quote:
        case NodeKind::bullet_list:
        case NodeKind::ordered_list:
        case NodeKind::list_item:
        case NodeKind::code_block:
        case NodeKind::html_block:
        case NodeKind::paragraph:
        case NodeKind::heading:
        case NodeKind::thematic_break:
            return;
    }
}

/// Returns the range in a literal of the construct that `found` belongs to, or nothing if it is not closed or the
/// parser took it apart.
std::optional<SourceRange> InlineWriter::find_construct(std::string_view literal, FoundPlaceholder found) const {
    const WrittenConstruct& construct = source_.constructs()[found.placeholder->construct];
    const std::size_t opening = construct.inner_begin - construct.begin;
    if (!construct.closed || !found.placeholder->is_first || found.range.begin < opening) return std::nullopt;
    const std::size_t begin = found.range.begin - opening;
    if (!construct.whole) {
        const std::string rest = written_text(source_.body(), construct.inner_begin, construct.end);
        if (!literal.substr(found.range.end).starts_with(rest)) return std::nullopt;
        return SourceRange{begin, found.range.end + rest.size()};
    }
    while (!found.placeholder->is_last) {
        const auto next = source_.find_placeholder(literal, found.range.end);
        if (!next || next->placeholder != found.placeholder + 1) return std::nullopt;
        found = *next;
    }
    return SourceRange{begin, found.range.end + (construct.end - construct.inner_end)};
}

void InlineWriter::write_joined_text(std::string_view text, SourceCursor& cursor) {
    std::size_t done = 0;
    while (const auto found = source_.find_placeholder(text, done)) {
        const auto range = found->placeholder != nullptr ? find_construct(text, *found) : std::nullopt;
        write_plain_text(text.substr(done, (range ? *range : found->range).begin - done), cursor);
        done = (range ? *range : found->range).end;
        if (found->placeholder == nullptr) continue;
        const WrittenConstruct& construct = source_.constructs()[found->placeholder->construct];
        cursor.pass_construct(found->placeholder->construct);
        if (range) {
            constructs_.write(construct, source_.restored(text.substr(done, 256)), range->begin == 0, !links_.empty());
            continue;
        }
        if (found->placeholder->is_first) constructs_.report_open(construct);
        write_plain_text(source_.written_as(*found->placeholder), cursor);
    }
    write_plain_text(text.substr(done), cursor);
}

void InlineWriter::write_plain_text(std::string_view text, SourceCursor& cursor) {
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        write_text_line(text.substr(begin, end - begin), cursor);
        if (end < text.size()) {
            push(TokenKind::soft_break, Edge::leaf, cursor.line());
            cursor.next_line();
        }
        begin = end + 1;
    }
}

/// The position is exact if every character of the line is written literally.
void InlineWriter::write_text_line(std::string_view literal, SourceCursor& cursor) {
    std::string line = without_forbidden(std::string(literal));
    if (line.empty()) return;
    const auto found = cursor.find_text(literal);
    const bool is_exact = found && found->size() == literal.size() && literal == line;
    push(TokenKind::text, Edge::leaf, is_exact ? cursor.position(found->begin) : cursor.line(), std::move(line));
}

void InlineWriter::write_code(const TreeEvent& event, SourceCursor& cursor) {
    const Position at = position_of(event.text, cursor);
    const std::string code = source_.restored(event.text);
    push(TokenKind::code, Edge::leaf, at, in_table_row_ ? without_pipe_escapes(code) : code);
}

/// Returns whether a link may be written, and reports it if not. CommonMark lets `<…>` occur inside a link's words,
/// HTML does not.
bool InlineWriter::accept_link(const TreeEvent& event, const std::string& address, SourceCursor& cursor) {
    const auto fault = link_fault(address);
    if (fault) {
        faults_.report(Code::unsafe_address, position_of_address(event.text, cursor), *fault,
                       count_code_points(address));
    } else if (!links_.empty()) {
        faults_.report(
            Code::construct_in_link, position_of_address(event.text, cursor),
            fmt::format("the link to {} stands inside another link's words: put it behind that link", quote(address)));
    }
    return !fault && links_.empty();
}

void InlineWriter::write_link(const TreeEvent& event, SourceCursor& cursor) {
    if (event.edge == Edge::open) {
        const std::string address = source_.restored(event.text);
        links_.push_back(accept_link(event, address, cursor));
        if (links_.back()) push(TokenKind::link, Edge::open, cursor.line(), address);
    } else {
        if (links_.back()) push(TokenKind::link, Edge::close, cursor.line());
        cursor.pass_link_end();
        links_.pop_back();
    }
}

void InlineWriter::report_html(const TreeEvent& event, SourceCursor& cursor) {
    faults_.report_raw_html(source_.restored(event.text), position_of(event.text, cursor));
}

void InlineWriter::report_image(const TreeEvent& event, SourceCursor& cursor) {
    if (event.edge == Edge::close) {
        --images_;
        return;
    }
    if (images_++ > 0) return;
    const std::string path = source_.restored(event.text);
    faults_.report(
        Code::figure_place, position_of("![", cursor),
        fmt::format("the figure {} stands in a text: put it into a paragraph of its own, with a blank line before "
                    "and after it",
                    quote(path)));
}

}  // namespace conspectus
