#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace conspectus {

/// A character of a text as quantities are read from it: full-width forms are folded, a run of white space is one ' '
/// (or '\n' if it contains a line break), LaTeX remains are turned into what they mean, `^2` and `^{9}` into
/// superscripts.
struct Glyph {
    char32_t code_point;
    std::uint32_t begin;  ///< bytes of the text: [begin, end)
    std::uint32_t end;
};

using Glyphs = std::vector<Glyph>;

/// Returns the glyphs of a text. TAB stays TAB: it separates the cells of a table.
Glyphs glyphs(std::string_view text);

/// Returns the glyphs [begin, end) as text.
std::string spelled(const Glyphs& glyphs, std::size_t begin, std::size_t end);

/// Returns the code point at an index; 0 behind the end.
inline char32_t glyph(const Glyphs& text, std::size_t at) {
    return at < text.size() ? text[at].code_point : 0;
}

bool is_digit(char32_t c);        ///< ASCII, as the others are folded
bool is_letter(char32_t c);       ///< of an alphabet, not of an East Asian script; no superscript
bool is_superscript(char32_t c);  ///< a digit or minus
bool is_dash(char32_t c);         ///< hyphen, dashes, minus sign
bool is_blank(char32_t c);        ///< ' ' or '\n'

/// Returns '2' for '²' and '-' for '⁻'.
char plain_superscript(char32_t c);

}  // namespace conspectus
