#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace conspectus {

/// Returns the candidate nearest to a word by edit distance with transpositions, if the distance is at most a third of
/// the word's length or 1. Ties go to the candidate that sorts first.
std::optional<std::string> near_spelling(std::string_view word, const std::vector<std::string_view>& candidates);

/// Returns "; did you mean 'x'?" with the candidate nearest to a word, or `otherwise` if none is near.
std::string did_you_mean(std::string_view word, const std::vector<std::string_view>& candidates,
                         std::string_view otherwise = "");

}  // namespace conspectus
