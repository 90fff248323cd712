#pragma once
#include <optional>
#include <string>
#include <vector>

#include "markdown/cmark_tree.h"
#include "markdown/markdown_faults.h"
#include "markdown/pipe_table.h"

namespace conspectus {

// What a paragraph may be instead of text.

/// An image that is all a paragraph holds, with placeholders for the constructs in its words.
struct LoneImage {
    std::string path;
    std::string alt;
    std::string caption;
};

std::optional<LoneImage> find_lone_image(const std::vector<TreeEvent>& inlines);

/// Returns a construct in the image's words, which are plain text, as it is written; empty where there is none.
std::string find_construct_in_words(const LoneImage& image, const MarkdownSource& source);

/// Reports lines of a paragraph without a table that were meant to be something else: `##Results` without a space, a
/// caption without a table, a table drawn with full-width bars.
void report_paragraph_slips(const MarkdownSource& source, const std::vector<ParagraphLine>& lines,
                            MarkdownFaults& faults);

}  // namespace conspectus
