#pragma once
#include <string>
#include <vector>

namespace conspectus {

/// A page name that something would like.
struct SlugWish {
    std::string slug;
    std::string key;     ///< what it is, for the hash; unique
    bool fixed = false;  ///< an explicit id, which keeps its name
};

/// One name for each wish, in their order, none twice: all that wish the same
/// take a hash of their key behind it, but for an explicit id. No counters, so
/// that a newcomer changes no other's name but those it clashes with.
std::vector<std::string> unique_slugs(const std::vector<SlugWish>& wishes);

}  // namespace conspectus
