#include "link/catalog/unique_slugs.h"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <unordered_set>

#include "text/slug.h"

namespace conspectus {
namespace {

/// Sort key of a wish; an unknown date is later than any other.
auto precedence(const SlugWish& wish) {
    return std::tuple(!wish.fixed, wish.since.year == 0, wish.since, wish.cited, std::string_view(wish.key));
}

}  // namespace

Date earlier(const Date& one, const Date& other) {
    if (one.year == 0 || other.year == 0) return one.year == 0 ? other : one;
    return std::min(one, other);
}

std::vector<std::string> unique_slugs(const std::vector<SlugWish>& wishes) {
    std::vector<std::size_t> order(wishes.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, {}, [&](std::size_t i) { return precedence(wishes[i]); });
    std::vector<std::string> slugs(wishes.size());
    std::unordered_set<std::string> taken;
    for (const std::size_t i : order) {
        std::string hashed = wishes[i].key;
        slugs[i] = wishes[i].slug;
        while (!taken.insert(slugs[i]).second) {
            slugs[i] = wishes[i].slug + '-' + short_hash(hashed);
            hashed += '#';
        }
    }
    return slugs;
}

}  // namespace conspectus
