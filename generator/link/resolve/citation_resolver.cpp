#include "link/resolve/citation_resolver.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "link/catalog/drafts.h"
#include "link/catalog/phrases.h"
#include "link/resolve/reference_resolver.h"

namespace conspectus {
namespace {

/// The work a key leads to; `work` is empty where it leads nowhere.
struct Target {
    std::string work;
    ListPlace place;
};

class KeyResolver {
  public:
    KeyResolver(const DocumentScope& scope, NameLookup& names) : scope_(scope), names_(names) {}

    Target resolve(const std::string& key, Location at) {
        const auto number = printed_number(key);
        if (number && scope_.paper == nullptr) {
            report(at, fmt::format("a page has no numbered references, so '{}' leads nowhere: cite by id", key));
            return {};
        }
        return number ? by_number(key, *number, at) : by_id(key, at);
    }

  private:
    Target by_number(const std::string& key, std::uint32_t number, Location at) {
        if (const Reference* reference = scope_.references->numbered(number))
            return {reference->work, {.number = number}};
        const std::size_t count = scope_.references->size();
        // A list that could not be read has been reported.
        if (count == 0 && (!has_front_matter(*scope_.paper) || scope_.paper->key_at.contains("references"))) return {};
        report(at, fmt::format("there is no reference {}: this paper's list has {}", key,
                               count == 0   ? "none"
                               : count == 1 ? "only one"
                                            : fmt::format("{}", count)));
        return {};
    }

    Target by_id(const std::string& key, Location at) {
        const EntityRef entity = names_.catalog.find(key);
        const std::string work(citable_id(names_.catalog, entity));
        if (work.empty()) {
            report_no_work(key, entity, at);
            return {};
        }
        if (scope_.paper == nullptr) return {work, {}};
        if (const auto place = scope_.references->place(work)) return {work, *place};
        if (has_front_matter(*scope_.paper)) report_unlisted(work, at);
        return {};
    }

    void report_no_work(const std::string& key, EntityRef entity, Location at) {
        if (entity) {
            report(at, fmt::format("'{0}' is {1}, not a work: link to it with [[{0}]]", key, kind_phrase(entity.kind)));
        } else if (!names_.catalog.works_lost && !report_draft(names_.catalog, key, at, names_.diagnostics)) {
            report(at, fmt::format("no paper or work has the id '{}'{}", key, names_.near_work(key)));
        }
    }

    void report_unlisted(const std::string& work, Location at) {
        if (work == scope_.paper->id) {
            names_.diagnostics.report(Code::self_link, at,
                                      "this paper's summary cites the paper itself: leave the citation out");
        } else {
            report(at, fmt::format("'{0}' is not in this paper's reference list: if the editor cites it, add '{0}' to "
                                   "editor-references",
                                   work));
        }
    }

    void report(Location at, std::string text) { names_.diagnostics.report(Code::unknown_work, at, std::move(text)); }

    const DocumentScope& scope_;
    NameLookup& names_;
};

class GroupResolver {
  public:
    GroupResolver(const DocumentScope& scope, NameLookup& names) : scope_(scope), names_(names), keys_(scope, names) {}

    void resolve(CitationGroup& group) {
        std::vector<Placed> placed;
        for (Citation& citation : group.citations) {
            Target target = keys_.resolve(citation.key, scope_.at(citation.at));
            citation.work = std::move(target.work);
            citation.number = target.place.number;
            placed.push_back({std::move(citation), target.place.letter});
        }
        if (scope_.paper != nullptr) std::ranges::stable_sort(placed, {}, &Placed::order);
        group.citations.clear();
        std::set<std::pair<std::string, std::string>> seen;
        for (Placed& entry : placed) keep(std::move(entry.citation), group, seen);
    }

  private:
    struct Placed {
        Citation citation;
        std::uint32_t letter;

        /// Numbers, letters, then what was not found.
        std::tuple<int, std::uint32_t, std::uint32_t> order() const {
            const int kind = citation.number > 0 ? 0 : letter > 0 ? 1 : 2;
            return {kind, citation.number, letter};
        }
    };

    void keep(Citation citation, CitationGroup& group, std::set<std::pair<std::string, std::string>>& seen) {
        const bool found = !citation.work.empty();
        if (found && !seen.emplace(citation.work, citation.locator).second) {
            names_.diagnostics.report(
                Code::repeated_citation, scope_.at(citation.at),
                fmt::format("'{}' stands twice in this citation: leave one out",
                            citation.number > 0 ? std::to_string(citation.number) : citation.key));
            return;
        }
        group.citations.push_back(std::move(citation));
    }

    const DocumentScope& scope_;
    NameLookup& names_;
    KeyResolver keys_;
};

void count_occurrences(Document& document) {
    std::map<std::string_view, std::uint32_t> counts;
    for (CitationGroup& group : document.citation_groups) {
        for (Citation& citation : group.citations) {
            if (!citation.work.empty()) citation.occurrence = ++counts[citation.work];
        }
    }
}

}  // namespace

void resolve_citations(Document& document, const DocumentScope& scope, NameLookup& names) {
    GroupResolver resolver(scope, names);
    for (CitationGroup& group : document.citation_groups) resolver.resolve(group);
    count_occurrences(document);
}

void resolve_finding_sources(std::vector<Finding>& findings, const DocumentScope& scope, NameLookup& names) {
    KeyResolver keys(scope, names);
    for (Finding& finding : findings) {
        for (FindingCitation& source : finding.cites) source.work = keys.resolve(source.key, source.at).work;
    }
}

}  // namespace conspectus
