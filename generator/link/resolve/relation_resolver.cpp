#include "link/resolve/relation_resolver.h"

#include <fmt/format.h>

#include <algorithm>

#include "link/catalog/id_index.h"

namespace conspectus {
namespace {

Location place_of(const Keyword& keyword, const char* key) {
    const auto found = keyword.key_at.find(key);
    return found == keyword.key_at.end() ? keyword.at : found->second;
}

/// Ids of the keywords named, in order, none twice and never the keyword's own.
std::vector<std::string> resolved(const Keyword& keyword, const std::vector<std::string>& terms, const char* key,
                                  NameLookup& names) {
    std::vector<std::string> ids;
    const Location at = place_of(keyword, key);
    for (const std::string& term : terms) {
        const std::int64_t found = names.keyword(term, {}, at);
        if (found < 0) continue;
        const std::string& id = names.catalog.keywords[static_cast<std::size_t>(found)].id;
        if (id == keyword.id) {
            names.diagnostics.report(Code::self_link, at,
                                     fmt::format("the keyword '{}' names itself in '{}': take it out", id, key));
        } else if (std::ranges::find(ids, id) == ids.end()) {
            ids.push_back(id);
        }
    }
    return ids;
}

void check_sources(const Keyword& keyword, NameLookup& names) {
    for (const auto& [paper, printed] : keyword.names_in_source) {
        const Location at = place_of(keyword, "names-in-source");
        if (names.catalog.find(paper).kind == EntityKind::paper || names.catalog.drafts.contains(paper)) continue;
        names.diagnostics.report(
            Code::unknown_work, at,
            fmt::format("names-in-source speaks of a paper '{}', which is not there{}", paper, names.near_work(paper)));
    }
}

/// Walks up `broader` depth first, with its own stack.
class CircleFinder {
  public:
    CircleFinder(std::vector<Keyword>& keywords, NameLookup& names)
        : keywords_(keywords), names_(names), state_(keywords.size(), State::unseen) {}

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
            std::vector<std::string>& broader = keywords_[step.keyword].broader;
            if (step.next == broader.size()) {
                state_[step.keyword] = State::done;
                path_.pop_back();
                continue;
            }
            const auto above = static_cast<std::uint32_t>(sorted_place(keywords_, broader[step.next]));
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
            // A chain of hundreds says nothing more.
            const bool shown = step - from < 8 || path_.end() - step <= 2;
            if (shown) chain += fmt::format("{} → ", keywords_[step->keyword].id);
            if (!shown && step - from == 8) chain += fmt::format("… ({} more) → ", length - 10);
        }
        const Keyword& last = keywords_[path_.back().keyword];
        names_.diagnostics.report(Code::broader_cycle, place_of(last, "broader"),
                                  fmt::format("broader keywords run in a circle: {}{}; take one of these steps out",
                                              chain, keywords_[first].id));
    }

    std::vector<Keyword>& keywords_;
    NameLookup& names_;
    std::vector<State> state_;
    std::vector<Step> path_;
};

}  // namespace

void resolve_relations(std::vector<Keyword>& keywords, NameLookup& names) {
    for (Keyword& keyword : keywords) {
        keyword.broader = resolved(keyword, keyword.broader, "broader", names);
        keyword.related = resolved(keyword, keyword.related, "related", names);
        check_sources(keyword, names);
    }
    CircleFinder(keywords, names).run();
}

}  // namespace conspectus
