#include "render/pages/paper_page.h"

#include <gtest/gtest.h>

#include "unit/render/small_site.h"

namespace conspectus::paper_page_test {
namespace {

PaperPageView page_of(SmallSite& site) {
    site.indexes.works.resize(site.catalog.works.size());
    site.indexes.work_authors.resize(site.catalog.works.size());
    site.indexes.work_journals.assign(site.catalog.works.size(), -1);
    site.indexes.keywords.resize(site.catalog.keywords.size());
    site.indexes.related.resize(site.catalog.papers.size());
    site.readings = read_numbers(site.catalog);
    return paper_page(site.context(), {.index = 0, .name = "liu2022"});
}

TEST(PaperPage, TellsThePreviewOfADraft) {
    SmallSite site;
    EXPECT_FALSE(page_of(site).draft);
    site.paper().draft = true;
    EXPECT_TRUE(page_of(site).draft);
}

TEST(PaperPage, IsAsNewAsTheLaterOfPaperAndSummary) {
    SmallSite site;
    site.paper().updated = {2026, 1, 2};
    site.paper().summaries = {{.language = "en", .updated = {2026, 3, 4}}};
    site.paper().review_by = {2027, 11};
    const PaperPageView view = page_of(site);
    EXPECT_EQ(view.updated, "2026-03-04");
    EXPECT_EQ(view.review_by, "2027-11");
    EXPECT_EQ(view.reviewed, "");
}

TEST(PaperPage, ListsThePlotsInItsContentsUnderTheFindings) {
    SmallSite site;
    const auto plain = [](std::string text) { return Localized{{{"", std::move(text), {}}}}; };
    Finding finding{.id = "a", .label = plain("girth"), .measure = Measure::mean_sd, .unit = plain("cm")};
    finding.times = {{"before", plain("before")}, {"after", plain("after")}};
    finding.groups = {{.id = "g", .label = plain("open")}};
    finding.groups[0].values = {{"before", plain("9±1")}, {"after", plain("8±1")}};
    site.paper().findings = {finding};
    const std::vector<ContentsView> contents = page_of(site).contents;
    ASSERT_FALSE(contents.empty());
    EXPECT_EQ(contents[0].url.text, "#findings");
    ASSERT_EQ(contents[0].parts.size(), 1U);
    EXPECT_EQ(contents[0].parts[0].label.text, "before → after");
    EXPECT_EQ(contents[0].parts[0].url.text, "#change-1");
}

}  // namespace
}  // namespace conspectus::paper_page_test
