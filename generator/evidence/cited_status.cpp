#include "evidence/cited_status.h"

#include <fmt/format.h>

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace conspectus {
namespace {

/// The works that something became of, by id.
using StatusOfWorks = std::map<std::string_view, const EditorialStatus*>;

StatusOfWorks statuses_of(const Catalog& catalog) {
    StatusOfWorks statuses;
    for (const Work& work : catalog.works) {
        if (work.status.kind != StatusKind::none) statuses.emplace_hint(statuses.end(), work.id, &work.status);
    }
    return statuses;
}

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
    StatusCheck(const Catalog& catalog, Diagnostics& diagnostics)
        : statuses_(statuses_of(catalog)), diagnostics_(diagnostics) {}

    void check(const Summary& body) {
        for (const CitationGroup& group : body.document.citation_groups) {
            for (const Citation& citation : group.citations) {
                if (!citation.work.empty()) check(citation, {body.file, citation.at});
            }
        }
    }

    void check(const Finding& finding) {
        if (!finding.notes.empty()) return;
        for (const FindingCitation& source : finding.cites) {
            const EditorialStatus* status = status_of(source.work);
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
    const EditorialStatus* status_of(std::string_view work) const {
        const auto found = statuses_.find(work);
        return found == statuses_.end() ? nullptr : found->second;
    }

    /// Of a citation that does not say it; a correction need not be said.
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

    void check(const Citation& citation, Location at) {
        const EditorialStatus* status = status_of(citation.work);
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

    StatusOfWorks statuses_;
    Diagnostics& diagnostics_;
};

}  // namespace

void check_cited_statuses(const Catalog& catalog, Diagnostics& diagnostics) {
    StatusCheck check(catalog, diagnostics);
    for (const Paper& paper : catalog.papers) {
        for (const Summary& summary : paper.summaries) check.check(summary);
        for (const Finding& finding : paper.findings) check.check(finding);
    }
    for (const PageText& page : catalog.pages) {
        for (const Summary& body : page.bodies) check.check(body);
    }
}

}  // namespace conspectus
