#include "render/pages/keywords_page.h"

#include <algorithm>
#include <set>

#include "render/frame/layout.h"
#include "template/ui_text.h"

namespace conspectus {

VIEW(KeywordGroupView, "keyword group", label, id, keywords)
VIEW(KeywordOrderView, "keyword order", id, url, name, tag, pinyin, pagination, groups)
VIEW(TreeNodeView, "tree node", keyword, elsewhere, opens, closed)
VIEW(FacetView, "facet", label, id, url, count, pagination, nodes, closed)
VIEW(KeywordsPageView, "keywords page", layout, total, is_overview, is_split, orders, facets)

namespace {

std::vector<std::int64_t> levels(std::uint32_t count) {
    return std::vector<std::int64_t>(count, 0);
}

void add_nodes(const PageContext& context, const std::vector<TreeEntry>& entries, FacetView& view) {
    std::uint32_t depth = 0;
    for (const TreeEntry& entry : entries) {
        TreeNodeView node{.keyword = keyword_line(context, entry.keyword), .elsewhere = entry.elsewhere};
        node.opens = entry.depth > depth;
        if (entry.depth < depth) node.closed = levels(depth - entry.depth);
        depth = entry.depth;
        view.nodes.push_back(std::move(node));
    }
    view.closed = levels(depth);
}

FacetTree facet_tree(const PageContext& context, const Labelled& facet, const std::vector<std::uint32_t>& order) {
    FacetTree tree{.entries = keyword_tree(context.catalog, context.indexes, facet.key, order)};
    std::set<std::uint32_t> keywords;
    for (const TreeEntry& entry : tree.entries) keywords.insert(entry.keyword);
    tree.keywords = std::ssize(keywords);
    return tree;
}

/// Returns the prefix of the parts of a facet's tree in a split index:
/// "tree_disease".
std::string facet_part(const Labelled& facet) {
    return prefixed_part("tree", facet.key);
}

/// Returns a facet with page `page` of its tree, or without the tree for page 0.
FacetView facet_view(const PageContext& context, const KeywordsList& list, std::size_t index, std::size_t page) {
    const Labelled& facet = context.catalog.site.facets[index];
    const FacetTree& tree = list.facets[index];
    FacetView view{.label = wording(context, facet.label), .id = "facet-" + facet.key, .url = {}};
    view.count = tree.keywords;
    const Site& site = context.catalog.site;
    view.url = list.is_split
                   ? context.link(output_path(site, context.language.key, PageKind::keywords, {}, facet_part(facet)))
                   : context.to(PageKind::keywords, {}, view.id);
    if (page == 0 || tree.entries.empty()) return view;
    const std::size_t pages = list.is_split ? page_count(tree.entries.size()) : 1;
    const Slice slice = page_slice(tree.entries.size(), pages, page);
    view.pagination = numbered_pagination(context, PageKind::keywords, {}, pages, page, facet_part(facet));
    add_nodes(context, with_ancestors(tree.entries, slice.first, slice.last), view);
    return view;
}

/// Returns an order with what one of its pages shows, or without a page only its pagination.
KeywordOrderView order_view(const PageContext& context, const KeywordsList& list, std::size_t index,
                            std::optional<std::size_t> page) {
    const Language& language = context.catalog.site.languages[index];
    const GroupedList& letters = list.orders[index];
    KeywordOrderView view{.id = "by-" + language.key,
                          .url = context.link(context.path, "by-" + language.key),
                          .name = language.name,
                          .tag = foreign_tag(context, language.tag),
                          .pinyin = language.collation.find("pinyin") != std::string::npos,
                          .pagination = {},
                          .groups = {}};
    view.pagination =
        grouped_pagination(context, PageKind::keywords, letters, page, list.is_split ? language.key : std::string());
    fill_alphabet(view.pagination);
    if (!page) return view;
    view.groups = letter_groups(ordering_in(context.indexes.keywords_by_name, language.key), letters, *page,
                                &KeywordGroupView::keywords,
                                [&](std::uint32_t keyword) { return keyword_line(context, keyword, 0, language.key); });
    return view;
}

/// Fills in all orders, the page's own language first, and the subject tree.
void add_overview(const PageContext& context, const KeywordsList& list, KeywordsPageView& view) {
    for (const Language* language : languages_from(context)) {
        const auto index = static_cast<std::size_t>(language - context.catalog.site.languages.data());
        view.orders.push_back(order_view(context, list, index, list.is_split ? std::nullopt : std::optional(0)));
    }
    for (std::size_t i = 0; i < list.facets.size(); ++i) {
        if (list.facets[i].keywords > 0) view.facets.push_back(facet_view(context, list, i, list.is_split ? 0 : 1));
    }
}

/// Returns the pages of a split index after the overview.
void add_parts(const PageContext& context, KeywordsList& list) {
    const Site& site = context.catalog.site;
    const auto add = [&](const KeywordsPart& part, std::string name) {
        list.parts.push_back(part);
        list.subjects.push_back({static_cast<std::uint32_t>(list.parts.size()), {}, std::move(name)});
    };
    for (std::size_t i = 0; i < list.orders.size(); ++i) {
        for (const PageSubject& each : page_subjects(list.orders[i], site.languages[i].key)) {
            add({.is_tree = false, .of = i, .page = each.index}, each.part);
        }
    }
    for (std::size_t i = 0; i < list.facets.size(); ++i) {
        const std::size_t entries = list.facets[i].entries.size();
        for (std::size_t page = 1; entries > 0 && page <= page_count(entries); ++page) {
            add({.is_tree = true, .of = i, .page = page}, prefixed_part(facet_part(site.facets[i]), page_name(page)));
        }
    }
}

}  // namespace

KeywordsList keywords_list(const PageContext& context) {
    const std::size_t keywords = context.catalog.keywords.size();
    KeywordsList list{.is_split = keywords > longest_list, .subjects = {PageSubject{}}};
    const std::vector<Ordering>& orders = context.indexes.keywords_by_name;
    for (const Language& language : context.catalog.site.languages) {
        list.orders.push_back(lettered_list(ordering_in(orders, language.key), language.key + "-"));
    }
    const std::vector<std::uint32_t> order = ranks(ordering_in(orders, context.language.key), keywords);
    for (const Labelled& facet : context.catalog.site.facets) list.facets.push_back(facet_tree(context, facet, order));
    if (list.is_split) add_parts(context, list);
    return list;
}

KeywordsPageView keywords_page(const PageContext& context, const PageSubject& subject, const KeywordsList& list) {
    KeywordsPageView view;
    view.layout = index_layout(context, PageKind::keywords, subject.part, "keywords");
    view.total = std::ssize(context.catalog.keywords);
    view.is_split = list.is_split;
    view.is_overview = subject.index == 0;
    if (view.is_overview) {
        add_overview(context, list, view);
        return view;
    }
    const KeywordsPart& part = list.parts[subject.index - std::size_t{1}];
    if (part.is_tree) {
        view.facets.push_back(facet_view(context, list, part.of, part.page));
    } else {
        view.orders.push_back(order_view(context, list, part.of, part.page));
    }
    return view;
}

}  // namespace conspectus
