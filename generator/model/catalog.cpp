#include "model/catalog.h"

namespace conspectus {

EntityRef Catalog::find(std::string_view id) const {
    const auto found = ids.find(id);
    return found == ids.end() ? EntityRef{} : found->second;
}

std::uint32_t Catalog::index_of(const Paper& paper) const {
    return static_cast<std::uint32_t>(&paper - papers.data());
}

std::uint32_t Catalog::index_of(const Work& work) const {
    return static_cast<std::uint32_t>(&work - works.data());
}

const Record& Catalog::record_of(const Work& work) const {
    static const Record nothing_known;
    switch (work.origin) {
        case WorkOrigin::paper:
            return papers[work.paper].record;
        case WorkOrigin::reference:
            return *entry_of(work).defined;
        case WorkOrigin::shared:
            return shared_works[work.entry].record;
        case WorkOrigin::unresolved:
            return nothing_known;
    }
    return nothing_known;
}

Location Catalog::location_of(const Work& work) const {
    switch (work.origin) {
        case WorkOrigin::paper:
            return papers[work.paper].at;
        case WorkOrigin::shared:
            return shared_works[work.entry].at;
        case WorkOrigin::reference:
        case WorkOrigin::unresolved:
            return entry_of(work).at;
    }
    return {};
}

const Reference& Catalog::entry_of(const Work& work) const {
    static const Reference none;
    if (work.origin == WorkOrigin::paper || work.origin == WorkOrigin::shared) return none;
    const Paper& paper = papers[work.paper];
    return (work.of_editor ? paper.editor_references : paper.references)[work.entry];
}

const Journal* Catalog::journal_of(const Work& work) const {
    const MaybeIndex journal = resolved.works[index_of(work)].journal;
    return journal ? &journals[*journal] : nullptr;
}

}  // namespace conspectus
