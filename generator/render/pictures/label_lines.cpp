#include "render/pictures/label_lines.h"

#include <algorithm>

#include "text/ascii.h"
#include "text/utf8.h"

namespace conspectus {
namespace {

constexpr std::string_view ellipsis = "…";

int width_of(char32_t code_point) {
    constexpr std::u32string_view narrow = U" .,;:'|!()[]/-fijlrtI";
    constexpr std::u32string_view broad = U"mwMW@%&…—";
    if (narrow.find(code_point) != std::u32string_view::npos) return 42;
    if (broad.find(code_point) != std::u32string_view::npos) return 100;
    if (code_point >= U'A' && code_point <= U'Z') return 74;
    return display_width(code_point) == 1 ? 62 : display_width(code_point) * 50;
}

bool is_wide(char32_t code_point) {
    return display_width(code_point) == 2;
}

/// Returns whether clreq and typography allow the character at the start of a line.
bool may_begin_line(char32_t code_point) {
    constexpr std::u32string_view closing = U"，。、；：！？）】》」』”’%,.;:!?)]…";
    return closing.find(code_point) == std::u32string_view::npos;
}

/// One line of a text: where it ends and where the next begins.
struct Line {
    std::size_t end = 0;
    std::size_t next = 0;
    bool hyphen = false;  ///< a word is broken here
};

/// Returns a break in the word that overflows the line at `overflow`, with room for
/// the hyphen before it and at least three letters after it.
Line break_in_word(std::string_view text, std::size_t begin, std::size_t overflow) {
    std::size_t end = overflow - 1;
    std::size_t behind = end;
    while (behind < text.size() && is_ascii_letter(text[behind])) ++behind;
    constexpr std::size_t fewest_letters = 3;
    const std::size_t wanted = behind < fewest_letters ? 0 : behind - fewest_letters;
    end = std::min(end, wanted);
    const bool inside = end > begin && std::ranges::all_of(text.substr(begin, behind - begin), is_ascii_letter);
    return inside ? Line{end, end, true} : Line{overflow, overflow};
}

Line line_from(std::string_view text, std::size_t begin, int width) {
    Line best;
    int used = 0;
    char32_t before = 0;
    for (std::size_t at = begin; at < text.size();) {
        const std::size_t here = at;
        const char32_t code_point = next_code_point(text, at);
        if (code_point == U' ') {
            best = {here, at};
        } else if (here > begin && before != U' ' && may_begin_line(code_point) &&
                   (is_wide(code_point) || is_wide(before) || before == U'-')) {
            best = {here, here};
        }
        used += width_of(code_point);
        if (used > width && code_point != U' ') {
            if (best.end > begin) return best;
            return here > begin ? break_in_word(text, begin, here) : Line{at, at};
        }
        before = code_point;
    }
    return {text.size(), text.size()};
}

std::string_view without_end_spaces(std::string_view text) {
    while (text.ends_with(' ')) text.remove_suffix(1);
    return text;
}

std::string shortened(std::string_view text, int width) {
    const int room = width - estimated_width(ellipsis);
    int used = 0;
    std::size_t end = 0;
    for (std::size_t at = 0; at < text.size();) {
        used += width_of(next_code_point(text, at));
        if (used > room) break;
        end = at;
    }
    const bool in_word = end > 0 && end < text.size() && is_ascii_letter(text[end - 1]) && is_ascii_letter(text[end]);
    const std::size_t space = in_word ? text.substr(0, end).rfind(' ') : text.npos;
    if (space != text.npos && 2 * space >= end) end = space;
    return std::string(without_end_spaces(text.substr(0, end))) + std::string(ellipsis);
}

}  // namespace

int estimated_width(std::string_view text) {
    int width = 0;
    for (std::size_t at = 0; at < text.size();) width += width_of(next_code_point(text, at));
    return width;
}

std::vector<std::string> label_lines(std::string_view text, int width, std::size_t most) {
    std::vector<std::string> lines;
    text = without_end_spaces(text);
    std::size_t begin = text.find_first_not_of(' ');
    while (begin < text.size()) {
        if (lines.size() + 1 == most && estimated_width(text.substr(begin)) > width) {
            lines.push_back(shortened(text.substr(begin), width));
            break;
        }
        const Line line = line_from(text, begin, width);
        lines.emplace_back(without_end_spaces(text.substr(begin, line.end - begin)));
        if (line.hyphen) lines.back() += '-';
        begin = text.find_first_not_of(' ', line.next);
    }
    return lines;
}

}  // namespace conspectus
