#pragma once
#include <concepts>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "model/entity.h"

namespace conspectus {

/// Returns "'a', 'b' or 'c'" with `last_word` "or"; "…" follows the twelfth name.
std::string quoted_list(const std::vector<std::string_view>& names, std::string_view last_word);

/// Returns "a paper", "a work", "a keyword" or "a page".
std::string_view kind_phrase(EntityKind kind);

/// Finds near spellings for messages. Offers none after 200 words or two million
/// comparisons, so that checking a collection full of slips takes linear time.
class Suggestions {
  public:
    /// Returns "; did you mean 'x'?", or nothing.
    std::string did_you_mean(std::string_view word, const std::vector<std::string_view>& names);
    /// Likewise for the names that `make_names` returns; does not call it once
    /// nothing more is offered.
    template <std::invocable MakeNames>
    std::string did_you_mean(std::string_view word, MakeNames make_names) {
        return words_ == 0 ? std::string() : did_you_mean(word, make_names());
    }

    /// Returns "; did you mean 'x-y-z'?" for ids that begin with the word, or
    /// nearly: "x-y".
    std::string did_you_begin(std::string_view word, const std::vector<std::string_view>& ids);

  private:
    std::size_t words_ = 200;
    std::size_t comparisons_ = 2'000'000;
};

}  // namespace conspectus
