#include <fmt/format.h>
#include <gmock/gmock.h>

#include <set>

#include "render/pages/authors_page.h"
#include "render/pages/citations_page.h"
#include "render/pages/glossary_page.h"
#include "render/pages/journals_page.h"
#include "render/pages/keyword_page.h"
#include "render/pages/keywords_page.h"
#include "unit/render/long_lists.h"

namespace conspectus::index_pages_test {
namespace {

/// The paths of a kind's pages; each is named once.
std::set<std::string> paths(const SmallSite& site, PageKind kind, const std::vector<PageSubject>& subjects) {
    std::set<std::string> all;
    for (const PageSubject& subject : subjects) {
        const std::string path = output_path(site.catalog.site, "en", kind, subject.name, subject.part);
        EXPECT_TRUE(all.insert(path).second) << path;
    }
    return all;
}

/// The files below en/ that a bar leads to.
void add_targets(const PaginationView& bar, std::set<std::string>& targets) {
    const auto add = [&](const LinkView& link) {
        const std::string file = link.url.text.substr(0, link.url.text.find('#'));
        if (!file.empty()) targets.insert("en/" + file);
    };
    for (const LinkView& link : bar.groups) add(link);
    for (const LinkView& link : bar.numbers) add(link);
    if (bar.previous) add(*bar.previous);
    if (bar.next) add(*bar.next);
}

struct Visited {
    std::set<std::string> targets;
    std::size_t entries = 0;
    std::size_t longest = 0;
};

/// Makes every page of a list; `look` gives its bars and counts its entries.
template <class List, class Page, class Look>
Visited visit(const SmallSite& site, PageKind kind, const List& list, Page page, Look look) {
    Visited visited;
    for (const PageSubject& subject : list.subjects) {
        const std::string path = output_path(site.catalog.site, "en", kind, subject.name, subject.part);
        const std::size_t before = visited.entries;
        look(page(site.context(path), subject, list), visited);
        visited.longest = std::max(visited.longest, visited.entries - before);
    }
    return visited;
}

template <class View>
void look_at_citations(const View& view, Visited& visited) {
    add_targets(view.pagination, visited.targets);
    for (const auto& group : view.groups) visited.entries += group.works.size();
}

TEST(CitationIndex, OnOnePageWhileItIsShort) {
    const SmallSite site = site_of(200);
    const auto list = citations_list(site.context());
    EXPECT_THAT(paths(site, PageKind::citations, list.subjects), testing::ElementsAre("en/citations.html"));
}

TEST(CitationIndex, ShowsEveryWorkOnceOverItsPages) {
    const SmallSite site = site_of(700);
    const auto list = citations_list(site.context());
    const Visited visited =
        visit(site, PageKind::citations, list, &citations_page, look_at_citations<CitationsPageView>);
    EXPECT_EQ(visited.entries, 700U);
    EXPECT_LE(visited.longest, longest_list);
    EXPECT_THAT(paths(site, PageKind::citations, list.subjects), testing::IsSupersetOf(visited.targets));
}

TEST(AuthorIndex, ShowsEveryAuthorOnceOverItsPages) {
    const SmallSite site = site_of(700);
    const auto list = authors_list(site.context());
    const Visited visited =
        visit(site, PageKind::authors, list, &authors_page, [](const AuthorsPageView& view, Visited& all) {
            add_targets(view.pagination, all.targets);
            for (const auto& group : view.groups) all.entries += group.authors.size();
        });
    EXPECT_EQ(visited.entries, 700U);
    EXPECT_LE(visited.longest, longest_list);
    EXPECT_THAT(paths(site, PageKind::authors, list.subjects), testing::IsSupersetOf(visited.targets));
}

TEST(JournalIndex, ShowsEveryJournalOnceOverItsPages) {
    const SmallSite site = site_of(700);
    const auto list = journals_list(site.context());
    const Visited visited =
        visit(site, PageKind::journals, list, &journals_page, [](const JournalsPageView& view, Visited& all) {
            add_targets(view.pagination, all.targets);
            for (const auto& group : view.groups) all.entries += group.journals.size();
        });
    EXPECT_EQ(visited.entries, 700U);
    EXPECT_THAT(paths(site, PageKind::journals, list.subjects), testing::IsSupersetOf(visited.targets));
}

TEST(Glossary, ShowsEveryDefinedKeywordOnceOverItsPages) {
    SmallSite site = site_of(700);
    site.catalog.keywords[0].definition = {};
    const auto list = glossary_list(site.context());
    const Visited visited =
        visit(site, PageKind::glossary, list, &glossary_page, [](const GlossaryPageView& view, Visited& all) {
            add_targets(view.pagination, all.targets);
            for (const auto& group : view.groups) all.entries += group.entries.size();
        });
    EXPECT_EQ(visited.entries, 699U);
    EXPECT_THAT(paths(site, PageKind::glossary, list.subjects), testing::IsSupersetOf(visited.targets));
}

/// Counts an order's entries and a tree's entries separately.
void look_at_keywords(const KeywordsPageView& view, Visited& visited) {
    for (const KeywordOrderView& order : view.orders) {
        add_targets(order.pagination, visited.targets);
        for (const auto& group : order.groups) visited.entries += group.keywords.size();
    }
    for (const FacetView& facet : view.facets) {
        add_targets(facet.pagination, visited.targets);
        visited.entries += facet.nodes.size();
    }
}

TEST(KeywordIndex, HasTwoOrdersAndTheTreeOnOnePage) {
    const SmallSite site = site_of(100);
    const auto list = keywords_list(site.context());
    const Visited visited = visit(site, PageKind::keywords, list, &keywords_page, &look_at_keywords);
    EXPECT_THAT(paths(site, PageKind::keywords, list.subjects), testing::ElementsAre("en/keywords.html"));
    EXPECT_EQ(visited.entries, 300U);
}

TEST(KeywordIndex, ShowsEveryKeywordOnceInEachOrderOverItsPages) {
    const SmallSite site = site_of(700);
    const auto list = keywords_list(site.context());
    const Visited visited = visit(site, PageKind::keywords, list, &keywords_page, &look_at_keywords);
    EXPECT_EQ(visited.entries, 3 * 700U);
    EXPECT_LE(visited.longest, longest_list);
    EXPECT_THAT(paths(site, PageKind::keywords, list.subjects), testing::IsSupersetOf(visited.targets));
}

TEST(KeywordIndex, PutsThePagesLanguageFirst) {
    const SmallSite site = site_of(10);
    const PageContext english = site.context("en/keywords.html");
    const PageContext chinese = site.context("keywords.html", 0);
    EXPECT_EQ(keywords_page(english, {}, keywords_list(english)).orders[0].id, "by-en");
    EXPECT_EQ(keywords_page(chinese, {}, keywords_list(chinese)).orders[0].id, "by-zh");
}

TEST(KeywordPage, SplitsItsPapersByHundreds) {
    SmallSite site = site_of(3);
    for (std::uint32_t i = 0; i < 250; ++i) {
        site.catalog.papers.push_back({.id = fmt::format("paper{:03}", i)});
        site.indexes.keywords[0].papers.push_back({0, i});
    }
    const std::vector<PageSubject> subjects = keyword_subjects(site.context());
    ASSERT_EQ(subjects.size(), 5U);
    EXPECT_EQ(subjects[2].part, "3");
    const KeywordPageView last = keyword_page(site.context("en/keywords/x0_3.html"), subjects[2]);
    EXPECT_EQ(last.papers.size(), 50U);
    EXPECT_EQ(last.paper_count, 250);
    EXPECT_FALSE(last.is_first);
}

}  // namespace
}  // namespace conspectus::index_pages_test
