#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace conspectus {

/// A text folded, in lower case, without blanks and hyphens: names are found in
/// it whatever the line breaks of a PDF did to them.
class SqueezedText {
  public:
    explicit SqueezedText(std::string_view text);

    /// Bytes [begin, end) of the text.
    struct Match {
        std::size_t begin;
        std::size_t end;
    };
    /// Finds the name from `from` on, where it is not part of a longer one.
    std::optional<Match> find(std::string_view name, std::size_t from = 0) const;

  private:
    std::string squeezed_;
    std::vector<std::uint32_t> begins_;  ///< byte of the text for each byte of `squeezed_`
    std::vector<std::uint32_t> ends_;
};

}  // namespace conspectus
