#include "render/pages/paper_page.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "render/blocks/cite_box.h"
#include "render/blocks/reference_list.h"
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

nlohmann::json data(const SmallSite& site) {
    const Summary summary{.language = "en", .updated = {2026, 11, 21}};
    const std::string markup = paper_metadata(site.context(), site.catalog.papers[0], summary).markup;
    const auto begin = markup.find('>') + 1;
    return nlohmann::json::parse(markup.substr(begin, markup.rfind("</script>") - begin));
}

TEST(PaperMetadata, IsAPageOfOursBasedOnSomebodyElsesArticle) {
    SmallSite site;
    Record& record = site.paper().record;
    record.DOI = "10.1/x";
    record.container_title = {{{"en", "Vasc Med", {}}}};
    record.volume = "23";
    record.issue = "3";
    record.language = "en";
    const nlohmann::json page = data(site);
    EXPECT_EQ(page["@type"], "MedicalWebPage");
    EXPECT_EQ(page["dateModified"], "2026-11-21");
    EXPECT_FALSE(page.contains("author"));
    const nlohmann::json& article = page["isBasedOn"];
    EXPECT_EQ(article["@type"], "MedicalScholarlyArticle");
    EXPECT_EQ(article["@id"], "https://doi.org/10.1/x");
    EXPECT_EQ(article["isPartOf"]["@type"], "PublicationIssue");
    EXPECT_EQ(article["isPartOf"]["isPartOf"]["isPartOf"]["name"], "Vasc Med");
    EXPECT_EQ(article["citation"].size(), 2U);
}

TEST(PaperMetadata, SaysNothingThatIsNotKnown) {
    const SmallSite site;
    const nlohmann::json article = data(site)["isBasedOn"];
    for (const char* unknown : {"@id", "author", "isPartOf", "pagination", "datePublished", "sameAs"}) {
        EXPECT_FALSE(article.contains(unknown)) << unknown;
    }
}

TEST(Coins, HoldsTheArticlePercentEncoded) {
    SmallSite site;
    Record record = site.work("hage2018").record;
    record.title = {{{"", "A & B \"C\"", {}}}};
    record.page = "267-275";
    record.DOI = "10.1177/x";
    EXPECT_EQ(coins(record),
              "ctx_ver=Z39.88-2004&rft_val_fmt=info%3Aofi%2Ffmt%3Akev%3Amtx%3Ajournal&rft.genre=article"
              "&rft.atitle=A%20%26%20B%20%22C%22&rft.au=Hage&rft.date=2018&rft.pages=267-275&rft.spage=267"
              "&rft.epage=275&rft.language=en&rft_id=info%3Adoi%2F10.1177%2Fx");
}

TEST(ReferenceList, LeadsBackToEveryCitation) {
    SmallSite site;
    const PageContext page = site.context();
    Document document;
    for (int i = 0; i < 2; ++i) document.citation_groups.push_back({.citations = {{.key = "2"}}});
    const std::vector<ReferenceView> references = numbered_references(site.body(page, document));
    ASSERT_EQ(references.size(), 2U);
    EXPECT_TRUE(references[0].back_links.empty());
    ASSERT_EQ(references[1].back_links.size(), 2U);
    EXPECT_EQ(references[1].back_links[0].label, "a");
    EXPECT_EQ(references[1].back_links[1].url.text, "#cite-2-2");
}

TEST(ReferenceList, CountsWhatIsResolved) {
    SmallSite site;
    site.set("references-complete", "{resolved} of {n} references");
    site.set("references-incomplete", "{resolved} of {n} references resolved");
    EXPECT_EQ(completeness(site.context(), site.paper()), "2 of 2 references");
    site.paper().references[0].unresolved = true;
    EXPECT_EQ(completeness(site.context(), site.paper()), "1 of 2 references resolved");
    site.paper().references.clear();
    EXPECT_EQ(completeness(site.context(), site.paper()), "");
}

}  // namespace
}  // namespace conspectus::paper_page_test
