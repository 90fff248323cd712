#include "render/pages/keywords_page.h"

#include <algorithm>

#include "render/frame/layout.h"
#include "render/pages/facet_view.h"
#include "template/ui_text.h"

namespace conspectus {

VIEW(KeywordGroupView, "keyword group", label, id, keywords)
VIEW(KeywordOrderView, "keyword order", id, url, name, tag, pinyin, pagination, groups)
VIEW(TreeNodeView, "tree node", keyword, elsewhere, opens, closed)
VIEW(FacetView, "facet", label, id, url, count, pagination, nodes, closed)
VIEW(KeywordsPageView, "keywords page", layout, total, is_overview, is_split, orders, facets)

namespace {

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

/// An order with what `page` shows of it; no page: its pagination alone.
KeywordOrderView order_view(const PageContext& context, const Language& language, const ListPage* page) {
    const Ordering& ordering = order_of(context, language.key);
    std::vector<ListPage> pages = alphabet_pages(ordering);
    KeywordOrderView view{.id = "by-" + language.key,
                          .url = context.link(context.path, "by-" + language.key),
                          .name = language.name,
                          .tag = foreign_tag(context, language.tag),
                          .pinyin = language.collation.find("pinyin") != std::string::npos,
                          .pagination = {},
                          .groups = {}};
    const ListPage none{.name = "-"};
    view.pagination =
        grouped_pagination(context, PageKind::keywords, letter_names(ordering, language.key + "-"), pages,
                           page == nullptr ? none : *page, is_split(context) ? language.key : std::string());
    fill_alphabet(view.pagination);
    if (page == nullptr) return view;
    for (std::size_t i = page->first_group; i < page->last_group; ++i) {
        const Bucket& bucket = ordering.buckets[i];
        view.groups.push_back(group_view(context, language, bucket, slice_of(*page, bucket.entries.size())));
    }
    return view;
}

void add_overview(const PageContext& context, KeywordsPageView& view) {
    for (const Language* language : languages_from(context)) {
        const std::vector<ListPage> pages = alphabet_pages(order_of(context, language->key));
        view.orders.push_back(order_view(context, *language, view.is_split ? nullptr : &pages.front()));
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
        const std::vector<ListPage> pages = alphabet_pages(order_of(context, language.key));
        const auto page = std::ranges::find_if(
            pages, [&](const ListPage& each) { return prefixed_part(language.key, each.name) == subject.part; });
        view.orders.push_back(order_view(context, language, &*page));
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
        for (const ListPage& page : alphabet_pages(order_of(context, language.key))) {
            subjects.push_back({index, {}, prefixed_part(language.key, page.name)});
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
