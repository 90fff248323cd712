#include "link/catalog/unique_slugs.h"

#include <string_view>
#include <unordered_map>

#include "text/slug.h"

namespace conspectus {
namespace {

/// Two hashes that are equal as well are told apart by hashing again.
constexpr int rounds = 4;

bool lengthen_clashing(const std::vector<SlugWish>& wishes, std::vector<std::string>& slugs, int round) {
    std::unordered_map<std::string_view, int> wanted;
    for (const std::string& slug : slugs) ++wanted[slug];
    std::vector<std::string> next = slugs;
    bool any = false;
    for (std::size_t i = 0; i < slugs.size(); ++i) {
        if (wishes[i].fixed || wanted[slugs[i]] < 2) continue;
        next[i] = wishes[i].slug + '-' + short_hash(wishes[i].key + std::string(static_cast<std::size_t>(round), '#'));
        any = true;
    }
    slugs = std::move(next);
    return any;
}

}  // namespace

std::vector<std::string> unique_slugs(const std::vector<SlugWish>& wishes) {
    std::vector<std::string> slugs;
    slugs.reserve(wishes.size());
    for (const SlugWish& wish : wishes) slugs.push_back(wish.slug);
    for (int round = 0; round < rounds && lengthen_clashing(wishes, slugs, round); ++round) {
    }
    return slugs;
}

}  // namespace conspectus
