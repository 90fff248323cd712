#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "model/paper.h"
#include "text/diagnostics.h"

namespace conspectus {

/// A doubted span of a text, and the editorial notes of the paper attached to it.
struct DoubtedSpan {
    Location at;
    std::uint32_t length = 1;          ///< code points
    std::vector<std::uint32_t> notes;  ///< indices, possibly repeated
};

/// Reports the doubts about one paper's statistics, except those that an attached
/// note accepts. Reports notes that accept doubts never raised at the end.
class StatisticsReport {
  public:
    StatisticsReport(const Paper& paper, Diagnostics& diagnostics);

    /// Reports a doubt with its arithmetic, and how to correct or accept it.
    void doubt(Code code, const DoubtedSpan& span, const std::string& arithmetic);
    void check_acceptances();

    /// Returns the indices of the notes that a finding names.
    std::vector<std::uint32_t> notes_of(const Finding& finding) const;

  private:
    bool accept(Code code, std::span<const std::uint32_t> notes);

    const Paper& paper_;
    Diagnostics& diagnostics_;
    std::vector<std::vector<bool>> needed_;  ///< parallel to the notes and the codes that each accepts
};

}  // namespace conspectus
