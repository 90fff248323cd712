#pragma once
#include <optional>
#include <string>
#include <vector>

#include "markdown/cmark_tree.h"

namespace conspectus {

/// An image that is all a paragraph holds, its escapes still masked.
struct LoneImage {
    std::string path;
    std::string alt;
    std::string caption;
};

std::optional<LoneImage> find_lone_image(const std::vector<TreeEvent>& inlines);

/// A construct as written in the image's words, which are plain text; empty
/// where there is none.
std::string find_construct_in_words(const LoneImage& image);

}  // namespace conspectus
