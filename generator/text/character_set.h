#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace conspectus {

/// LRE, RLE, PDF, LRO, RLO, the isolates and the three marks: characters that
/// change the direction of text, and can show a reader another text than the
/// one that is there (UAX #9).
bool is_bidi_control(char32_t code_point);

/// The 66 code points that never stand for a character (U+FFFE, U+FDD0 …).
bool is_noncharacter(char32_t code_point);

/// The code points to which Unicode never gives a character (U+E000 to U+F8FF, planes 15 and 16).
bool is_private_use(char32_t code_point);

/// Punctuation as CommonMark defines it: of ASCII, or of a Unicode category P.
bool is_punctuation(char32_t code_point);

/// White space as CommonMark defines it.
bool is_white_space(char32_t code_point);

/// Byte offset of the first character that no content file may hold: NUL and
/// every other control character but TAB, LF and CR; bidi controls;
/// noncharacters. `text` is valid UTF-8.
std::optional<std::size_t> first_forbidden_character(std::string_view text);

/// A character's name for messages: `NUL (U+0000)`, `right-to-left override
/// (U+202E)`.
std::string character_name(char32_t code_point);

}  // namespace conspectus
