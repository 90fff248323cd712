#include "render/pages/paper_page.h"

#include <gtest/gtest.h>

#include "unit/render/small_site.h"

namespace conspectus {
namespace {

PaperPageView page_of(SmallSite& site) {
    site.indexes.works.resize(site.catalog.works.size());
    site.indexes.work_authors.resize(site.catalog.works.size());
    site.indexes.work_journals.assign(site.catalog.works.size(), -1);
    site.indexes.keywords.resize(site.catalog.keywords.size());
    site.indexes.related.resize(site.catalog.papers.size());
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

}  // namespace
}  // namespace conspectus
