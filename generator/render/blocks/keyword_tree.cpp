#include "render/blocks/keyword_tree.h"

#include <algorithm>

namespace conspectus {
namespace {

/// Readers lose their way, and browsers their nesting, long before this.
constexpr std::uint32_t deepest = 12;

class Tree {
  public:
    std::vector<TreeEntry> entries;

    Tree(const Catalog& catalog, const Indexes& indexes, std::string_view facet,
         const std::vector<std::uint32_t>& order)
        : catalog_(catalog), indexes_(indexes), facet_(facet), order_(order), expanded_(catalog.keywords.size()) {}

    void build() {
        push(roots(), 0, -1);
        while (!open_.empty()) {
            TreeEntry entry = open_.back();
            open_.pop_back();
            const std::vector<std::uint32_t> narrower = narrower_of(entry.keyword);
            entry.elsewhere = expanded_[entry.keyword] && !narrower.empty();
            entries.push_back(entry);
            if (expanded_[entry.keyword]) continue;
            expanded_[entry.keyword] = true;
            const bool is_deepest = entry.depth == deepest;
            push(narrower, is_deepest ? deepest : entry.depth + 1, is_deepest ? entry.parent : std::ssize(entries) - 1);
        }
    }

  private:
    const Catalog& catalog_;
    const Indexes& indexes_;
    std::string_view facet_;
    const std::vector<std::uint32_t>& order_;
    std::vector<bool> expanded_;
    std::vector<TreeEntry> open_;  ///< a stack: the next entry is last

    bool is_of_facet(std::uint32_t keyword) const { return catalog_.keywords[keyword].facet == facet_; }

    bool is_root(std::uint32_t keyword) const {
        return std::ranges::none_of(catalog_.resolved.keywords[keyword].broader,
                                    [&](std::uint32_t broader) { return is_of_facet(broader); });
    }

    std::vector<std::uint32_t> roots() const {
        std::vector<std::uint32_t> found;
        for (std::uint32_t i = 0; i < catalog_.keywords.size(); ++i) {
            if (is_of_facet(i) && is_root(i)) found.push_back(i);
        }
        return found;
    }

    std::vector<std::uint32_t> narrower_of(std::uint32_t keyword) const {
        std::vector<std::uint32_t> found = indexes_.keywords[keyword].narrower;
        std::erase_if(found, [&](std::uint32_t each) { return !is_of_facet(each); });
        return found;
    }

    void push(std::vector<std::uint32_t> keywords, std::uint32_t depth, std::int64_t parent) {
        std::ranges::sort(keywords, std::ranges::greater{}, [&](std::uint32_t each) { return order_[each]; });
        for (const std::uint32_t keyword : keywords) {
            open_.push_back({.keyword = keyword, .depth = depth, .parent = parent});
        }
    }
};

}  // namespace

std::vector<TreeEntry> keyword_tree(const Catalog& catalog, const Indexes& indexes, std::string_view facet,
                                    const std::vector<std::uint32_t>& order) {
    Tree tree(catalog, indexes, facet, order);
    tree.build();
    return std::move(tree.entries);
}

std::vector<std::uint32_t> ranks(const Ordering& ordering, std::size_t keywords) {
    std::vector<std::uint32_t> order(keywords, 0);
    std::uint32_t rank = 0;
    for (const Bucket& bucket : ordering.buckets) {
        for (const std::uint32_t keyword : bucket.entries) order[keyword] = rank++;
    }
    return order;
}

std::vector<TreeEntry> with_ancestors(const std::vector<TreeEntry>& entries, std::size_t first, std::size_t last) {
    std::vector<TreeEntry> ancestors;
    for (std::int64_t i = entries[first].parent; i >= 0; i = entries[static_cast<std::size_t>(i)].parent) {
        ancestors.push_back(entries[static_cast<std::size_t>(i)]);
    }
    std::vector<TreeEntry> shown(ancestors.rbegin(), ancestors.rend());
    shown.insert(shown.end(), entries.begin() + static_cast<std::ptrdiff_t>(first),
                 entries.begin() + static_cast<std::ptrdiff_t>(last));
    return shown;
}

}  // namespace conspectus
