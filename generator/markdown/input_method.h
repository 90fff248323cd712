#pragma once
#include <string>
#include <string_view>

#include "markdown/construct.h"

namespace conspectus {

/// The content of a construct with what Chinese input methods put there instead
/// of the plain characters: `＠７；８` is `@7;8`, `a。b` is `a.b`, `、` is `;` in a
/// citation, wavy and long dashes are "-". The label and words of a link stay
/// as they are, but for `｜` and `＃`.
std::string plain_characters(std::string_view content, ConstructKind kind);

/// Length of an opening bracket at `offset` that an input method can put for
/// "[" (itself included), 0 where there is none.
std::size_t opening_bracket_length(std::string_view text, std::size_t offset);
std::size_t closing_bracket_length(std::string_view text, std::size_t offset);

/// The plain character for the one at `offset` where it is "@ = !" or their
/// full-width forms; NUL otherwise. `length` receives its bytes.
char plain_sigil(std::string_view text, std::size_t offset, std::size_t& length);

}  // namespace conspectus
