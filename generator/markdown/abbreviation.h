#pragma once
#include <cstddef>
#include <string_view>

namespace conspectus {

/// True when the full stop at `stop` belongs to an abbreviation (`et al.`,
/// `Fig.`, `i.e.`), a person's initial (`J.`) or a numbering (`1.` at
/// `sentence_start`), and so ends no sentence. "vitamin D." and "classes B and
/// C." are no initials.
bool is_abbreviation(std::u32string_view text, std::size_t stop, std::size_t sentence_start);

}  // namespace conspectus
