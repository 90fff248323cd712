#include "model/catalog.h"

#include <algorithm>

namespace conspectus {

EntityRef Catalog::find(std::string_view id) const {
    const auto found = ids.find(id);
    return found == ids.end() ? EntityRef{} : found->second;
}

std::int64_t Catalog::work_index(std::string_view id) const {
    const auto found =
        std::ranges::lower_bound(works, id, {}, [](const Work& work) { return std::string_view(work.id); });
    return found != works.end() && found->id == id ? found - works.begin() : -1;
}

}  // namespace conspectus
