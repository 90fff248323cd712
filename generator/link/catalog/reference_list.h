#pragma once
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "model/paper.h"

namespace conspectus {

/// Where a work stands in what one paper may cite: under its printed number,
/// or (number 0) as the n-th editor's reference.
struct ListPlace {
    std::uint32_t number = 0;
    std::uint32_t letter = 0;  ///< 1-based
};

/// A paper's numbered references and its editor's references, by number and
/// by work. Borrows the paper.
class ReferenceList {
  public:
    explicit ReferenceList(const Paper& paper);

    /// The entry with that printed number, or null.
    const Reference* numbered(std::uint32_t number) const;
    /// A work that stands twice is found under its first number.
    std::optional<ListPlace> place(std::string_view work) const;
    std::size_t size() const { return paper_.references.size(); }

  private:
    const Paper& paper_;
    std::vector<std::pair<std::string_view, ListPlace>> by_work_;
};

/// The number that a citation's key is, if it is one; over a billion is 0,
/// which no list has.
std::optional<std::uint32_t> printed_number(std::string_view key);

}  // namespace conspectus
