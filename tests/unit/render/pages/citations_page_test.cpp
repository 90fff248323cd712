#include "render/pages/citations_page.h"

#include <gmock/gmock.h>

#include "unit/render/small_site.h"

namespace conspectus::citations_page_test {
namespace {

/// The small site with rows beside its works; hage2018 is cited twice.
SmallSite site_with_rows() {
    SmallSite site;
    site.indexes.works.resize(site.catalog.works.size());
    site.indexes.works[1].listed_in = {{0, 2}};
    site.indexes.works[1].mentions.resize(2);
    site.indexes.works[3].listed_in = {{0, 1}};
    site.indexes.works[3].mentions.resize(1);
    return site;
}

CitationsPageView page(SmallSite site) {
    site.indexes.works.resize(site.linked().works.size());
    const PageContext context = site.context("en/citations.html");
    return citations_page(context, {}, citations_list(context));
}

/// The row of a work that the index lists alone.
CitationRowView row(SmallSite site, std::uint32_t work) {
    site.indexes.works_by_name = {{.language = "en", .buckets = {{"A", {work}}}}};
    return page(site).groups.at(0).works.at(0);
}

TEST(CitationRow, NamesWorkYearCitingPaperAndTimes) {
    const CitationRowView view = row(site_with_rows(), 1);
    EXPECT_EQ(view.url.text, "works/hage2018.html");
    EXPECT_EQ(view.year, "2018");
    ASSERT_EQ(view.cited_by.size(), 1U);
    EXPECT_EQ(view.cited_by[0].url.text, "papers/liu2022.html#ref-2");
    EXPECT_EQ(view.times, 2);
    EXPECT_EQ(view.more, 0);
}

TEST(CitationRow, NamesFiveCitingPapersAndCountsTheRest) {
    SmallSite site = site_with_rows();
    site.indexes.works[1].listed_in.assign(8, {0, 2});
    const CitationRowView view = row(site, 1);
    EXPECT_EQ(view.cited_by.size(), 5U);
    EXPECT_EQ(view.papers, 8);
    EXPECT_EQ(view.more, 3);
}

TEST(CitationRow, LeadsAPaperOfTheCollectionToItsOwnPage) {
    const CitationRowView view = row(site_with_rows(), 2);
    EXPECT_TRUE(view.is_paper);
    EXPECT_EQ(view.url.text, "papers/liu2022.html");
}

TEST(CitationRow, NamesAnUnresolvedWorkByTheAuthorInTheText) {
    SmallSite site = site_with_rows();
    Reference& entry = site.lose(0);
    entry.unresolved_author = "段雪飞等";
    entry.unresolved_note = SmallSite::both("骨密度", "bone density");
    const CitationRowView view = row(site, 3);
    EXPECT_EQ(view.name.text, "段雪飞等");
    EXPECT_EQ(view.name.language, "zh-Hans");
    EXPECT_EQ(view.title.markup, "bone density");
    EXPECT_EQ(view.number, 1);
}

TEST(CitationRow, ListsAWorkWithoutAuthorsByItsTitleOnce) {
    SmallSite site = site_with_rows();
    site.work("shi2017").record.authors.clear();
    const CitationRowView view = row(site, 3);
    EXPECT_EQ(view.name.text, "Work shi2017");
    EXPECT_EQ(view.title.markup, "");
}

TEST(CitationIndex, NamesWorksCitedMoreThanOnce) {
    const CitationsPageView view = page(site_with_rows());
    EXPECT_EQ(view.repeated_count, 1);
    ASSERT_EQ(view.repeated.size(), 1U);
    EXPECT_EQ(view.repeated[0].url.text, "works/hage2018.html");
}

TEST(UnresolvedList, JoinsNumbersToRanges) {
    SmallSite site = site_with_rows();
    site.paper().references.clear();
    for (const std::uint32_t number : {1U, 2U, 3U, 5U, 7U, 8U}) {
        site.paper().references.push_back({.number = number, .work = "w", .unresolved = true});
    }
    site.paper().references.push_back({.number = 9, .work = "hage2018"});
    const CitationsPageView view = page(site);
    ASSERT_EQ(view.unresolved_lists.size(), 1U);
    const UnresolvedListView& list = view.unresolved_lists[0];
    EXPECT_EQ(list.ranges, "1–3, 5, 7–8");
    EXPECT_EQ(list.count, 6);
    EXPECT_EQ(list.total, 7);
    EXPECT_EQ(list.numbers.size(), 6U);
    EXPECT_EQ(list.list.text, "papers/liu2022.html#ref-1");
    EXPECT_EQ(view.unresolved_papers, 1);
}

TEST(UnresolvedList, LeavesLinksOutWhereThereAreMany) {
    SmallSite site = site_with_rows();
    site.paper().references.clear();
    for (std::uint32_t number = 1; number <= longest_list + 1; ++number)
        site.paper().references.push_back({.number = number, .work = "w" + std::to_string(number), .unresolved = true});
    const CitationsPageView view = page(site);
    ASSERT_EQ(view.unresolved_lists.size(), 1U);
    EXPECT_THAT(view.unresolved_lists[0].numbers, testing::IsEmpty());
    EXPECT_EQ(view.unresolved_lists[0].ranges, "1–" + std::to_string(longest_list + 1));
}

}  // namespace
}  // namespace conspectus::citations_page_test
