#include "link/index/finding_index.h"

#include <map>
#include <utility>

namespace conspectus {

std::vector<FindingsRow> index_findings(const Catalog& catalog) {
    std::map<std::int64_t, FindingsRow> by_outcome;
    for (std::uint32_t p = 0; p < catalog.papers.size(); ++p) {
        const std::vector<ResolvedFinding>& findings = catalog.resolved.papers[p].findings;
        for (std::uint32_t f = 0; f < findings.size(); ++f) {
            const std::int64_t outcome = findings[f].outcome ? std::int64_t{*findings[f].outcome} : -1;
            by_outcome[outcome].findings.push_back({p, f});
        }
    }
    std::vector<FindingsRow> rows;
    for (auto& [outcome, row] : by_outcome) {
        row.outcome = outcome;
        if (outcome >= 0) rows.push_back(std::move(row));
    }
    if (by_outcome.contains(-1)) rows.push_back(std::move(by_outcome[-1]));
    return rows;
}

}  // namespace conspectus
