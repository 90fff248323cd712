#pragma once
#include <string>
#include <string_view>

namespace conspectus {

/// Keeps the escapes that CommonMark forgets. `\[ \] \@ \= \!` become U+0080 …
/// U+0084, of the same byte length, before parsing, so that `\[@7]` stays
/// distinct from `[@7]` and offsets still hold.
std::string mask_escapes(std::string_view markdown);

/// The masked characters as text shows them: `[`.
std::string unmask_text(std::string text);
/// The masked characters as code shows them: `\[`.
std::string unmask_code(std::string_view code);

}  // namespace conspectus
