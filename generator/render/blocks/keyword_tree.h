#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "model/catalog.h"
#include "model/indexes.h"

namespace conspectus {

/// A place in the subject tree of one facet, in reading order.
struct TreePlace {
    std::uint32_t keyword = 0;
    std::uint32_t depth = 0;   ///< 0 for a root; at most one more than the place before
    std::int64_t parent = -1;  ///< index of the place that it lies under; −1 for a root
    bool elsewhere = false;    ///< its narrower keywords stand under another of its broader ones
};

/// The keywords of a facet under their broader keywords of the same facet. A
/// keyword with several broader ones has as many places, and its own narrower
/// ones stand at the first. `order` gives the rank of each keyword among its
/// siblings. Depth is bounded; a deeper keyword stands at the last level.
std::vector<TreePlace> keyword_tree(const Catalog& catalog, const Indexes& indexes, std::string_view facet,
                                    const std::vector<std::uint32_t>& order);

/// The rank of each keyword in an ordering.
std::vector<std::uint32_t> ranks(const Ordering& ordering, std::size_t keywords);

/// The entries [first, last) of a tree, preceded by the broader keywords that
/// the first of them lies under.
std::vector<TreePlace> with_ancestors(const std::vector<TreePlace>& places, std::size_t first, std::size_t last);

}  // namespace conspectus
