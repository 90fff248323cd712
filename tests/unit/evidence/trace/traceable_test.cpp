#include "evidence/trace/traceable.h"

#include <gtest/gtest.h>

#include "evidence/trace/tracer.h"
#include "unit/evidence/written_collection.h"

namespace conspectus::traceable_test {
namespace {

TEST(ThesaurusNames, GivesEachPaperItsOwnNamesOnly) {
    std::vector<Keyword> keywords(1000);
    for (std::size_t i = 0; i < keywords.size(); ++i) keywords[i].names_in_source["p" + std::to_string(i)] = {"IL-6"};
    keywords[7].names_in_source["p999"] = {"TNF-α", "cachectin"};
    const ThesaurusNames names(keywords);
    EXPECT_EQ(names.in_source_of("p7").size(), 1U);
    const auto several = names.in_source_of("p999");
    ASSERT_EQ(several.size(), 3U);
    EXPECT_EQ(several[0].name, "TNF-α");
    EXPECT_EQ(several[0].keyword, &keywords[7]);
    EXPECT_EQ(several[2].name, "IL-6");
    EXPECT_TRUE(names.in_source_of("q").empty());
}

/// A paper that is traced does not go through the thesaurus again: it may be gone.
TEST(ThesaurusNames, AreLookedUpOnceForAllPapers) {
    Catalog catalog = WrittenCollection().paper("p", "", "## 结果\n\n甲\n").catalog();
    catalog.keywords.resize(1);
    catalog.keywords[0].names_in_source["p"] = {"IL-6"};
    const QuantityWords words = quantity_words(catalog.site);
    const TraceInput input(catalog, words);
    const std::vector<Keyword> elsewhere = std::move(catalog.keywords);
    catalog.keywords.clear();
    const Paper& paper = catalog.papers.front();
    const std::vector<TraceRow> rows = trace_rows(paper, claims(catalog, paper), input);
    ASSERT_FALSE(rows.empty());
    EXPECT_EQ(rows.back().section, "keywords");
    EXPECT_EQ(rows.back().token, "IL-6");
}

}  // namespace
}  // namespace conspectus::traceable_test
