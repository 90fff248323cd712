#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>

#include "evidence/trace/source_text.h"

namespace conspectus {

/// The quantity that a message suggests for one that the source lacks.
struct NearQuantity {
    std::string written;  ///< as the source writes it
    std::uint32_t line;
};

/// Finds the quantity of the source that is spelled most like a claim, if possible
/// of the same kind and unit. Caches results, up to a bound.
class NearestQuantity {
  public:
    explicit NearestQuantity(const SourceText& source) : source_(source) {}

    std::optional<NearQuantity> find(const Quantity& claim);

  private:
    std::optional<NearQuantity> search(const Quantity& claim) const;

    const SourceText& source_;
    std::map<std::string, std::optional<NearQuantity>, std::less<>> found_;
};

}  // namespace conspectus
