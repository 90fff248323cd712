#include "markdown/construct_writer.h"

#include <fmt/core.h>

#include <charconv>

#include "markdown/construct_scanner.h"
#include "markdown/link_address.h"
#include "text/diagnostics.h"
#include "text/utf8.h"

namespace conspectus {
namespace {

std::string plain_opening(ConstructKind kind) {
    switch (kind) {
        case ConstructKind::citation:
            return "[@";
        case ConstructKind::cross_link:
            return "[[";
        case ConstructKind::finding_value:
            return "[=";
        case ConstructKind::note_mark:
            return "[!";
    }
    return "";
}

std::uint32_t to_number(std::string_view key) {
    std::uint32_t number = 0;
    std::from_chars(key.data(), key.data() + key.size(), number);
    return number;
}

}  // namespace

std::string ConstructWriter::literal(const WrittenConstruct& written) const {
    return written_text(source_.body(), written.begin, written.end);
}

/// Reports something at a construct, underlining all of it.
void ConstructWriter::report_whole(Code code, const WrittenConstruct& written, std::string text) {
    faults_.report(code, source_.body_position(written.begin), std::move(text), count_code_points(literal(written)));
}

void ConstructWriter::report_fault(const SyntaxFault& fault, const WrittenConstruct& written) {
    if (fault.offset == written.begin) {
        report_whole(fault.code, written, fault.text);
    } else {
        faults_.report(fault.code, source_.body_position(fault.offset), fault.text);
    }
}

void ConstructWriter::report_open(const WrittenConstruct& written) {
    WrittenConstruct open = written;
    open.end = end_of_words(source_.body(), written);
    const bool is_link = open.kind == ConstructKind::cross_link;
    const std::string words = literal(open);
    const std::string opening = plain_opening(open.kind);
    const std::string closing = is_link ? "]]" : "]";
    const std::string content = written_text(source_.body(), open.content_begin, open.end);
    const std::string mended = is_link && words.find('|') != std::string::npos
                                   ? "close it with ']]', and leave code and other markup out of its words"
                               : content.empty() ? fmt::format("close it with '{}'", closing)
                                                 : fmt::format("write '{}{}{}'", opening, content, closing);
    // A backslash before a full-width bracket is a character of the text.
    const std::string literally =
        open.plain ? fmt::format(", or write '\\{}' for the characters themselves", opening) : std::string();
    report_whole(Code::construct_syntax, open,
                 fmt::format("the {} {} is not closed: {}{}", noun(open.kind), quote(words), mended, literally));
}

void ConstructWriter::check_surroundings(const WrittenConstruct& written, std::string_view after, bool opens_text) {
    const bool is_link = after.starts_with("(") && begins_like_address(after.substr(1));
    const bool is_definition = opens_text && after.starts_with(": ") && begins_like_address(after.substr(2));
    if (!is_link && !is_definition) return;
    report_whole(
        Code::construct_in_link, written,
        fmt::format("{} is a {} and cannot have a web address as well: leave the address out, or write the link "
                    "as '[words](address)'",
                    quote(literal(written)), noun(written.kind)));
}

void ConstructWriter::push(TokenKind kind, Position at, std::size_t index) {
    document_.tokens.push_back({kind, Edge::leaf, at, static_cast<std::uint32_t>(index), {}});
}

void ConstructWriter::write_citation(const Construct& construct, Position at) {
    if (construct.items.empty()) return;
    CitationGroup group;
    group.at = at;
    group.heading = static_cast<std::uint32_t>(document_.headings.size());
    for (const CitationItem& item : construct.items) {
        Citation citation;
        citation.key = item.key;
        citation.locator = item.locator;
        citation.stated = item.stated;
        citation.at = source_.body_position(item.offset);
        group.citations.push_back(citation);
        for (std::uint32_t number = to_number(item.key) + 1; number <= item.last; ++number) {
            citation.key = fmt::format("{}", number);
            group.citations.push_back(citation);
        }
    }
    push(TokenKind::citation_group, at, document_.citation_groups.size());
    document_.citation_groups.push_back(std::move(group));
}

void ConstructWriter::write_token(const Construct& construct, const WrittenConstruct& written) {
    const Position at = source_.body_position(written.begin);
    switch (construct.kind) {
        case ConstructKind::citation:
            return write_citation(construct, at);
        case ConstructKind::cross_link:
            push(TokenKind::cross_link, at, document_.cross_links.size());
            document_.cross_links.push_back({.target = construct.target,
                                             .fragment = construct.fragment,
                                             .label = construct.label,
                                             .heading = static_cast<std::uint32_t>(document_.headings.size()),
                                             .at = at,
                                             .shown_at = source_.body_position(construct.shown_offset)});
            return;
        case ConstructKind::finding_value:
            push(TokenKind::finding_value, at, document_.finding_values.size());
            document_.finding_values.push_back({.path = construct.target, .at = at});
            return;
        case ConstructKind::note_mark:
            push(TokenKind::note_mark, at, document_.note_marks.size());
            document_.note_marks.push_back({.note = construct.target, .at = at});
            return;
    }
}

void ConstructWriter::write(const WrittenConstruct& written, std::string_view after, bool opens_text, bool in_link) {
    const ReadConstruct read = read_construct(source_.body(), written);
    if (read.mended) {
        report_whole(Code::input_method, written,
                     fmt::format("{} is not read as a {}: write {} in plain characters", quote(literal(written)),
                                 noun(written.kind), quote(print(read.construct))));
    }
    if (read.fault) report_fault(*read.fault, written);
    check_surroundings(written, after, opens_text);
    if (in_link && written.kind != ConstructKind::finding_value) {
        report_whole(Code::construct_in_link, written,
                     fmt::format("the {} {} stands inside a link's words, and both are links: put it behind the link",
                                 noun(written.kind), quote(literal(written))));
    } else if (!read.fault || written.kind == ConstructKind::citation) {
        write_token(read.construct, written);
    }
}

}  // namespace conspectus
