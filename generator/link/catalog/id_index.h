#pragma once
#include <algorithm>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace conspectus {

/// Sorts a list of indexes and removes duplicates.
inline void make_sorted_set(std::vector<std::uint32_t>& list) {
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());  // clang 14 cannot take std::ranges::unique
}

/// Returns the index of an id in a list that is sorted by id, or −1.
template <class T>
std::int64_t sorted_index(const std::vector<T>& sorted, std::string_view id) {
    const auto found =
        std::ranges::lower_bound(sorted, id, {}, [](const T& item) { return std::string_view(item.id); });
    return found != sorted.end() && found->id == id ? found - sorted.begin() : -1;
}

/// Maps ids to their indexes in a list; of equal ids, to the first. Borrows the ids.
class IdIndex {
  public:
    template <class T>
    explicit IdIndex(const std::vector<T>& things) {
        sorted_.reserve(things.size());
        for (std::uint32_t i = 0; i < things.size(); ++i) sorted_.emplace_back(things[i].id, i);
        std::ranges::sort(sorted_);
    }

    std::optional<std::uint32_t> find(std::string_view id) const {
        const auto found = std::ranges::lower_bound(sorted_, id, {}, &Entry::first);
        return found != sorted_.end() && found->first == id ? std::optional(found->second) : std::nullopt;
    }

    std::vector<std::string_view> ids() const {
        std::vector<std::string_view> all;
        for (const Entry& entry : sorted_) all.push_back(entry.first);
        return all;
    }

  private:
    using Entry = std::pair<std::string_view, std::uint32_t>;
    std::vector<Entry> sorted_;
};

}  // namespace conspectus
