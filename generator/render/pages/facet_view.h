#pragma once
#include "render/blocks/keyword_tree.h"
#include "render/pages/keywords_page.h"

namespace conspectus {

/// The pages of a facet's tree when the index is split: how many, and their
/// parts' prefix ("tree_disease").
std::size_t facet_pages(std::size_t places);
std::string facet_part(std::string_view facet);

/// A facet with page `page` of its tree; page 0 leaves the tree out.
FacetView facet_view(const PageContext& context, const Labelled& facet, const std::vector<TreePlace>& places,
                     std::size_t page, bool is_split);

/// The tree's places [first, last), and before them the broader keywords they
/// stand under.
std::vector<TreePlace> with_ancestors(const std::vector<TreePlace>& places, std::size_t first, std::size_t last);

}  // namespace conspectus
