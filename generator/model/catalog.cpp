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

const Journal* Catalog::journal_of(const Work& work) const {
    const MaybeIndex journal = resolved.works[index_of(work)].journal;
    return journal ? &journals[*journal] : nullptr;
}

}  // namespace conspectus
