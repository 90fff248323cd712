#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace conspectus {

/// Returns true for LRE, RLE, PDF, LRO, RLO, the isolates and the three marks: characters that change the direction of
/// text and so can make it read as something it is not (UAX #9).
bool is_bidi_control(char32_t code_point);

/// Returns true for the 66 code points that are never characters (U+FFFE, U+FDD0 …).
bool is_noncharacter(char32_t code_point);

/// Returns true for the code points that Unicode leaves to private agreement (U+E000 to U+F8FF, planes 15 and 16).
bool is_private_use(char32_t code_point);

/// Returns true for punctuation as CommonMark defines it: of ASCII, or of a Unicode category P.
bool is_punctuation(char32_t code_point);

/// Returns true for white space as CommonMark defines it.
bool is_white_space(char32_t code_point);

/// Returns the byte offset of the first character that is not allowed in content files: NUL and every other control
/// character but TAB, LF and CR; bidi controls; noncharacters. `text` must be valid UTF-8.
std::optional<std::size_t> first_forbidden_character(std::string_view text);

/// Returns a character's name for messages: `NUL (U+0000)`, `right-to-left override (U+202E)`.
std::string character_name(char32_t code_point);

}  // namespace conspectus
