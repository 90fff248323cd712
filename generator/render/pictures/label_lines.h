#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace conspectus {

/// How wide a text is at most in a picture, in hundredths of its font size. A
/// picture's letters are the reader's, so this is an estimate on the safe side.
int estimated_width(std::string_view text);

/// A picture's text does not wrap by itself: `text` as at most `most` lines of
/// `width` hundredths of the font size, broken at spaces, behind hyphens and
/// between Han characters, within a word, which gets a hyphen, only where it is
/// wider than a line. What is left over ends in "…".
std::vector<std::string> label_lines(std::string_view text, int width, std::size_t most);

}  // namespace conspectus
