#include "link/resolve/keyword_resolver.h"

#include <fmt/format.h>

#include <map>

namespace conspectus {

std::vector<std::uint32_t> resolve_keywords(const Paper& paper, NameLookup& names) {
    std::vector<std::uint32_t> keywords;
    std::map<std::string_view, Location> seen;
    for (std::size_t i = 0; i < paper.keywords.size(); ++i) {
        const std::string& term = paper.keywords[i];
        const Location at = i < paper.keywords_at.size() ? paper.keywords_at[i] : paper.at;
        const MaybeIndex found = names.keyword(term, paper.id, at);
        const std::string& id = found ? names.catalog.keywords[*found].id : term;
        const auto [first, is_new] = seen.emplace(id, at);
        if (!is_new) {
            names.diagnostics
                .report(Code::repeated_keyword, at, fmt::format("the keyword '{}' stands in this list already", id))
                .notes.push_back({first->second, "first given here"});
        } else if (found) {
            keywords.push_back(*found);
        }
    }
    return keywords;
}

MaybeIndex resolve_outcome(const Finding& finding, const Paper& paper, NameLookup& names) {
    if (finding.outcome.empty()) return {};
    return names.keyword(finding.outcome, paper.id, finding.outcome_at);
}

}  // namespace conspectus
