#pragma once
#include <string>
#include <vector>

#include "model/date.h"

namespace conspectus {

/// The page name that something would like.
struct SlugWish {
    std::string slug;
    std::string key;     ///< what it is, for the hash; unique
    bool fixed = false;  ///< an explicit id, which keeps its name
    Date since = {};     ///< when the collection first named it; empty if unknown
    bool cited = false;  ///< known from references only
};

/// Returns the earlier of two dates for SlugWish::since; an empty one does not count.
Date earlier(const Date& one, const Date& other);

/// Returns a name for each wish, none twice. Of those that wish the same, one
/// gets it: an explicit id, else the first to come by `since`; on the same date a
/// paper's own before a cited one. The others append a hash of their keys. So a
/// newcomer of a later date changes no other's name.
std::vector<std::string> unique_slugs(const std::vector<SlugWish>& wishes);

}  // namespace conspectus
