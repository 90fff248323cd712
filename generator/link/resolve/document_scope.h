#pragma once
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "model/paper.h"
#include "model/resolution.h"

namespace conspectus {

/// The position of a work among those that one paper may cite: its printed
/// number, or (number 0) the letter of an editor reference.
struct ListPosition {
    std::uint32_t number = 0;
    std::uint32_t letter = 0;  ///< 1-based
};

/// A paper's numbered references and editor references, by number and by work.
/// Borrows `paper`, whose references must have been resolved.
class ReferenceList {
  public:
    explicit ReferenceList(const ResolvedPaper& paper);

    bool has(std::uint32_t number) const { return number > 0 && number <= size(); }
    /// Returns the work with a printed number that the list has.
    MaybeIndex work(std::uint32_t number) const { return paper_.references[number - 1]; }
    /// Returns the position of a work, the first of several.
    std::optional<ListPosition> find(std::uint32_t work) const;
    std::size_t size() const { return paper_.references.size(); }

  private:
    void add(const std::vector<MaybeIndex>& works, std::uint32_t ListPosition::*member);

    const ResolvedPaper& paper_;
    std::vector<std::pair<std::uint32_t, ListPosition>> by_work_;
};

/// Returns a citation's key as a number if it is one; 0, which no list has, if
/// it has more than nine digits.
std::optional<std::uint32_t> printed_number(std::string_view key);

/// The paper or page whose document is being resolved.
struct DocumentScope {
    EntityRef owner;                            ///< the paper or page
    const Paper* paper = nullptr;               ///< null on a page of prose
    MaybeIndex own_work = {};                   ///< the paper as a work; none on a page of prose
    const ReferenceList* references = nullptr;  ///< null on a page of prose
    FileId file = no_file;

    std::string_view paper_id() const { return paper == nullptr ? std::string_view() : std::string_view(paper->id); }
    Location at(Position position) const { return {file, position}; }
};

}  // namespace conspectus
