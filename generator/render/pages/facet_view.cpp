#include "render/pages/facet_view.h"

#include <algorithm>
#include <set>

namespace conspectus {
namespace {

std::vector<std::int64_t> levels(std::uint32_t count) {
    return std::vector<std::int64_t>(count, 0);
}

void add_nodes(const PageContext& context, const std::vector<TreePlace>& places, FacetView& view) {
    std::uint32_t depth = 0;
    for (const TreePlace& place : places) {
        TreeNodeView node{.keyword = keyword_line(context, place.keyword), .elsewhere = place.elsewhere};
        node.opens = place.depth > depth;
        if (place.depth < depth) node.closed = levels(depth - place.depth);
        depth = place.depth;
        view.nodes.push_back(std::move(node));
    }
    view.closed = levels(depth);
}

std::int64_t count_keywords(const std::vector<TreePlace>& places) {
    std::set<std::uint32_t> keywords;
    for (const TreePlace& place : places) keywords.insert(place.keyword);
    return static_cast<std::int64_t>(keywords.size());
}

}  // namespace

std::size_t facet_pages(std::size_t places) {
    return page_count(places);
}

std::string facet_part(std::string_view facet) {
    return prefixed_part("tree", facet);
}

std::vector<TreePlace> with_ancestors(const std::vector<TreePlace>& places, std::size_t first, std::size_t last) {
    std::vector<TreePlace> ancestors;
    for (std::size_t i = first; i > 0; --i) {
        const std::uint32_t wanted = ancestors.empty() ? places[first].depth : ancestors.back().depth;
        if (wanted == 0) break;
        if (places[i - 1].depth + 1 == wanted) ancestors.push_back(places[i - 1]);
    }
    std::vector<TreePlace> shown(ancestors.rbegin(), ancestors.rend());
    shown.insert(shown.end(), places.begin() + static_cast<std::ptrdiff_t>(first),
                 places.begin() + static_cast<std::ptrdiff_t>(last));
    return shown;
}

FacetView facet_view(const PageContext& context, const Labelled& facet, const std::vector<TreePlace>& places,
                     std::size_t page, bool is_split) {
    FacetView view{.label = wording(context, facet.label), .id = "facet-" + facet.key, .url = {}};
    view.count = count_keywords(places);
    const std::string& language = context.language.key;
    view.url =
        is_split
            ? context.link(output_path(context.catalog.site, language, PageKind::keywords, {}, facet_part(facet.key)))
            : context.to(PageKind::keywords, {}, view.id);
    if (page == 0 || places.empty()) return view;
    const std::size_t pages = is_split ? facet_pages(places.size()) : 1;
    const Slice slice = page_slice(places.size(), pages, page);
    view.pagination = numbered_pagination(context, PageKind::keywords, {}, pages, page, facet_part(facet.key));
    add_nodes(context, with_ancestors(places, slice.first, slice.last), view);
    return view;
}

}  // namespace conspectus
