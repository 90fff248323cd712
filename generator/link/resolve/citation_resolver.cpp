#include "link/resolve/citation_resolver.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "link/catalog/drafts.h"
#include "link/catalog/suggestions.h"

namespace conspectus {
namespace {

class ReferenceResolver {
  public:
    explicit ReferenceResolver(NameLookup& names) : names_(names) {
        const std::vector<Work>& works = names.catalog.works;
        works_.reserve(works.size());
        for (std::uint32_t i = 0; i < works.size(); ++i) works_.emplace(works[i].id, i);
    }

    std::uint32_t work_of(const Paper& paper) const { return works_.at(paper.id); }

    std::vector<MaybeIndex> resolve(const std::vector<Reference>& list) {
        std::vector<MaybeIndex> works;
        for (const Reference& reference : list) works.push_back(resolve(reference));
        return works;
    }

  private:
    MaybeIndex resolve(const Reference& reference) {
        if (reference.unresolved) return find(reference.work);
        const EntityRef entity = names_.catalog.find(reference.work);
        if (const MaybeIndex work = names_.work(entity)) return work;
        report(reference, entity);
        return {};
    }

    MaybeIndex find(std::string_view id) const {
        const auto found = works_.find(id);
        return found == works_.end() ? MaybeIndex() : MaybeIndex(found->second);
    }

    void report(const Reference& reference, EntityRef entity) {
        const std::string& id = reference.work;
        if (entity) {
            names_.diagnostics.report(
                Code::unknown_work, reference.at,
                fmt::format("'{}' is {}, not a work: a reference list holds works only", id, kind_phrase(entity.kind)));
        } else if (!names_.catalog.works_lost && !report_draft(names_.catalog, id, reference.at, names_.diagnostics)) {
            names_.diagnostics.report(
                Code::unknown_work, reference.at,
                fmt::format("no paper or work has the id '{}': define it here or in references/{}", id,
                            names_.near_work(id)));
        }
    }

    NameLookup& names_;
    std::unordered_map<std::string_view, std::uint32_t> works_;
};

}  // namespace

void resolve_references(Catalog& catalog, NameLookup& names) {
    ReferenceResolver resolver(names);
    // An entry may name a later paper, so find all papers' own works first.
    for (std::size_t i = 0; i < catalog.papers.size(); ++i)
        catalog.resolved.papers[i].work = resolver.work_of(catalog.papers[i]);
    for (std::size_t i = 0; i < catalog.papers.size(); ++i) {
        ResolvedPaper& resolved = catalog.resolved.papers[i];
        resolved.references = resolver.resolve(catalog.papers[i].references);
        resolved.editor_references = resolver.resolve(catalog.papers[i].editor_references);
    }
}

namespace {

/// The work that a key leads to, and where the paper lists it.
struct Target {
    MaybeIndex work;
    ListPosition position = {};
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
        if (scope_.references->has(number)) return {scope_.references->work(number), {.number = number}};
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
        const MaybeIndex work = names_.work(entity);
        if (!work) {
            report_no_work(key, entity, at);
            return {};
        }
        if (scope_.paper == nullptr) return {work};
        if (const auto position = scope_.references->find(*work)) return {work, *position};
        if (has_front_matter(*scope_.paper)) report_unlisted(*work, at);
        return {};
    }

    void report_no_work(const std::string& key, EntityRef entity, Location at) {
        if (entity) {
            report(at, fmt::format("'{0}' is {1}, not a work: link to it with [[{0}]]", key, kind_phrase(entity.kind)));
        } else if (!names_.catalog.works_lost && !report_draft(names_.catalog, key, at, names_.diagnostics)) {
            report(at, fmt::format("no paper or work has the id '{}'{}", key, names_.near_work(key)));
        }
    }

    void report_unlisted(std::uint32_t work, Location at) {
        if (work == scope_.own_work) {
            names_.diagnostics.report(Code::self_link, at,
                                      "this paper's summary cites the paper itself: leave the citation out");
        } else {
            report(at, fmt::format("'{0}' is not in this paper's reference list: if the editor cites it, add '{0}' to "
                                   "editor-references",
                                   names_.catalog.works[work].id));
        }
    }

    void report(Location at, std::string text) { names_.diagnostics.report(Code::unknown_work, at, std::move(text)); }

    const DocumentScope& scope_;
    NameLookup& names_;
};

class GroupResolver {
  public:
    GroupResolver(const DocumentScope& scope, NameLookup& names) : scope_(scope), names_(names), keys_(scope, names) {}

    CitedGroup resolve(const CitationGroup& group) {
        CitedGroup cited;
        for (std::uint32_t i = 0; i < group.citations.size(); ++i) {
            const Target target = keys_.resolve(group.citations[i].key, scope_.at(group.citations[i].at));
            cited.push_back({i, target.work, target.position.number, target.position.letter});
        }
        if (scope_.paper != nullptr) std::ranges::stable_sort(cited, {}, display_order);
        drop_repeated(group, cited);
        return cited;
    }

  private:
    /// Sorts numbers first, then letters, then what is in neither list.
    static std::tuple<int, std::uint32_t, std::uint32_t> display_order(const CitedWork& cited) {
        const int kind = cited.number > 0 ? 0 : cited.letter > 0 ? 1 : 2;
        return {kind, cited.number, cited.letter};
    }

    void drop_repeated(const CitationGroup& group, CitedGroup& cited) {
        std::set<std::pair<std::uint32_t, std::string_view>> seen;
        std::erase_if(cited, [&](const CitedWork& each) {
            const Citation& written = group.citations[each.written];
            if (!each.work || seen.emplace(*each.work, written.locator).second) return false;
            const std::string name = each.number > 0 ? std::to_string(each.number) : written.key;
            names_.diagnostics.report(Code::repeated_citation, scope_.at(written.at),
                                      fmt::format("'{}' stands twice in this citation: leave one out", name));
            return true;
        });
    }

    const DocumentScope& scope_;
    NameLookup& names_;
    KeyResolver keys_;
};

void count_occurrences(std::vector<CitedGroup>& groups) {
    std::unordered_map<std::uint32_t, std::uint32_t> counts;
    for (CitedGroup& group : groups) {
        for (CitedWork& cited : group) {
            if (cited.work) cited.occurrence = ++counts[*cited.work];
        }
    }
}

}  // namespace

std::vector<CitedGroup> resolve_citations(const Document& document, const DocumentScope& scope, NameLookup& names) {
    GroupResolver resolver(scope, names);
    std::vector<CitedGroup> groups;
    for (const CitationGroup& group : document.citation_groups) groups.push_back(resolver.resolve(group));
    count_occurrences(groups);
    return groups;
}

std::vector<MaybeIndex> resolve_sources(const Finding& finding, const DocumentScope& scope, NameLookup& names) {
    KeyResolver keys(scope, names);
    std::vector<MaybeIndex> works;
    for (const FindingCitation& source : finding.cites) works.push_back(keys.resolve(source.key, source.at).work);
    return works;
}

}  // namespace conspectus
