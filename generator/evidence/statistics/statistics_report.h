#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "model/paper.h"
#include "text/diagnostics.h"

namespace conspectus {

/// A doubted stretch of a text, and which of the paper's editorial notes are
/// attached to it.
struct DoubtedSpan {
    Location at;
    std::uint32_t length = 1;          ///< code points
    std::vector<std::uint32_t> notes;  ///< indices; repeats do no harm
};

/// Takes the doubts about one paper's statistics. What an attached note accepts
/// is silent; a note that accepts what was never raised is reported at the end.
class StatisticsReport {
  public:
    StatisticsReport(const Paper& paper, Diagnostics& diagnostics);

    /// Reports `arithmetic`, and how to mend or answer it.
    void doubt(Code code, const DoubtedSpan& span, const std::string& arithmetic);
    void check_acceptances();

    /// Returns the indices of the notes that a finding names.
    std::vector<std::uint32_t> notes_of(const Finding& finding) const;

  private:
    bool answer(Code code, std::span<const std::uint32_t> notes);

    const Paper& paper_;
    Diagnostics& diagnostics_;
    std::vector<std::vector<bool>> needed_;  ///< beside the notes and what they accept
};

}  // namespace conspectus
