#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>

#include "evidence/trace/source_text.h"

namespace conspectus {

/// What a message offers instead of a quantity that the source does not have.
struct NearQuantity {
    std::string written;  ///< as the source writes it
    std::uint32_t line;
};

/// Looks through the whole source for what is spelled nearest, of the same kind
/// and unit if there is one. What was found is kept, up to a bound.
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
