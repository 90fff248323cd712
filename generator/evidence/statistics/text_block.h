#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "evidence/claims/claim.h"
#include "evidence/statistics/statistics_report.h"
#include "model/paper.h"
#include "model/resolution.h"
#include "quantity/printed_value.h"

namespace conspectus {

/// A paragraph, heading, caption or cell of a summary, with what it refers to.
struct TextBlock {
    ClaimText text;                       ///< U+FFFC where a finding's value is used
    std::string shown;                    ///< with those values
    std::vector<std::uint32_t> notes;     ///< indices of the notes marked in it
    std::vector<std::uint32_t> findings;  ///< indices of the findings whose values it shows
    Location at;

    bool is_literal() const { return findings.empty(); }
};

/// Reads the tokens [first, last) of a summary as one block.
TextBlock text_block(const Paper& paper, const Summary& summary, const ResolvedDocument& names, std::size_t first,
                     std::size_t last);

/// Locates a span of the block in its file; the notes are the block's own and
/// those of the findings that it shows.
DoubtedSpan locate(const TextBlock& block, const TextSpan& span, const Paper& paper, const StatisticsReport& report);

/// Returns those notes alone.
std::vector<std::uint32_t> attached_notes(const TextBlock& block, const Paper& paper, const StatisticsReport& report);

}  // namespace conspectus
