#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace conspectus {

/// Returns an upper estimate of a text's width in a picture, in hundredths of its font size. The reader's browser
/// chooses the font, so the width is not known.
int estimated_width(std::string_view text);

/// Wraps a text, which SVG does not: returns at most `most` lines of `width` hundredths of the font size. Lines break
/// at spaces, after hyphens and between Han characters; a word that is wider than a line is hyphenated. A text that
/// does not fit ends in "…".
std::vector<std::string> label_lines(std::string_view text, int width, std::size_t most);

}  // namespace conspectus
