#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "model/paper.h"
#include "text/diagnostics.h"

namespace conspectus {

/// Where statistics are doubted, and which of the paper's editorial notes are
/// attached there.
struct DoubtedPlace {
    Location at;
    std::uint32_t length = 1;          ///< code points
    std::vector<std::uint32_t> notes;  ///< indices; repeats do no harm
};

/// Takes the doubts about one paper's statistics. What an attached note accepts
/// is silent; a note that accepts what was never raised is told so at the end.
class StatisticsReport {
  public:
    StatisticsReport(const Paper& paper, Diagnostics& diagnostics);

    /// `arithmetic` is the finding; how to mend or answer it is added.
    void doubt(Code code, const DoubtedPlace& place, const std::string& arithmetic);
    void check_acceptances();

    /// Indices of the notes that a finding names.
    std::vector<std::uint32_t> notes_of(const Finding& finding) const;

  private:
    bool answer(Code code, std::span<const std::uint32_t> notes);

    const Paper& paper_;
    Diagnostics& diagnostics_;
    std::vector<std::vector<bool>> needed_;  ///< beside the notes and what they accept
};

/// The diagnostics that a note may accept.
std::span<const Code> acceptable_codes();

}  // namespace conspectus
