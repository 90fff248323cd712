#include "link/resolve/keyword_resolver.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace conspectus {
namespace {

Location key_location(const Keyword& keyword, const char* key) {
    const auto found = keyword.key_at.find(key);
    return found == keyword.key_at.end() ? keyword.at : found->second;
}

/// Returns the keywords that `terms` name, other than the keyword itself.
std::vector<std::uint32_t> resolved(std::uint32_t keyword, const std::vector<std::string>& terms, const char* key,
                                    NameLookup& names) {
    std::vector<std::uint32_t> named;
    const Location at = key_location(names.catalog.keywords[keyword], key);
    for (const std::string& term : terms) {
        const MaybeIndex found = names.keyword(term, {}, at);
        if (!found) continue;
        if (*found == keyword) {
            names.diagnostics.report(Code::self_link, at,
                                     fmt::format("the keyword '{}' names itself in '{}': take it out",
                                                 names.catalog.keywords[keyword].id, key));
        } else if (std::ranges::find(named, *found) == named.end()) {
            named.push_back(*found);
        }
    }
    return named;
}

void check_sources(const Keyword& keyword, NameLookup& names) {
    for (const auto& [paper, printed] : keyword.names_in_source) {
        const Location at = key_location(keyword, "names-in-source");
        if (names.catalog.find(paper).kind == EntityKind::paper || names.catalog.drafts.contains(paper)) continue;
        names.diagnostics.report(
            Code::unknown_work, at,
            fmt::format("names-in-source speaks of a paper '{}', which is not there{}", paper, names.near_work(paper)));
    }
}

/// Searches `broader` depth first for circles, with its own stack.
class CircleFinder {
  public:
    CircleFinder(std::vector<ResolvedKeyword>& relations, NameLookup& names)
        : keywords_(names.catalog.keywords),
          relations_(relations),
          names_(names),
          state_(relations.size(), State::unseen) {}

    void run() {
        for (std::uint32_t i = 0; i < keywords_.size(); ++i) {
            if (state_[i] == State::unseen) walk(i);
        }
    }

  private:
    enum class State { unseen, open, done };
    struct Step {
        std::uint32_t keyword;
        std::size_t next = 0;
    };

    void walk(std::uint32_t start) {
        path_ = {{start}};
        state_[start] = State::open;
        while (!path_.empty()) {
            Step& step = path_.back();
            std::vector<std::uint32_t>& broader = relations_[step.keyword].broader;
            if (step.next == broader.size()) {
                state_[step.keyword] = State::done;
                path_.pop_back();
                continue;
            }
            const std::uint32_t above = broader[step.next];
            if (state_[above] == State::open) {
                report(above);
                broader.erase(broader.begin() + static_cast<std::ptrdiff_t>(step.next));
                continue;
            }
            ++step.next;
            if (state_[above] == State::unseen) {
                state_[above] = State::open;
                path_.push_back({above});
            }
        }
    }

    void report(std::uint32_t first) const {
        const auto from = std::ranges::find(path_, first, &Step::keyword);
        std::string chain;
        const std::ptrdiff_t length = path_.end() - from;
        for (auto step = from; step != path_.end(); ++step) {
            // Nobody reads a chain of hundreds.
            const bool shown = step - from < 8 || path_.end() - step <= 2;
            if (shown) chain += fmt::format("{} → ", keywords_[step->keyword].id);
            if (!shown && step - from == 8) chain += fmt::format("… ({} more) → ", length - 10);
        }
        const Keyword& last = keywords_[path_.back().keyword];
        names_.diagnostics.report(Code::broader_cycle, key_location(last, "broader"),
                                  fmt::format("broader keywords run in a circle: {}{}; take one of these steps out",
                                              chain, keywords_[first].id));
    }

    const std::vector<Keyword>& keywords_;
    std::vector<ResolvedKeyword>& relations_;
    NameLookup& names_;
    std::vector<State> state_;
    std::vector<Step> path_;
};

}  // namespace

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

std::vector<ResolvedKeyword> resolve_relations(NameLookup& names) {
    const std::vector<Keyword>& keywords = names.catalog.keywords;
    std::vector<ResolvedKeyword> relations;
    for (std::uint32_t i = 0; i < keywords.size(); ++i) {
        relations.push_back(
            {resolved(i, keywords[i].broader, "broader", names), resolved(i, keywords[i].related, "related", names)});
        check_sources(keywords[i], names);
    }
    CircleFinder(relations, names).run();
    return relations;
}

}  // namespace conspectus
