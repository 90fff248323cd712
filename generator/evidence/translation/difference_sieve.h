#pragma once
#include <vector>

#include "evidence/translation/statement_difference.h"

namespace conspectus {

/// Sifts differences that languages make by themselves from those that an
/// editor must see. In running text one language repeats a number, a name or a
/// link where the other refers back to it; it has words for one and two that no
/// spelling rule knows ("once", "both"); and a name may be translated. Such a
/// difference counts only where another stands against it in the same block:
/// then the one was put for the other. The two are joined, as are all of one
/// kind in a block that are equally many on both sides. Where the texts have
/// not equally many blocks, only the sole two of a kind are.
std::vector<Difference> sift_differences(const std::vector<Difference>& found, const StatedText& original,
                                         const StatedText& translation);

}  // namespace conspectus
