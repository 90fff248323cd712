#include "link/resolve/reference_resolver.h"

#include <fmt/format.h>

#include <unordered_map>

#include "link/catalog/drafts.h"
#include "link/catalog/phrases.h"

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
    // An entry may name a later paper, so all papers' own works come first.
    for (std::size_t i = 0; i < catalog.papers.size(); ++i)
        catalog.resolved.papers[i].work = resolver.work_of(catalog.papers[i]);
    for (std::size_t i = 0; i < catalog.papers.size(); ++i) {
        ResolvedPaper& resolved = catalog.resolved.papers[i];
        resolved.references = resolver.resolve(catalog.papers[i].references);
        resolved.editor_references = resolver.resolve(catalog.papers[i].editor_references);
    }
}

}  // namespace conspectus
