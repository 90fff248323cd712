#include "render/pages/keywords_page.h"

#include <algorithm>
#include <set>

#include "render/blocks/keyword_tree.h"
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

/// On how many pages a facet's tree of so many entries is shown when the index is split.
std::size_t facet_pages(std::size_t places) {
    return page_count(places);
}

/// The prefix of those pages' parts: "tree_disease".
std::string facet_part(std::string_view facet) {
    return prefixed_part("tree", facet);
}

/// A facet with page `page` of its tree; page 0 leaves the tree out.
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

bool is_split(const PageContext& context) {
    return context.catalog.keywords.size() > longest_list;
}

const Ordering& order_of(const PageContext& context, std::string_view language) {
    return ordering_in(context.indexes.keywords_by_name, language);
}

std::vector<TreePlace> tree_of(const PageContext& context, const Labelled& facet) {
    return keyword_tree(context.catalog, context.indexes, facet.key,
                        ranks(order_of(context, context.language.key), context.catalog.keywords.size()));
}

KeywordGroupView group_view(const PageContext& context, const Language& language, const Bucket& bucket,
                            const Slice& slice) {
    KeywordGroupView view{.label = bucket.label, .id = language.key + "-" + letter_key(bucket.label), .keywords = {}};
    for (std::size_t i = slice.first; i < slice.last; ++i) {
        view.keywords.push_back(keyword_line(context, bucket.entries[i], 0, language.key));
    }
    return view;
}

/// An order with what `part` shows of it; no part: its pagination alone.
KeywordOrderView order_view(const PageContext& context, const Language& language, const ListPage* part) {
    const Ordering& ordering = order_of(context, language.key);
    std::vector<ListPage> parts = alphabet_pages(ordering);
    KeywordOrderView view{.id = "by-" + language.key,
                          .url = context.link(context.path, "by-" + language.key),
                          .name = language.name,
                          .tag = foreign_tag(context, language.tag),
                          .pinyin = language.collation.find("pinyin") != std::string::npos,
                          .pagination = {},
                          .groups = {}};
    const ListPage none{.name = "-"};
    view.pagination =
        grouped_pagination(context, PageKind::keywords, letter_names(ordering, language.key + "-"), parts,
                           part == nullptr ? none : *part, is_split(context) ? language.key : std::string());
    fill_alphabet(view.pagination);
    if (part == nullptr) return view;
    for (std::size_t i = part->first_group; i < part->last_group; ++i) {
        const Bucket& bucket = ordering.buckets[i];
        view.groups.push_back(group_view(context, language, bucket, slice_of(*part, bucket.entries.size())));
    }
    return view;
}

void add_overview(const PageContext& context, KeywordsPageView& view) {
    for (const Language* language : languages_from(context)) {
        const std::vector<ListPage> parts = alphabet_pages(order_of(context, language->key));
        view.orders.push_back(order_view(context, *language, view.is_split ? nullptr : &parts.front()));
    }
    for (const Labelled& facet : context.catalog.site.facets) {
        FacetView each = facet_view(context, facet, tree_of(context, facet), view.is_split ? 0 : 1, view.is_split);
        if (each.count > 0) view.facets.push_back(std::move(each));
    }
}

/// `subject.index` is 1 + the language, or 1 + the languages + the facet.
void add_part(const PageContext& context, const PageSubject& subject, KeywordsPageView& view) {
    const Site& site = context.catalog.site;
    const std::size_t place = subject.index - std::size_t{1};
    if (place < site.languages.size()) {
        const Language& language = site.languages[place];
        const std::vector<ListPage> parts = alphabet_pages(order_of(context, language.key));
        const auto part = std::ranges::find_if(
            parts, [&](const ListPage& each) { return prefixed_part(language.key, each.name) == subject.part; });
        view.orders.push_back(order_view(context, language, &*part));
        return;
    }
    const Labelled& facet = site.facets[place - site.languages.size()];
    const std::string prefix = facet_part(facet.key);
    const std::size_t page =
        subject.part == prefix ? 1 : page_number(std::string_view(subject.part).substr(prefix.size() + 1));
    view.facets.push_back(facet_view(context, facet, tree_of(context, facet), page, true));
}

void list_orders(const PageContext& context, std::vector<PageSubject>& subjects) {
    std::uint32_t index = 1;
    for (const Language& language : context.catalog.site.languages) {
        for (const ListPage& part : alphabet_pages(order_of(context, language.key))) {
            subjects.push_back({index, {}, prefixed_part(language.key, part.name)});
        }
        ++index;
    }
}

void list_facets(const PageContext& context, std::vector<PageSubject>& subjects) {
    auto index = static_cast<std::uint32_t>(1 + context.catalog.site.languages.size());
    for (const Labelled& facet : context.catalog.site.facets) {
        const std::size_t places = tree_of(context, facet).size();
        for (std::size_t page = 1; places > 0 && page <= facet_pages(places); ++page) {
            subjects.push_back({index, {}, prefixed_part(facet_part(facet.key), page_name(page))});
        }
        ++index;
    }
}

}  // namespace

std::vector<PageSubject> keywords_subjects(const PageContext& context) {
    std::vector<PageSubject> subjects = {PageSubject{}};
    if (!is_split(context)) return subjects;
    list_orders(context, subjects);
    list_facets(context, subjects);
    return subjects;
}

KeywordsPageView keywords_page(const PageContext& context, const PageSubject& subject) {
    KeywordsPageView view;
    view.layout = index_layout(context, PageKind::keywords, subject.part, "keywords");
    view.total = static_cast<std::int64_t>(context.catalog.keywords.size());
    view.is_split = is_split(context);
    view.is_overview = subject.part.empty();
    if (view.is_overview) {
        add_overview(context, view);
    } else {
        add_part(context, subject, view);
    }
    return view;
}

}  // namespace conspectus
