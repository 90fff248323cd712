#include "evidence/statistics/statistics_report.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "text/diagnostics.h"
#include "text/near_spelling.h"

namespace conspectus {
namespace {

/// The diagnostics that a note may accept.
constexpr std::array acceptable = {Code::estimate_outside_interval, Code::groups_do_not_add_up, Code::implausible_p,
                                   Code::impossible_percentage, Code::reversed_range};

bool is_acceptable(std::string_view word) {
    return std::ranges::any_of(acceptable, [&](Code code) { return name(code) == word; });
}

std::string unknown_name(const std::string& word) {
    std::vector<std::string_view> names;
    for (const Code code : acceptable) names.push_back(name(code));
    return fmt::format("a note can accept {}, not {}{}", fmt::join(names, ", "), quote(word),
                       did_you_mean(word, names));
}

}  // namespace

StatisticsReport::StatisticsReport(const Paper& paper, Diagnostics& diagnostics)
    : paper_(paper), diagnostics_(diagnostics) {
    for (const EditorialNote& note : paper.notes) needed_.emplace_back(note.accepts.size());
}

void StatisticsReport::doubt(Code code, const DoubtedSpan& span, const std::string& arithmetic) {
    if (accept(code, span.notes)) return;
    diagnostics_
        .report(code, span.at,
                fmt::format("{}: check it against the source; if it stands so there, let an editorial note of this "
                            "place accept {}",
                            arithmetic, name(code)))
        .length = span.length;
}

bool StatisticsReport::accept(Code code, std::span<const std::uint32_t> notes) {
    bool accepted = false;
    for (const std::uint32_t note : notes) {
        const std::vector<std::string>& accepts = paper_.notes[note].accepts;
        for (std::size_t i = 0; i < accepts.size(); ++i) {
            if (accepts[i] != name(code)) continue;
            needed_[note][i] = true;
            accepted = true;
        }
    }
    return accepted;
}

void StatisticsReport::check_acceptances() {
    for (std::size_t n = 0; n < paper_.notes.size(); ++n) {
        const EditorialNote& note = paper_.notes[n];
        for (std::size_t i = 0; i < note.accepts.size(); ++i) {
            const std::string& accepted = note.accepts[i];
            if (!is_acceptable(accepted)) {
                diagnostics_.report(Code::unknown_word, note.accepts_at[i], unknown_name(accepted));
            } else if (!needed_[n][i]) {
                diagnostics_.report(
                    Code::unneeded_acceptance, note.accepts_at[i],
                    fmt::format("nothing raises {} where the note '{}' is attached: delete this, or mark the place "
                                "with [!{}]",
                                accepted, note.id, note.id));
            }
        }
    }
}

std::vector<std::uint32_t> StatisticsReport::notes_of(const Finding& finding) const {
    std::vector<std::uint32_t> indices;
    for (const std::string& id : finding.notes) {
        const auto note = std::ranges::find(paper_.notes, id, &EditorialNote::id);
        if (note != paper_.notes.end()) indices.push_back(static_cast<std::uint32_t>(note - paper_.notes.begin()));
    }
    return indices;
}

}  // namespace conspectus
