#include "markdown/construct_writer.h"

#include <fmt/core.h>

#include <charconv>

#include "markdown/escape_mask.h"
#include "markdown/input_method.h"
#include "markdown/link_address.h"
#include "text/quotation.h"
#include "text/utf8.h"

namespace conspectus {

/// Where a construct stands in the file.
struct ConstructWriter::Place {
    Position at;
    std::size_t length = 1;                    ///< code points, for the caret
    std::string_view content;                  ///< what stands between the brackets
    std::optional<std::size_t> content_begin;  ///< offset in the body, where it is certain
};

namespace {

std::string_view literal_of(const ConstructSpan& span, std::string_view text) {
    return text.substr(span.begin, span.end - span.begin);
}

std::string_view content_of(const ConstructSpan& span, std::string_view text) {
    return text.substr(span.content_begin, span.content_end - span.content_begin);
}

/// The opening and the first letters: what is left to look for where the
/// source writes the rest with escapes or entities.
std::string_view beginning_of(std::string_view literal) {
    std::size_t end = 0;
    for (int i = 0; i < 4 && end < literal.size(); ++i) next_code_point(literal, end);
    return literal.substr(0, end);
}

std::uint32_t to_number(std::string_view key) {
    std::uint32_t number = 0;
    std::from_chars(key.data(), key.data() + key.size(), number);
    return number;
}

/// Reads a construct, with plain characters if it cannot be read as written.
struct Reading {
    ReadConstruct read;
    bool mended = false;
};

Reading read_span(const ConstructSpan& span, std::string_view text) {
    const std::string_view content = content_of(span, text);
    ReadConstruct as_written = read_construct(span.kind, content);
    if (span.plain && !as_written.fault) return {std::move(as_written), false};
    const std::string plain = plain_characters(content, span.kind);
    ReadConstruct mended = read_construct(span.kind, plain);
    if (!mended.fault && (!span.plain || plain != content)) return {std::move(mended), true};
    return {std::move(as_written), false};
}

void unmask(std::string& text) {
    text = unmask_text(std::move(text));
}

void unmask(Construct& construct) {
    for (CitationItem& item : construct.items) {
        unmask(item.key);
        unmask(item.locator);
    }
    unmask(construct.target);
    unmask(construct.fragment);
    unmask(construct.label);
}

}  // namespace

void ConstructWriter::report(const SyntaxFault& fault, const Place& place, SourceCursor& cursor) {
    if (!place.content_begin || fault.offset == 0) {
        faults_.report(fault.code, place.at, unmask_text(fault.text), place.length);
    } else {
        faults_.report(fault.code, cursor.position(*place.content_begin + fault.offset), unmask_text(fault.text));
    }
}

void ConstructWriter::report_open(const ConstructSpan& span, std::string_view text, const Place& place) {
    const std::string literal = unmask_text(std::string(literal_of(span, text)));
    const std::string closing = span.kind == ConstructKind::cross_link ? "]]" : "]";
    const bool has_words = span.kind == ConstructKind::cross_link && literal.find('|') != std::string::npos;
    const std::string mended = has_words ? "close it with ']]', and leave code and other markup out of its words"
                               : span.content_begin == span.content_end ? fmt::format("close it with '{}'", closing)
                                                                        : fmt::format("write '{}{}'", literal, closing);
    faults_.report(Code::construct_syntax, place.at,
                   fmt::format("the {} {} is not closed: {}, or write '\\{}' for the characters themselves",
                               noun(span.kind), quote(literal), mended, literal.substr(0, 2)),
                   place.length);
}

void ConstructWriter::report_input_method(const Construct& construct, std::string_view literal, const Place& place) {
    faults_.report(Code::input_method, place.at,
                   fmt::format("{} is not read as a {}: write {} in plain characters",
                               quote(unmask_text(std::string(literal))), noun(construct.kind), quote(print(construct))),
                   place.length);
}

void ConstructWriter::check_surroundings(const ConstructSpan& span, std::string_view text, const Place& place) {
    const std::string_view after = text.substr(span.end);
    const bool is_link = after.starts_with("(") && begins_like_address(after.substr(1));
    const bool is_definition = span.begin == 0 && after.starts_with(": ") && begins_like_address(after.substr(2));
    if (!is_link && !is_definition) return;
    const std::string literal = unmask_text(std::string(literal_of(span, text)));
    faults_.report(
        Code::construct_in_link, place.at,
        fmt::format("{} is a {} and cannot have a web address as well: leave the address out, or write the link "
                    "as '[words](address)'",
                    quote(literal), noun(span.kind)),
        place.length);
}

void ConstructWriter::push(TokenKind kind, const Place& place, std::size_t index) {
    document_.tokens.push_back({kind, Edge::leaf, place.at, static_cast<std::uint32_t>(index), {}});
}

void ConstructWriter::write_citation(const Construct& construct, const Place& place, SourceCursor& cursor) {
    if (construct.items.empty()) return;
    CitationGroup group;
    group.at = place.at;
    group.heading = static_cast<std::uint32_t>(document_.headings.size());
    for (const CitationItem& item : construct.items) {
        Citation citation;
        citation.key = item.key;
        citation.locator = item.locator;
        citation.stated = item.stated;
        citation.at = place.content_begin ? cursor.position(*place.content_begin + item.offset) : place.at;
        group.citations.push_back(citation);
        for (std::uint32_t number = to_number(item.key) + 1; number <= item.last; ++number) {
            citation.key = fmt::format("{}", number);
            group.citations.push_back(citation);
        }
    }
    push(TokenKind::citation_group, place, document_.citation_groups.size());
    document_.citation_groups.push_back(std::move(group));
}

void ConstructWriter::write_token(const Construct& construct, const Place& place, SourceCursor& cursor) {
    const auto heading = static_cast<std::uint32_t>(document_.headings.size());
    switch (construct.kind) {
        case ConstructKind::citation:
            return write_citation(construct, place, cursor);
        case ConstructKind::cross_link:
            push(TokenKind::cross_link, place, document_.cross_links.size());
            document_.cross_links.push_back({construct.target,
                                             construct.fragment,
                                             construct.label,
                                             {},
                                             heading,
                                             place.at,
                                             shown_place(construct, place, cursor)});
            return;
        case ConstructKind::finding_value:
            push(TokenKind::finding_value, place, document_.finding_values.size());
            document_.finding_values.push_back({.path = construct.target, .at = place.at});
            return;
        case ConstructKind::note_mark:
            push(TokenKind::note_mark, place, document_.note_marks.size());
            document_.note_marks.push_back({.note = construct.target, .at = place.at});
            return;
    }
}

/// Of a link's label, or of its target where it has none.
Position ConstructWriter::shown_place(const Construct& link, const Place& place, SourceCursor& cursor) {
    const Position line = {place.at.line, 0};
    if (!place.content_begin) return line;
    const std::size_t offset = link.label.empty() ? place.content.find(link.target) : place.content.rfind(link.label);
    return offset == std::string_view::npos ? line : cursor.position(*place.content_begin + offset);
}

ConstructWriter::Place ConstructWriter::find_place(const ConstructSpan& span, std::string_view text,
                                                   SourceCursor& cursor) {
    const std::string_view literal = literal_of(span, text);
    Place place;
    place.content = content_of(span, text);
    place.length = count_code_points(unmask_text(std::string(literal)));
    auto found = cursor.find(literal);
    const bool is_exact = found && literal.find('\n') == std::string_view::npos && found->size() == literal.size();
    if (is_exact) place.content_begin = found->begin + (span.content_begin - span.begin);
    if (!found) found = cursor.find(beginning_of(literal));
    place.at = found ? cursor.position(found->begin) : cursor.line();
    return place;
}

void ConstructWriter::report_in_link(ConstructKind kind, std::string_view literal, const Place& place) {
    faults_.report(Code::construct_in_link, place.at,
                   fmt::format("the {} {} stands inside a link's words, and both are links: put it behind the link",
                               noun(kind), quote(unmask_text(std::string(literal)))),
                   place.length);
}

bool ConstructWriter::write(const ConstructSpan& span, std::string_view text, SourceCursor& cursor, bool in_link) {
    Reading reading = read_span(span, text);
    if (!span.plain && reading.read.fault) return false;
    const Place place = find_place(span, text, cursor);
    if (!span.closed) {
        report_open(span, text, place);
        return false;
    }
    const std::string_view literal = literal_of(span, text);
    unmask(reading.read.construct);
    if (reading.mended) report_input_method(reading.read.construct, literal, place);
    if (reading.read.fault) report(*reading.read.fault, place, cursor);
    check_surroundings(span, text, place);
    if (in_link && span.kind != ConstructKind::finding_value) {
        report_in_link(span.kind, literal, place);
    } else if (!reading.read.fault || span.kind == ConstructKind::citation) {
        write_token(reading.read.construct, place, cursor);
    }
    return true;
}

}  // namespace conspectus
