#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace conspectus {

/// The candidate nearest to a word by edit distance with transpositions, if it
/// is near enough to be a slip (at most a third of its length, at least 1).
/// Ties go to the candidate that sorts first.
std::optional<std::string> near_spelling(std::string_view word, const std::vector<std::string_view>& candidates);

}  // namespace conspectus
