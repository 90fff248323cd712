#include "render/blocks/export_item.h"

#include <algorithm>

#include "render/frame/work_name.h"

namespace conspectus {

ExportItem export_item(const Catalog& catalog, const Work& work) {
    return {.id = work.id,
            .record = &catalog.record_of(work),
            .status = &catalog.status_of(work),
            .journal = catalog.journal_of(work),
            .paper = work.is_paper() ? &catalog.papers[work.paper] : nullptr};
}

std::vector<ExportItem> listed_items(const Catalog& catalog, const Paper& paper) {
    std::vector<ExportItem> items;
    for (const MaybeIndex index : catalog.names_of(paper).references) {
        if (index && !catalog.works[*index].is_unresolved())
            items.push_back(export_item(catalog, catalog.works[*index]));
    }
    return items;
}

bool has_listed_items(const Paper& paper) {
    return std::ranges::count(paper.references, false, &Reference::unresolved) > 0;
}

}  // namespace conspectus
