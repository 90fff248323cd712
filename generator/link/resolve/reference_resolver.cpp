#include "link/resolve/reference_resolver.h"

#include <fmt/format.h>

#include "link/catalog/drafts.h"
#include "link/catalog/phrases.h"
#include "link/catalog/suggestions.h"

namespace conspectus {
namespace {

struct ReferenceResolver {
    const Catalog& catalog;
    const std::vector<std::string_view> names;
    Suggestions suggestions;
    Diagnostics& diagnostics;

    void resolve(Reference& reference) {
        if (reference.unresolved) return;
        const EntityRef entity = catalog.find(reference.work);
        const std::string_view id = citable_id(catalog, entity);
        if (!id.empty()) {
            reference.work = id;
        } else if (entity) {
            diagnostics.report(Code::unknown_work, reference.at,
                               fmt::format("'{}' is {}, not a work: a reference list holds works only", reference.work,
                                           kind_phrase(entity.kind)));
        } else if (!catalog.works_lost && !report_draft(catalog, reference.work, reference.at, diagnostics)) {
            report_unknown(reference);
        }
    }

    void report_unknown(const Reference& reference) {
        diagnostics.report(Code::unknown_work, reference.at,
                           fmt::format("no paper or work has the id '{}': define it here or in references/{}",
                                       reference.work, suggestions.did_you_mean(reference.work, names)));
    }
};

}  // namespace

std::vector<std::string_view> citable_ids(const Catalog& catalog) {
    std::vector<std::string_view> ids;
    for (const auto& [id, entity] : catalog.ids) {
        if (entity.kind == EntityKind::paper || entity.kind == EntityKind::work) ids.push_back(id);
    }
    return ids;
}

std::string_view citable_id(const Catalog& catalog, EntityRef entity) {
    switch (entity.kind) {
        case EntityKind::paper:
            return catalog.papers[entity.index].id;
        case EntityKind::work:
            return catalog.works[entity.index].id;
        case EntityKind::none:
        case EntityKind::keyword:
        case EntityKind::page:
            return {};
    }
    return {};
}

void resolve_references(Catalog& catalog, Diagnostics& diagnostics) {
    ReferenceResolver resolver{catalog, citable_ids(catalog), {}, diagnostics};
    for (Paper& paper : catalog.papers) {
        for (Reference& reference : paper.references) resolver.resolve(reference);
        for (Reference& reference : paper.editor_references) resolver.resolve(reference);
    }
}

}  // namespace conspectus
