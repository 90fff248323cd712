#include "markdown/construct_scanner.h"

#include <algorithm>
#include <optional>

#include "markdown/construct_brackets.h"
#include "markdown/input_method.h"

namespace conspectus {
namespace {

constexpr std::size_t longest_slip = 200;  ///< bytes looked through for a closing bracket that is not plain

ConstructKind kind_of(char sigil) {
    if (sigil == '=') return ConstructKind::finding_value;
    return sigil == '!' ? ConstructKind::note_mark : ConstructKind::citation;
}

/// `[@`, `【【` …; nothing where no construct can begin.
std::optional<ConstructSpan> read_opening(std::string_view text, std::size_t begin) {
    const std::size_t bracket = opening_bracket_length(text, begin);
    if (bracket == 0) return std::nullopt;
    ConstructSpan span{.begin = begin};
    std::size_t second = bracket;
    if (text.substr(begin + bracket, bracket) == text.substr(begin, bracket)) {
        span.kind = ConstructKind::cross_link;
    } else if (const char sigil = plain_sigil(text, begin + bracket, second)) {
        span.kind = kind_of(sigil);
    } else {
        return std::nullopt;
    }
    span.content_begin = begin + bracket + second;
    span.plain = bracket == 1 && second == 1;
    return span;
}

bool close_plain(std::string_view text, ConstructSpan& span) {
    const auto end = construct_end(text, span.begin);
    if (!end) return false;
    span.end = *end;
    span.content_end = *end - (span.kind == ConstructKind::cross_link ? 2 : 1);
    return true;
}

bool opens_another(std::string_view text, std::size_t offset, bool is_double) {
    const std::size_t bracket = opening_bracket_length(text, offset);
    return bracket > 0 && (!is_double || opening_bracket_length(text, offset + bracket) > 0);
}

/// Closes with brackets of an input method.
bool close_slip(std::string_view text, ConstructSpan& span) {
    const std::string_view near = text.substr(0, std::min(text.size(), span.content_begin + longest_slip));
    const bool is_double = span.kind == ConstructKind::cross_link;
    for (std::size_t i = span.content_begin; i < near.size(); ++i) {
        const std::size_t bracket = closing_bracket_length(near, i);
        if (bracket == 0) {
            if (opens_another(near, i, is_double)) return false;
            continue;
        }
        const std::size_t second = is_double ? closing_bracket_length(near, i + bracket) : 0;
        if (is_double && second == 0) continue;
        span.content_end = i;
        span.end = i + bracket + second;
        const bool has_plain_end = span.end - i == (is_double ? 2 : 1);
        if (span.plain && has_plain_end) return false;
        span.plain = false;
        return true;
    }
    return false;
}

/// The words an unclosed construct seems to hold: to the next space or mark.
void leave_open(std::string_view text, ConstructSpan& span) {
    const std::string_view near = text.substr(0, std::min(text.size(), span.content_begin + longest_slip));
    span.content_end = std::min(near.find_first_of(" \n\t[](){}<>\"*`,;!?", span.content_begin), near.size());
    for (const std::string_view mark : {"。", "，", "；", "、", "（", "）", "：", "】", "］"}) {
        span.content_end = std::min(span.content_end, near.find(mark, span.content_begin));
    }
    span.end = span.content_end;
    span.closed = false;
}

std::optional<ConstructSpan> read_span(std::string_view text, std::size_t begin) {
    std::optional<ConstructSpan> span = read_opening(text, begin);
    if (!span) return std::nullopt;
    if (span->plain && close_plain(text, *span)) return span;
    if (close_slip(text, *span)) return span;
    if (!span->plain) return std::nullopt;
    leave_open(text, *span);
    return span;
}

/// `[[[rankl]] …]`: the first bracket is text.
bool opens_one_later(std::string_view text, const ConstructSpan& span) {
    return !span.closed && span.kind == ConstructKind::cross_link && construct_end(text, span.begin + 1).has_value();
}

}  // namespace

std::vector<ConstructSpan> find_constructs(std::string_view text) {
    std::vector<ConstructSpan> spans;
    for (std::size_t i = 0; i < text.size();) {
        const auto span = read_span(text, i);
        if (!span || opens_one_later(text, *span)) {
            ++i;
            continue;
        }
        spans.push_back(*span);
        i = std::max(span->end, span->content_begin);
    }
    return spans;
}

}  // namespace conspectus
