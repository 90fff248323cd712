#include "render/blocks/export_item.h"

#include <algorithm>

#include "render/frame/work_name.h"

namespace conspectus {

const Work* work_of(const Catalog& catalog, std::string_view id) {
    const std::int64_t index = catalog.work_index(id);
    return index < 0 ? nullptr : &catalog.works[static_cast<std::size_t>(index)];
}

ExportItem export_item(const Catalog& catalog, const Work& work) {
    const EntityRef found = work.is_paper ? catalog.find(work.id) : EntityRef{};
    return {&work, journal_of(catalog, work.record),
            found.kind == EntityKind::paper ? &catalog.papers[found.index] : nullptr};
}

std::vector<ExportItem> listed_items(const Catalog& catalog, const Paper& paper) {
    std::vector<ExportItem> items;
    for (const Reference& reference : paper.references) {
        const Work* work = work_of(catalog, reference.work);
        if (work != nullptr && !work->unresolved) items.push_back(export_item(catalog, *work));
    }
    return items;
}

bool has_listed_items(const Paper& paper) {
    return std::ranges::count(paper.references, false, &Reference::unresolved) > 0;
}

}  // namespace conspectus
