#pragma once
#include <string>
#include <vector>

#include "csl/evaluator.h"

namespace conspectus::csl {

/// Orders items by the keys of an area. Keys are made once for each item and compared as bytes.
class Sorting {
  public:
    Sorting(const Style& style, AreaKind area);

    bool is_there() const { return !keys_.empty(); }
    /// Returns the keys of an item. `number` is that of its citation.
    std::vector<std::string> keys_of(const Item& item, unsigned number, const Disambiguation* disambiguation) const;
    /// Returns whether keys come before others. Empty keys come last.
    bool is_before(const std::vector<std::string>& a, const std::vector<std::string>& b) const;

  private:
    std::string text_of(const SortKey& key, const Item& item, unsigned number,
                        const Disambiguation* disambiguation) const;

    const Style& style_;
    AreaKind area_;
    const std::vector<SortKey>& keys_;
};

}  // namespace conspectus::csl
