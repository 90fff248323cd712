#include "render/blocks/export_item.h"

#include <algorithm>

#include "render/frame/work_name.h"

namespace conspectus {

ExportItem export_item(const Catalog& catalog, const Work& work) {
    const EntityRef found = work.is_paper ? catalog.find(work.id) : EntityRef{};
    return {&work, catalog.journal_of(work), found.kind == EntityKind::paper ? &catalog.papers[found.index] : nullptr};
}

std::vector<ExportItem> listed_items(const Catalog& catalog, const Paper& paper) {
    std::vector<ExportItem> items;
    for (const MaybeIndex index : catalog.names_of(paper).references) {
        if (index && !catalog.works[*index].unresolved) items.push_back(export_item(catalog, catalog.works[*index]));
    }
    return items;
}

bool has_listed_items(const Paper& paper) {
    return std::ranges::count(paper.references, false, &Reference::unresolved) > 0;
}

}  // namespace conspectus
