#pragma once
#include <optional>
#include <string>
#include <vector>

#include "markdown/cmark_tree.h"
#include "markdown/markdown_source.h"

namespace conspectus {

/// An image that is all a paragraph holds, with placeholders for the constructs in its words.
struct LoneImage {
    std::string path;
    std::string alt;
    std::string caption;
};

std::optional<LoneImage> find_lone_image(const std::vector<TreeEvent>& inlines);

/// Returns a construct in the image's words, which are plain text, as it is written; empty where there is none.
std::string find_construct_in_words(const LoneImage& image, const MarkdownSource& source);

}  // namespace conspectus
