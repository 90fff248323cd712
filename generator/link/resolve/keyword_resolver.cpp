#include "link/resolve/keyword_resolver.h"

#include <fmt/format.h>

#include <map>

namespace conspectus {
namespace {

void resolve_outcomes(Paper& paper, NameLookup& names) {
    for (Finding& finding : paper.findings) {
        if (finding.outcome.empty()) continue;
        const std::int64_t found = names.keyword(finding.outcome, paper.id, finding.outcome_at);
        if (found >= 0) finding.outcome = names.catalog.keywords[static_cast<std::size_t>(found)].id;
    }
}

}  // namespace

void resolve_keywords(Paper& paper, NameLookup& names) {
    std::map<std::string, Location> seen;
    std::size_t kept = 0;
    paper.keywords_at.resize(paper.keywords.size(), paper.at);
    for (std::size_t i = 0; i < paper.keywords.size(); ++i) {
        const Location at = paper.keywords_at[i];
        const std::int64_t found = names.keyword(paper.keywords[i], paper.id, at);
        const std::string id =
            found < 0 ? paper.keywords[i] : names.catalog.keywords[static_cast<std::size_t>(found)].id;
        const auto [first, is_new] = seen.emplace(id, at);
        if (!is_new) {
            names.diagnostics
                .report(Code::repeated_keyword, at, fmt::format("the keyword '{}' stands in this list already", id))
                .notes.push_back({first->second, "first given here"});
            continue;
        }
        paper.keywords[kept] = id;
        paper.keywords_at[kept++] = at;
    }
    paper.keywords.resize(kept);
    paper.keywords_at.resize(kept);
    resolve_outcomes(paper, names);
}

}  // namespace conspectus
