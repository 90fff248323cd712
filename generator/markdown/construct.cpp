#include "markdown/construct.h"

#include <fmt/core.h>

#include <array>
#include <cstdint>
#include <utility>

#include "markdown/cmark_tree.h"
#include "text/character_set.h"
#include "text/diagnostics.h"
#include "text/utf8.h"
#include "text/white_space.h"

namespace conspectus {
namespace {

/// Text made from the body, with the offset in the body of each of its bytes and of its end.
struct Content {
    std::string text;
    std::vector<std::size_t> origins;

    void add(std::string_view added, std::size_t origin) {
        text += added;
        origins.resize(text.size(), origin);
    }
    void add_line_break(std::size_t origin) {
        text.erase(text.find_last_not_of(" \t") + 1);
        origins.resize(text.size());
        add("\n", origin);
    }
};

/// Returns the length of the `&…;` at `offset`, 0 where there is none.
std::size_t reference_length(std::string_view body, std::size_t offset) {
    constexpr std::size_t longest = 33;
    const std::size_t end = body.substr(offset, longest).find(';');
    return end == std::string_view::npos ? 0 : end + 1;
}

Content decode(std::string_view body, std::size_t begin, std::size_t end) {
    Content content;
    for (std::size_t i = begin; i < end;) {
        const char c = body[i];
        std::size_t length = 1;
        if (c == '\n' || c == '\r') {
            content.add_line_break(i);
            length = skip_line_break(body.substr(0, end), i) - i;
        } else if (c == '\\' && i + 1 < end && static_cast<signed char>(body[i + 1]) > 0 &&
                   is_punctuation(static_cast<char32_t>(body[i + 1]))) {
            content.add(body.substr(i + 1, 1), i);
            length = 2;
        } else if (c == '&' && (length = reference_length(body.substr(0, end), i)) > 0) {
            content.add(decode_character_reference(body.substr(i, length)), i);
        } else {
            length = 1;
            content.add(body.substr(i, 1), i);
        }
        i += length;
    }
    content.origins.push_back(end);
    return content;
}

using Replacement = std::pair<std::u32string_view, char>;

constexpr std::array<Replacement, 3> for_all = {
    Replacement{U"。．｡", '.'},
    Replacement{U"‐‑‒–—―−〜～~", '-'},
    Replacement{U"　", ' '},
};

char plain_character(char32_t c, ConstructKind kind) {
    if (kind == ConstructKind::citation && (c == U'、' || c == U'，')) return c == U'、' ? ';' : ',';
    for (const auto& [written, plain] : for_all) {
        if (written.find(c) != std::u32string_view::npos) return plain;
    }
    if (c >= 0xFF01 && c <= 0xFF5E) return static_cast<char>(c - 0xFF01 + '!');
    return '\0';
}

char plain_in_link(char32_t c) {
    return c == U'｜' ? '|' : c == U'＃' ? '#' : '\0';
}

/// Returns content in plain characters for what Chinese input methods write: `＠７；８` is `@7;8`, `a。b` is `a.b`,
/// `、` is
/// `;` in a citation, wavy and long dashes are "-". The label and words of a link stay unchanged, except for `｜` and
/// `＃`.
Content with_plain_characters(const Content& content, ConstructKind kind) {
    Content out;
    for (std::size_t offset = 0; offset < content.text.size();) {
        const std::size_t begin = offset;
        const char32_t c = next_code_point(content.text, offset);
        const char plain = kind == ConstructKind::cross_link ? plain_in_link(c) : plain_character(c, kind);
        const std::string_view written = std::string_view(content.text).substr(begin, offset - begin);
        out.add(plain == '\0' ? written : std::string_view(&plain, 1), content.origins[begin]);
    }
    out.origins.push_back(content.origins.back());
    return out;
}

std::optional<SyntaxFault> read_cross_link(std::string_view content, Construct& link) {
    const std::size_t bar = content.find('|');
    const std::string_view address = content.substr(0, bar);
    const std::size_t hash = address.find('#');
    const std::string_view target = trimmed(address.substr(0, hash));
    const std::string_view label =
        bar == std::string_view::npos ? std::string_view() : trimmed(content.substr(bar + 1));
    link.target = on_one_line(target);
    link.label = on_one_line(label);
    link.shown_offset = static_cast<std::size_t>((label.empty() ? target : label).data() - content.data());
    if (hash != std::string_view::npos) link.fragment = on_one_line(trimmed(address.substr(hash + 1)));
    if (link.target.empty()) {
        return SyntaxFault{.text = "the link names no target: write a paper, keyword, work or page, '[[rankl]]'"};
    }
    if (bar != std::string_view::npos && label.empty()) {
        return SyntaxFault{
            .text = fmt::format("the link has no words behind '|': write '[[{}]]', or add them", link.target)};
    }
    if (hash != std::string_view::npos && link.fragment.empty()) {
        return SyntaxFault{.text = fmt::format(
                               "the link has nothing behind '#': write '[[{}]]', or the id of a heading", link.target)};
    }
    if (link.target.find("｜") != std::string::npos || link.target.find("＃") != std::string::npos) {
        return SyntaxFault{.text = fmt::format("{} has a full-width character", quote(link.target))};
    }
    return std::nullopt;
}

bool is_name(std::string_view text) {
    constexpr std::string_view allowed = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_";
    return !text.empty() && text.find_first_not_of(allowed) == std::string_view::npos;
}

/// Returns true for `finding`, `finding.group` and `finding.group.time`.
bool is_finding_path(std::string_view path) {
    int parts = 0;
    for (std::size_t begin = 0; begin <= path.size();) {
        const std::size_t end = std::min(path.find('.', begin), path.size());
        if (!is_name(path.substr(begin, end - begin)) || ++parts > 3) return false;
        begin = end + 1;
    }
    return true;
}

std::optional<SyntaxFault> read_finding_value(std::string_view content, Construct& value) {
    value.target = trimmed(content);
    if (value.target.empty()) {
        return SyntaxFault{.text = "the finding value names no finding: write its id, '[=patency-6m]'"};
    }
    if (is_finding_path(value.target)) return std::nullopt;
    return SyntaxFault{.text =
                           fmt::format("{} is not the id of a finding: write '[=finding]' or '[=finding.group.time]', "
                                       "or '\\[=' for the characters themselves",
                                       quote(value.target))};
}

std::optional<SyntaxFault> read_note_mark(std::string_view content, Construct& mark) {
    mark.target = trimmed(content);
    if (mark.target.empty()) {
        return SyntaxFault{.text = "the note mark names no note: write its id, '[!vcss-baseline]'"};
    }
    if (is_name(mark.target)) return std::nullopt;
    return SyntaxFault{.text = fmt::format("{} is not the id of a note: write '[!note]', or '\\[!' for the characters "
                                           "themselves",
                                           quote(mark.target))};
}

std::string print_link(const Construct& link) {
    std::string out = "[[" + link.target;
    if (!link.fragment.empty()) out += "#" + link.fragment;
    if (!link.label.empty()) out += "|" + link.label;
    return out + "]]";
}

std::optional<SyntaxFault> read_content(std::string_view content, Construct& construct) {
    switch (construct.kind) {
        case ConstructKind::citation:
            return read_citation(content, construct.items);
        case ConstructKind::cross_link:
            return read_cross_link(content, construct);
        case ConstructKind::finding_value:
            return read_finding_value(content, construct);
        case ConstructKind::note_mark:
            return read_note_mark(content, construct);
    }
    return std::nullopt;
}

ReadConstruct read(const Content& content, const WrittenConstruct& written) {
    ReadConstruct read;
    read.construct.kind = written.kind;
    read.fault = read_content(content.text, read.construct);
    for (CitationItem& item : read.construct.items) item.offset = content.origins[item.offset];
    read.construct.shown_offset = content.origins[read.construct.shown_offset];
    if (read.fault) read.fault->offset = read.fault->offset == 0 ? written.begin : content.origins[read.fault->offset];
    return read;
}

}  // namespace

ReadConstruct read_construct(std::string_view body, const WrittenConstruct& written) {
    const Content content = decode(body, written.content_begin, written.content_end);
    ReadConstruct as_written = read(content, written);
    if (written.plain && !as_written.fault) return as_written;
    const Content plain = with_plain_characters(content, written.kind);
    if (written.plain && plain.text == content.text) return as_written;
    ReadConstruct mended = read(plain, written);
    if (mended.fault) return as_written;
    mended.mended = true;
    return mended;
}

std::size_t skip_line_break(std::string_view body, std::size_t offset) {
    const std::size_t line = offset + (body.substr(offset, 2) == "\r\n" ? 2 : 1);
    return std::min(body.find_first_not_of(" \t>", line), body.size());
}

std::string written_text(std::string_view body, std::size_t begin, std::size_t end) {
    std::string out;
    const std::string_view text = body.substr(0, end);
    for (std::size_t i = begin; i < end;) {
        const std::size_t line_end = std::min(text.find_first_of("\r\n", i), end);
        out += text.substr(i, line_end - i);
        if (line_end == end) break;
        out.erase(out.find_last_not_of(" \t") + 1);
        out += '\n';
        i = skip_line_break(text, line_end);
    }
    return out;
}

std::string print(const Construct& construct) {
    switch (construct.kind) {
        case ConstructKind::citation:
            return "[@" + print_citation(construct.items) + "]";
        case ConstructKind::cross_link:
            return print_link(construct);
        case ConstructKind::finding_value:
            return "[=" + construct.target + "]";
        case ConstructKind::note_mark:
            return "[!" + construct.target + "]";
    }
    return {};
}

std::string_view noun(ConstructKind kind) {
    switch (kind) {
        case ConstructKind::citation:
            return "citation";
        case ConstructKind::cross_link:
            return "link";
        case ConstructKind::finding_value:
            return "finding value";
        case ConstructKind::note_mark:
            return "note mark";
    }
    return {};
}

}  // namespace conspectus
