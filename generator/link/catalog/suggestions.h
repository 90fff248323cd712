#pragma once
#include <concepts>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "model/entity.h"

namespace conspectus {

/// "'a', 'b' or 'c'" with `last_word` "or"; after twelve the rest is "…".
std::string quoted_list(const std::vector<std::string_view>& names, std::string_view last_word);

/// "a paper", "a work", "a keyword", "a page".
std::string_view kind_phrase(EntityKind kind);

/// Finds near spellings for messages. Offers none after 200 words or two million
/// comparisons, so that a collection full of slips is checked in linear time.
class Suggestions {
  public:
    /// Returns "; did you mean 'x'?", or nothing.
    std::string did_you_mean(std::string_view word, const std::vector<std::string_view>& names);
    /// The same with the names that `make_names` returns; does not call it once
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
