#include "evidence/examination.h"

#include <fmt/format.h>

#include <optional>
#include <string>
#include <string_view>

#include "evidence/statistics/derivation.h"
#include "evidence/statistics/statistics.h"
#include "evidence/trace/trace_check.h"
#include "evidence/translation/staleness.h"
#include "evidence/translation/translation_drift.h"

namespace conspectus {
namespace {

std::string_view clause(StatusKind kind) {
    switch (kind) {
        case StatusKind::none:
            return "stands as it was published";
        case StatusKind::corrected:
            return "was corrected";
        case StatusKind::concern:
            return "is under an expression of concern";
        case StatusKind::retracted:
            return "was retracted";
        case StatusKind::removed:
            return "was removed by its publisher";
    }
    return {};
}

/// "19, p. 3, retracted".
std::string marked(const Citation& citation, StatusKind kind) {
    return fmt::format("{}{}{}, {}", citation.key, citation.locator.empty() ? "" : ", ", citation.locator,
                       status_word(kind));
}

class StatusCheck {
  public:
    StatusCheck(const Catalog& catalog, Diagnostics& diagnostics) : catalog_(catalog), diagnostics_(diagnostics) {}

    void check(const Summary& body, const ResolvedDocument& names) {
        for (std::size_t i = 0; i < names.citation_groups.size(); ++i) {
            for (const CitedWork& cited : names.citation_groups[i]) {
                const Citation& citation = body.document.citation_groups[i].citations[cited.written];
                if (cited.work) check(citation, *cited.work, {body.file, citation.at});
            }
        }
    }

    void check(const Finding& finding, const ResolvedFinding& names) {
        if (!finding.notes.empty()) return;
        for (std::size_t i = 0; i < names.cites.size(); ++i) {
            const FindingCitation& source = finding.cites[i];
            const EditorialStatus* status = names.cites[i] ? status_of(*names.cites[i]) : nullptr;
            const auto code = status == nullptr ? std::nullopt : code_of(status->kind);
            if (!code) continue;
            report(*code, source.at,
                   fmt::format("the finding '{}' comes from '{}', which {}: say so in an editorial note and name it in "
                               "the finding's 'notes'",
                               finding.id, source.key, clause(status->kind)),
                   status);
        }
    }

  private:
    /// Returns null for a work without an editorial status.
    const EditorialStatus* status_of(std::uint32_t work) const {
        const EditorialStatus& status = catalog_.status_of(catalog_.works[work]);
        return status.kind == StatusKind::none ? nullptr : &status;
    }

    /// Returns the code for a citation that does not state the status, if it has to:
    /// a correction need not be stated.
    static std::optional<Code> code_of(StatusKind kind) {
        switch (kind) {
            case StatusKind::none:
            case StatusKind::corrected:
                return std::nullopt;
            case StatusKind::concern:
                return Code::unmarked_concern;
            case StatusKind::retracted:
            case StatusKind::removed:
                return Code::unmarked_retraction;
        }
        return std::nullopt;
    }

    void check(const Citation& citation, std::uint32_t work, Location at) {
        const EditorialStatus* status = status_of(work);
        const StatusKind kind = status == nullptr ? StatusKind::none : status->kind;
        if (citation.stated == kind) return;
        if (const auto code = code_of(kind)) {
            report(*code, at,
                   fmt::format("'{}' {}, and the citation {}: write '[@{}]', or '{}' beside other works", citation.key,
                               clause(kind), what_it_says(citation.stated), marked(citation, kind),
                               marked(citation, kind)),
                   status);
        } else if (citation.stated != StatusKind::none) {
            report(Code::needless_status, at,
                   fmt::format("the citation says '{}' of '{}', which {}: take that word out, or give the work its "
                               "editorial-status",
                               status_word(citation.stated), citation.key, clause(kind)),
                   status);
        }
    }

    static std::string what_it_says(StatusKind stated) {
        return stated == StatusKind::none ? "does not say so" : fmt::format("says '{}'", status_word(stated));
    }

    void report(Code code, Location at, std::string text, const EditorialStatus* status) {
        Diagnostic& diagnostic = diagnostics_.report(code, at, std::move(text));
        if (status != nullptr) diagnostic.notes.push_back({status->at, "its status is given here"});
    }

    const Catalog& catalog_;
    Diagnostics& diagnostics_;
};

}  // namespace

void check_cited_statuses(const Catalog& catalog, Diagnostics& diagnostics) {
    StatusCheck check(catalog, diagnostics);
    for (std::size_t p = 0; p < catalog.papers.size(); ++p) {
        const Paper& paper = catalog.papers[p];
        const ResolvedPaper& names = catalog.resolved.papers[p];
        for (std::size_t i = 0; i < paper.summaries.size(); ++i) check.check(paper.summaries[i], names.summaries[i]);
        for (std::size_t i = 0; i < paper.findings.size(); ++i) check.check(paper.findings[i], names.findings[i]);
    }
    for (std::size_t p = 0; p < catalog.pages.size(); ++p) {
        const std::vector<Summary>& bodies = catalog.pages[p].bodies;
        for (std::size_t i = 0; i < bodies.size(); ++i) check.check(bodies[i], catalog.resolved.pages[p][i]);
    }
}

void examine(const Catalog& catalog, const Readings& readings, Diagnostics& diagnostics) {
    const QuantityWords& words = readings.words;
    for (std::size_t i = 0; i < catalog.papers.size(); ++i) {
        check_derivations(catalog, catalog.papers[i], words, diagnostics);
        check_statistics(catalog, catalog.papers[i], readings.papers[i], words, diagnostics);
    }
    check_translation_drift(catalog, words, diagnostics);
    check_wording_drift(catalog, words, diagnostics);
    check_staleness(catalog, diagnostics);
    check_traces(catalog, words, diagnostics);
    check_cited_statuses(catalog, diagnostics);
}

}  // namespace conspectus
