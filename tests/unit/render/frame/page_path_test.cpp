#include "render/frame/page_path.h"

#include <gtest/gtest.h>

#include "unit/render/small_site.h"

namespace conspectus::page_path_test {
namespace {

TEST(PagePath, PutsTheDefaultLanguageAtTheRoot) {
    const SmallSite site;
    EXPECT_EQ(output_path(site.catalog.site, "zh", PageKind::home), "index.html");
    EXPECT_EQ(output_path(site.catalog.site, "en", PageKind::home), "en/index.html");
    EXPECT_EQ(output_path(site.catalog.site, "en", PageKind::work, "hage2018"), "en/works/hage2018.html");
}

TEST(PagePath, PutsFilesForProgramsAtTheRootOnce) {
    EXPECT_EQ(paper_export_path("liu2022", ExportFormat::bibtex), "papers/liu2022.bib");
    EXPECT_EQ(references_export_path("liu2022", ExportFormat::csl_json), "papers/liu2022.references.csl.json");
    EXPECT_EQ(collection_export_path(ExportFormat::ris), "collection.ris");
    EXPECT_EQ(paper_markdown_path("liu2022"), "papers/liu2022.md");
    EXPECT_EQ(paper_markdown_path("liu2022", "en"), "papers/liu2022.en.md");
    EXPECT_EQ(api_path("papers"), "api/papers.json");
    EXPECT_EQ(paper_api_path("liu2022"), "api/papers/liu2022.json");
}

struct Case {
    const char* name;
    const char* from;
    const char* to;
    const char* fragment;
    const char* expected;
};

class RelativeUrl : public testing::TestWithParam<Case> {};

TEST_P(RelativeUrl, NamesTheFile) {
    const Case& each = GetParam();
    EXPECT_EQ(relative_url(each.from, each.to, each.fragment).text, each.expected);
}

INSTANTIATE_TEST_SUITE_P(All, RelativeUrl,
                         testing::Values(Case{"Sibling", "papers/a.html", "papers/b.html", "", "b.html"},
                                         Case{"Upward", "en/papers/a.html", "index.html", "", "../../index.html"},
                                         Case{"SamePage", "papers/a.html", "papers/a.html", "ref-1", "#ref-1"},
                                         Case{"SharedPrefix", "en/a.html", "english/a.html", "", "../english/a.html"},
                                         Case{"Encoded", "a.html", "papers/a b%.html", "x y",
                                              "papers/a%20b%25.html#x%20y"}),
                         [](const auto& each) { return each.param.name; });

TEST(ExternalUrl, TakesOnlySafeSchemes) {
    EXPECT_EQ(external_url("HTTPS://x.org").text, "HTTPS://x.org");
    for (const char* unsafe : {"javascript:alert(1)", " https://x.org", "data:text/html,x", "//x.org", "https:/", ""}) {
        EXPECT_EQ(external_url(unsafe).text, "") << unsafe;
    }
}

TEST(DoiUrl, EncodesTheDoi) {
    EXPECT_EQ(doi_url("10.1002/(SICI)1097<1::AID>3.0.CO;2-\"").text,
              "https://doi.org/10.1002/%28SICI%291097%3C1%3A%3AAID%3E3.0.CO%3B2-%22");
}

}  // namespace
}  // namespace conspectus::page_path_test
