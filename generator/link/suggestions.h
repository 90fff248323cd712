#pragma once
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

  private:
    std::size_t words_ = 200;
    std::size_t comparisons_ = 2'000'000;
};

}  // namespace conspectus
