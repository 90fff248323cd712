#pragma once
#include <concepts>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace conspectus {

/// Near spellings for messages, bounded: after 200 words or two million
/// comparisons it offers nothing more, so that a collection full of slips is
/// still checked in linear time.
class Suggestions {
  public:
    /// "; did you mean 'x'?", or nothing.
    std::string did_you_mean(std::string_view word, const std::vector<std::string_view>& names);
    /// The same among `make_names()`, which is asked only while something is
    /// still offered.
    template <std::invocable MakeNames>
    std::string did_you_mean(std::string_view word, MakeNames make_names) {
        return words_ == 0 ? std::string() : did_you_mean(word, make_names());
    }

    /// "; did you mean 'x-y-z'?" for ids of which the word, or nearly, is the
    /// beginning: "x-y".
    std::string did_you_begin(std::string_view word, const std::vector<std::string_view>& ids);

  private:
    std::size_t words_ = 200;
    std::size_t comparisons_ = 2'000'000;
};

}  // namespace conspectus
