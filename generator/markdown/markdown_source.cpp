#include "markdown/markdown_source.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>

#include "markdown/construct_scanner.h"
#include "text/character_set.h"
#include "text/utf8.h"

namespace conspectus {
namespace {

constexpr std::size_t longest_reference = 10;  ///< "&#1234567;"

/// Returns the code point of the reference `text` (from "&" to ";") if it can denote a forbidden character.
std::optional<char32_t> read_reference(std::string_view text) {
    if (text == "&lrm;") return 0x200E;
    if (text == "&rlm;") return 0x200F;
    if (text.size() < 4 || text[1] != '#') return std::nullopt;
    const bool is_hex = text[2] == 'x' || text[2] == 'X';
    std::uint32_t code_point = 0;
    const char* end = text.data() + text.size() - 1;
    const auto result = std::from_chars(text.data() + (is_hex ? 3 : 2), end, code_point, is_hex ? 16 : 10);
    if (result.ec != std::errc() || result.ptr != end || code_point > 0x10FFFF) return std::nullopt;
    return code_point;
}

bool is_forbidden(char32_t code_point) {
    std::string text;
    append_code_point(text, code_point);
    return is_private_use(code_point) || first_forbidden_character(text).has_value();
}

bool is_escaped(std::string_view body, std::size_t offset) {
    const std::size_t before = body.substr(0, offset).find_last_not_of('\\');
    return (offset - (before == std::string_view::npos ? 0 : before + 1)) % 2 == 1;
}

std::optional<ForbiddenCharacter> reference_at(std::string_view body, std::size_t offset) {
    const std::size_t end = body.substr(offset, longest_reference).find(';');
    if (end == std::string_view::npos || is_escaped(body, offset)) return std::nullopt;
    const auto code_point = read_reference(body.substr(offset, end + 1));
    if (!code_point || !is_forbidden(*code_point)) return std::nullopt;
    return ForbiddenCharacter{offset, offset + end + 1, *code_point, true};
}

std::optional<ForbiddenCharacter> private_use_at(std::string_view body, std::size_t offset) {
    std::size_t end = offset;
    const char32_t code_point = next_code_point(body, end);
    if (!is_private_use(code_point)) return std::nullopt;
    return ForbiddenCharacter{offset, end, code_point, false};
}

}  // namespace

std::vector<ForbiddenCharacter> find_forbidden_characters(std::string_view body) {
    std::vector<ForbiddenCharacter> found;
    constexpr std::string_view leads = "&\xEE\xEF\xF3\xF4";
    for (std::size_t i = body.find_first_of(leads); i != std::string_view::npos; i = body.find_first_of(leads, i + 1)) {
        const auto character = body[i] == '&' ? reference_at(body, i) : private_use_at(body, i);
        if (character) found.push_back(*character);
    }
    return found;
}

namespace {

// Placeholders are numbered through the private-use areas. The first character of the areas only keeps brackets apart.
constexpr char32_t separator = 0xE000;
constexpr char32_t replacement = 0xFFFD;
constexpr std::size_t small_count = 0xF8FF - 0xE000;
constexpr std::size_t plane_count = 0xFFFE;

char32_t placeholder_character(std::size_t index) {
    if (index < small_count) return static_cast<char32_t>(separator + 1 + index);
    index -= small_count;
    return static_cast<char32_t>(index < plane_count ? 0xF0000 + index : 0x100000 + index - plane_count);
}

std::size_t placeholder_index(char32_t c) {
    if (c < 0xF0000) return c - separator - 1;
    return small_count + (c < 0x100000 ? c - 0xF0000 : plane_count + c - 0x100000);
}

std::vector<SourceRange> split_lines(std::string_view body) {
    std::vector<SourceRange> lines;
    for (std::size_t begin = 0; begin < body.size();) {
        const std::size_t end = std::min(body.find_first_of("\r\n", begin), body.size());
        lines.push_back({begin, end});
        begin = end + (body.substr(end, 2) == "\r\n" ? 2 : 1);
    }
    if (lines.empty()) lines.push_back({0, 0});
    return lines;
}

/// Returns true for a character that is neither punctuation nor white space, for the rules of emphasis.
bool is_word_character(char32_t c) {
    return c != U'\0' && !is_punctuation(c) && !is_white_space(c);
}

}  // namespace

MarkdownSource::MarkdownSource(std::string_view body, std::uint32_t first_line)
    : body_(body), constructs_(find_constructs(body)), first_line_(first_line) {
    for (const ForbiddenCharacter& character : find_forbidden_characters(body_)) {
        if (is_private_use(character.code_point)) replaced_.push_back({character.begin, character.end});
    }
    write_text();
    lines_ = split_lines(text_);
    for (const SourceRange& line : split_lines(body_)) body_lines_.push_back(line.begin);
}

void MarkdownSource::write_text() {
    text_.reserve(body_.size());
    parallels_.push_back({});
    for (std::size_t i = 0; i < constructs_.size(); ++i) {
        copy(constructs_[i].begin);
        carry(i);
    }
    copy(body_.size());
}

/// Copies the body up to `end` into the text.
void MarkdownSource::copy(std::size_t end) {
    auto next = std::ranges::lower_bound(replaced_, copied_, {}, &SourceRange::begin);
    for (; next != replaced_.end() && next->begin < end; ++next) {
        text_.append(body_, copied_, next->begin - copied_);
        append_code_point(text_, replacement);
        copied_ = next->end;
        parallels_.push_back({text_.size(), copied_});
    }
    if (copied_ >= end) return;
    text_.append(body_, copied_, end - copied_);
    copied_ = end;
}

void MarkdownSource::carry(std::size_t index) {
    const WrittenConstruct& construct = constructs_[index];
    if (!construct.whole) {
        copy(construct.inner_begin);
        add_placeholder({{copied_, copied_}, index});
        ends_in_text_.push_back(text_.size());
        return;
    }
    separate_before();
    copy(construct.inner_begin);
    const std::size_t end = construct.inner_end;
    const std::string_view inner = std::string_view(body_).substr(0, end);
    for (bool is_first = true;; is_first = false) {
        const std::size_t line_end = std::min(inner.find_first_of("\r\n", copied_), end);
        add_placeholder({{copied_, line_end}, index, is_first, line_end == end});
        if (line_end == end) break;
        copy(std::min(skip_line_break(body_, line_end), end));
    }
    copy(construct.end);
    ends_in_text_.push_back(text_.size());
    separate_behind();
}

void MarkdownSource::add_placeholder(const Placeholder& placeholder) {
    append_code_point(text_, placeholder_character(placeholders_.size()));
    placeholders_.push_back(placeholder);
    copied_ = placeholder.written.end;
    parallels_.push_back({text_.size(), copied_});
}

/// Adds a separator where CommonMark would read `[a][@7]` as a link, or would not let stars between a word and a
/// construct open or close emphasis, because a bracket is punctuation: `中文**[[a]]**中文`.
void MarkdownSource::separate_before() {
    const std::size_t stars = text_.size() - 1 - std::min(text_.find_last_not_of('*'), text_.size() - 1);
    const bool is_beside_word =
        stars > 0 && is_word_character(last_code_point(std::string_view(text_).substr(0, text_.size() - stars)));
    if (!text_.ends_with(']') && !is_beside_word) return;
    append_code_point(text_, separator);
    parallels_.push_back({text_.size(), copied_});
}

/// Does the same behind a construct: `[@7](见表2)`, `[@7]: …`, `[@7][a]`, `中文**[@7]**中文`.
void MarkdownSource::separate_behind() {
    const std::string_view after = std::string_view(body_).substr(copied_);
    const bool is_beside_word =
        after.starts_with('*') &&
        is_word_character(first_code_point(after.substr(std::min(after.find_first_not_of('*'), after.size()))));
    if (after.empty() || (std::string_view("(:[").find(after.front()) == std::string_view::npos && !is_beside_word))
        return;
    append_code_point(text_, separator);
    parallels_.push_back({text_.size(), copied_});
}

std::uint32_t MarkdownSource::line_of(std::size_t offset) const {
    const auto after = std::ranges::upper_bound(lines_, offset, {}, &SourceRange::begin);
    return static_cast<std::uint32_t>(std::max<std::ptrdiff_t>(after - lines_.begin(), 1));
}

std::size_t MarkdownSource::body_offset(std::size_t offset) const {
    const Parallel& from = *(std::ranges::upper_bound(parallels_, offset, {}, &Parallel::text) - 1);
    return std::min(from.body + (offset - from.text), body_.size());
}

std::string_view MarkdownSource::written(SourceRange range) const {
    const std::size_t begin = body_offset(range.begin);
    return std::string_view(body_).substr(begin, body_offset(range.end) - begin);
}

Position MarkdownSource::body_position(std::size_t offset) {
    const auto after = std::ranges::upper_bound(body_lines_, offset);
    const auto number = static_cast<std::uint32_t>(std::max<std::ptrdiff_t>(after - body_lines_.begin(), 1));
    if (number != known_line_) {
        known_line_ = number;
        known_offset_ = body_lines_[number - 1];
        known_column_ = 1;
    }
    const std::size_t begin = std::min(offset, known_offset_);
    const auto between = std::string_view(body_).substr(begin, std::max(offset, known_offset_) - begin);
    const auto columns = static_cast<std::uint32_t>(count_code_points(between));
    known_column_ = offset < known_offset_ ? known_column_ - columns : known_column_ + columns;
    known_offset_ = offset;
    return {first_line_ + number - 1, known_column_};
}

std::optional<FoundPlaceholder> MarkdownSource::find_placeholder(std::string_view literal, std::size_t offset) const {
    constexpr std::string_view leads = "\xEE\xEF\xF3\xF4";
    for (std::size_t i = literal.find_first_of(leads, offset); i != std::string_view::npos;
         i = literal.find_first_of(leads, i + 1)) {
        std::size_t end = i;
        const char32_t c = next_code_point(literal, end);
        if (!is_private_use(c)) continue;
        const std::size_t index = placeholder_index(c);
        return FoundPlaceholder{{i, end}, index < placeholders_.size() ? &placeholders_[index] : nullptr};
    }
    return std::nullopt;
}

std::string MarkdownSource::written_as(const Placeholder& placeholder) const {
    const std::string_view written =
        std::string_view(body_).substr(placeholder.written.begin, placeholder.written.size());
    std::string out;
    for (std::size_t offset = 0; offset < written.size();) {
        const char32_t c = next_code_point(written, offset);
        append_code_point(out, is_private_use(c) ? replacement : c);
    }
    return out;
}

std::string MarkdownSource::restored(std::string_view literal) const {
    std::string out;
    std::size_t done = 0;
    while (const auto found = find_placeholder(literal, done)) {
        out += literal.substr(done, found->range.begin - done);
        if (found->placeholder != nullptr) out += written_as(*found->placeholder);
        done = found->range.end;
    }
    out += literal.substr(done);
    return out;
}

}  // namespace conspectus
