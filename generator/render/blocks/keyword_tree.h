#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "model/catalog.h"
#include "model/indexes.h"

namespace conspectus {

/// An entry in the subject tree of one facet, in reading order.
struct TreeEntry {
    std::uint32_t keyword = 0;
    std::uint32_t depth = 0;   ///< 0 for a root; at most one more than that of the entry before
    std::int64_t parent = -1;  ///< index of the parent entry; −1 for a root
    bool elsewhere = false;    ///< its narrower keywords are under another of its entries
};

/// Returns the keywords of a facet under their broader keywords of the same facet.
/// A keyword with several broader ones has an entry under each, the first with its
/// narrower keywords. `order` gives the rank of each keyword among its siblings.
/// Depth is bounded; deeper keywords are on the last level.
std::vector<TreeEntry> keyword_tree(const Catalog& catalog, const Indexes& indexes, std::string_view facet,
                                    const std::vector<std::uint32_t>& order);

/// Returns the rank of each keyword in an ordering.
std::vector<std::uint32_t> ranks(const Ordering& ordering, std::size_t keywords);

/// Returns the entries [first, last) of a tree, preceded by the ancestors of the
/// first.
std::vector<TreeEntry> with_ancestors(const std::vector<TreeEntry>& entries, std::size_t first, std::size_t last);

}  // namespace conspectus
