#pragma once
#include <cstddef>
#include <string>

#include "render/prose/body.h"

namespace conspectus {

/// Returns the text that a token reads as. Marks of notes and tokens without
/// text of their own, such as the edges of a block, read as nothing.
std::string plain_text(const Body& body, const Token& token);

/// Returns whether the soft break at token `at` reads as nothing rather than
/// as a space: Chinese lines are broken anywhere, and a citation or the mark of
/// a note is set close to the word before it.
bool is_silent_break(const Body& body, std::size_t at);

}  // namespace conspectus
