#pragma once
#include <vector>

#include "evidence/translation/statement.h"

namespace conspectus {

/// A statement that one side lacks, or two of which one was put for the other.
/// The pointers lead into the texts compared.
struct Difference {
    const Statement* original = nullptr;
    const Statement* translation = nullptr;
};

/// Returns what two texts do not both state, counted: a thing said twice must be
/// said twice. In tables of the same shape cells are compared one by one,
/// elsewhere only the text as a whole, since languages differ in word order.
/// Sorted by kind and key, within those by position.
std::vector<Difference> differences(const StatedText& original, const StatedText& translation);

}  // namespace conspectus
