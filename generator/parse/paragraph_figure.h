#pragma once
#include <optional>
#include <string>
#include <vector>

#include "parse/cmark_tree.h"

namespace conspectus {

/// An image that is all a paragraph holds, its escapes still masked.
struct LoneImage {
    std::string path;
    std::string alt;
    std::string caption;
};

std::optional<LoneImage> find_lone_image(const std::vector<TreeEvent>& inlines);

}  // namespace conspectus
