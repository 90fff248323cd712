#include "markdown/construct_scanner.h"

#include <algorithm>
#include <optional>

#include "markdown/line_start.h"
#include "text/utf8.h"

namespace conspectus {
namespace {

constexpr std::size_t longest_slip = 200;  ///< bytes looked through for a closing bracket that is not plain

char at(std::string_view text, std::size_t offset) {
    return offset < text.size() ? text[offset] : '\0';
}

// Brackets and sigils, plain and as input methods write them.

std::size_t length_of_one(std::u32string_view characters, std::string_view text, std::size_t offset) {
    if (offset >= text.size()) return 0;
    std::size_t end = offset;
    return characters.find(next_code_point(text, end)) == std::u32string_view::npos ? 0 : end - offset;
}

/// Returns the length of the opening bracket at `offset`, or 0 if there is none.
std::size_t opening_length(std::string_view text, std::size_t offset) {
    return length_of_one(U"[［【〔", text, offset);
}

std::size_t closing_length(std::string_view text, std::size_t offset) {
    return length_of_one(U"]］】〕", text, offset);
}

/// Returns the length of the sigil at `offset`, or 0 if there is none, and the kind that it opens.
std::size_t sigil_length(std::string_view text, std::size_t offset, ConstructKind& kind) {
    if (const std::size_t length = length_of_one(U"@＠", text, offset)) {
        kind = ConstructKind::citation;
        return length;
    }
    if (const std::size_t length = length_of_one(U"=＝", text, offset)) {
        kind = ConstructKind::finding_value;
        return length;
    }
    kind = ConstructKind::note_mark;
    return length_of_one(U"!！", text, offset);
}

std::size_t find_bracket(std::string_view text, std::size_t offset) {
    for (std::size_t i = text.find_first_of("[]\\", offset); i != std::string_view::npos;
         i = text.find_first_of("[]\\", i + 2)) {
        if (text[i] != '\\') return i;
    }
    return std::string_view::npos;
}

// Where a construct ends.

/// Returns the offset past the "]" of the `[@…]`, `[=…]` or `[!…]` whose content begins at `offset`, or nothing if
/// another "[" comes first or there is no "]".
std::optional<std::size_t> single_end(std::string_view text, std::size_t offset) {
    const std::size_t found = find_bracket(text, offset);
    if (found == std::string_view::npos || text[found] == '[') return std::nullopt;
    return found + 1;
}

/// Returns the offset past the "]]" of the `[[…]]` whose content begins at `offset`. Brackets inside pair up:
/// `[[[18F]FDG]]`, `[[a|[b]]]`. Returns nothing if another "[[" comes first, if there is no "]]", or if a "[" inside is
/// not closed.
std::optional<std::size_t> double_end(std::string_view text, std::size_t offset) {
    int depth = 0;
    for (std::size_t i = find_bracket(text, offset); i != std::string_view::npos; i = find_bracket(text, i + 1)) {
        if (text[i] == '[') {
            if (at(text, i + 1) == '[') return std::nullopt;
            ++depth;
        } else if (at(text, i + 1) == ']' && (depth == 0 || at(text, i + 2) != ']')) {
            return depth == 0 ? std::optional(i + 2) : std::nullopt;
        } else if (depth > 0) {
            --depth;
        }
    }
    return std::nullopt;
}

bool close_plain(std::string_view text, WrittenConstruct& construct) {
    const bool is_double = construct.kind == ConstructKind::cross_link;
    const auto end = is_double ? double_end(text, construct.content_begin) : single_end(text, construct.content_begin);
    if (!end) return false;
    construct.end = *end;
    construct.inner_end = *end - 1;
    construct.content_end = *end - (is_double ? 2 : 1);
    return true;
}

bool opens_another(std::string_view text, std::size_t offset, bool is_double) {
    const std::size_t bracket = opening_length(text, offset);
    return bracket > 0 && (!is_double || opening_length(text, offset + bracket) > 0);
}

/// Closes a construct with brackets of an input method.
bool close_slip(std::string_view text, WrittenConstruct& construct) {
    const std::string_view near = text.substr(0, std::min(text.size(), construct.content_begin + longest_slip));
    const bool is_double = construct.kind == ConstructKind::cross_link;
    for (std::size_t i = construct.content_begin; i < near.size(); ++i) {
        const std::size_t bracket = closing_length(near, i);
        if (bracket == 0) {
            if (opens_another(near, i, is_double)) return false;
            if (near[i] == '\\') ++i;
            continue;
        }
        const std::size_t second = is_double ? closing_length(near, i + bracket) : 0;
        if (is_double && second == 0) continue;
        construct.content_end = i;
        construct.end = i + bracket + second;
        construct.inner_end = construct.end - (is_double ? second : bracket);
        if (construct.plain && construct.end - i == (is_double ? 2 : 1)) return false;
        construct.plain = false;
        return true;
    }
    return false;
}

// The surroundings.

/// Returns whether a construct lies in one paragraph, whatever line breaks it has.
bool stays_in_paragraph(std::string_view block, const WrittenConstruct& construct) {
    constexpr std::string_view breaks = "\r\n";
    const std::string_view text = block.substr(0, construct.end);
    for (std::size_t i = text.find_first_of(breaks, construct.begin); i < construct.end;) {
        i += block.substr(i).starts_with(breaks) ? 2 : 1;
        const std::size_t begin = std::min(block.find_first_not_of(" \t>", i), block.size());
        i = std::min(block.find_first_of(breaks, i), block.size());
        if (begin >= i || interrupts_paragraph(block.substr(begin, i - begin))) return false;
    }
    return true;
}

bool is_whole(std::string_view block, const WrittenConstruct& construct) {
    const std::string_view literal = block.substr(construct.begin, construct.end - construct.begin);
    const bool may_be_image =
        construct.begin > 0 && block[construct.begin - 1] == '!' && at(block, construct.end) == '(';
    return !may_be_image && literal.find('`') == std::string_view::npos && stays_in_paragraph(block, construct);
}

/// Reads `[@`, `【【` …; returns nothing where no construct can begin.
std::optional<WrittenConstruct> read_opening(std::string_view text, std::size_t begin) {
    const std::size_t bracket = opening_length(text, begin);
    if (bracket == 0) return std::nullopt;
    WrittenConstruct construct{.begin = begin, .inner_begin = begin + bracket};
    std::size_t second = bracket;
    if (text.substr(begin + bracket, bracket) == text.substr(begin, bracket)) {
        construct.kind = ConstructKind::cross_link;
    } else if ((second = sigil_length(text, begin + bracket, construct.kind)) == 0) {
        return std::nullopt;
    }
    construct.content_begin = begin + bracket + second;
    const bool opens_image = construct.kind == ConstructKind::note_mark && at(text, construct.content_begin) == '[';
    if (opens_image) return std::nullopt;  // [![…](…)](…)
    construct.plain = bracket == 1 && second == 1;
    return construct;
}

/// Returns true for `[[[rankl]] …]`: the first bracket is text.
bool opens_one_later(std::string_view text, const WrittenConstruct& construct) {
    auto later = read_opening(text, construct.begin + 1);
    return construct.kind == ConstructKind::cross_link && later && later->plain && close_plain(text, *later);
}

/// Reads the construct at `begin` of a run of lines that are not blank. A construct in brackets of an input method that
/// cannot be read is text.
std::optional<WrittenConstruct> read_at(std::string_view block, std::size_t begin) {
    std::optional<WrittenConstruct> construct = read_opening(block, begin);
    if (!construct) return std::nullopt;
    if ((construct->plain && close_plain(block, *construct)) || close_slip(block, *construct)) {
        if (!construct->plain && read_construct(block, *construct).fault) return std::nullopt;
        construct->whole = is_whole(block, *construct);
        return construct;
    }
    if (!construct->plain || opens_one_later(block, *construct)) return std::nullopt;
    construct->end = construct->content_end = end_of_words(block, *construct);
    construct->closed = false;
    construct->whole = false;
    return construct;
}

bool may_open(char c) {
    return c == '[' || c == '\xEF' || c == '\xE3';
}

/// Returns the offset past the run of lines from `offset` on that are not blank.
std::size_t block_end(std::string_view body, std::size_t offset) {
    while (offset < body.size()) {
        const std::size_t end = std::min(body.find('\n', offset), body.size());
        if (body.substr(offset, end - offset).find_first_not_of(" \t\r") == std::string_view::npos) break;
        offset = end + 1;
    }
    return std::min(offset, body.size());
}

void scan_block(std::string_view body, std::size_t begin, std::size_t end, std::vector<WrittenConstruct>& constructs) {
    const std::string_view block = body.substr(0, end);
    for (std::size_t i = begin; i < end;) {
        const auto construct = may_open(block[i]) ? read_at(block, i) : std::nullopt;
        if (construct) constructs.push_back(*construct);
        i = construct ? std::max(construct->end, construct->content_begin) : i + (block[i] == '\\' ? 2 : 1);
    }
}

}  // namespace

std::size_t end_of_words(std::string_view body, const WrittenConstruct& construct) {
    const std::string_view near = body.substr(0, std::min(body.size(), construct.content_begin + longest_slip));
    std::size_t end = std::min(near.find_first_of(" \r\n\t[](){}<>\\\"*`,;!?", construct.content_begin), near.size());
    for (const std::string_view mark : {"。", "，", "；", "、", "（", "）", "：", "】", "］"}) {
        end = std::min(end, near.find(mark, construct.content_begin));
    }
    return end;
}

std::vector<WrittenConstruct> find_constructs(std::string_view body) {
    std::vector<WrittenConstruct> constructs;
    for (std::size_t begin = 0; begin < body.size();) {
        const std::size_t end = block_end(body, begin);
        scan_block(body, begin, end, constructs);
        begin = end > begin ? end : std::min(body.find('\n', begin), body.size() - 1) + 1;
    }
    return constructs;
}

}  // namespace conspectus
