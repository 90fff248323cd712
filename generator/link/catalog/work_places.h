#pragma once
#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>

#include "model/catalog.h"

namespace conspectus {

/// Where each work stands in `catalog.works`, for passes that ask once for
/// every citation. Borrows the catalog.
class WorkPlaces {
  public:
    explicit WorkPlaces(const Catalog& catalog) {
        places_.reserve(catalog.works.size());
        for (std::uint32_t i = 0; i < catalog.works.size(); ++i) places_.emplace(catalog.works[i].id, i);
    }

    std::optional<std::uint32_t> find(std::string_view work) const {
        const auto found = places_.find(work);
        return found == places_.end() ? std::nullopt : std::optional(found->second);
    }

  private:
    std::unordered_map<std::string_view, std::uint32_t> places_;
};

}  // namespace conspectus
