#pragma once
#include <string>
#include <vector>

namespace conspectus {

/// A wish for a page name.
struct SlugWish {
    std::string slug;
    std::string key;     ///< identifies the thing, for the hash; unique
    bool fixed = false;  ///< an explicit id: the name is kept
};

/// Returns one name for each wish, in order, none twice. Of equal wishes all but
/// an explicit id get a hash of their key appended, not a counter, so that a new
/// thing changes only the names that it clashes with.
std::vector<std::string> unique_slugs(const std::vector<SlugWish>& wishes);

}  // namespace conspectus
