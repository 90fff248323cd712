// From a work to the rows of its authors and of its journal.
#include <gmock/gmock.h>

#include "link/index/index_builder.h"
#include "unit/link/collection.h"

namespace conspectus::work_rows_test {
namespace {

using testing::ElementsAre;

std::size_t index_of(const Linked& linked, std::string_view work) {
    return linked.work_index(work);
}

TEST(WorkRows, LeadToEachAuthorInTheOrderPrintedAndToNobodyForOthers) {
    Collection c;
    c.paper("a")
        .author(person("Raju", "Sheela"))
        .author(person("Chen", "Li"))
        .defines("x", {.authors = {person("Raju", "S"), {.names = {{"", {.literal = "others"}}}, .others = true}}});
    const Linked linked = c.link();
    const Indexes indexes = linked.indexes();
    const auto& of_paper = indexes.work_authors[index_of(linked, "a")];
    ASSERT_EQ(of_paper.size(), 2U);
    EXPECT_EQ(indexes.authors[static_cast<std::size_t>(of_paper[0])].names[0].name.family, "Raju");
    EXPECT_EQ(indexes.authors[static_cast<std::size_t>(of_paper[1])].names[0].name.family, "Chen");
    const auto& of_work = indexes.work_authors[index_of(linked, "x")];
    ASSERT_EQ(of_work.size(), 2U);
    EXPECT_EQ(indexes.authors[static_cast<std::size_t>(of_work[0])].names[0].name.given, "S");
    EXPECT_EQ(of_work[1], -1);
}

TEST(WorkRows, LeadToTheJournalOfPapersAndCitedWorks) {
    Collection c;
    c.journal("thromb-res", "Thrombosis Research");
    const auto in = [](const char* title, const char* type) {
        return Record{.type = type, .container_title = text_in({{"", title}})};
    };
    c.paper("a")
        .with([&](Paper& p) { p.record = in("Thrombosis Research", "article-journal"); })
        .defines("b", in("Thrombosis Research", "article-journal"))
        .defines("c", in("A Book", "chapter"));
    const Linked linked = c.link();
    const Indexes indexes = linked.indexes();
    EXPECT_THAT(indexes.work_journals, ElementsAre(0, 0, -1));
}

}  // namespace
}  // namespace conspectus::work_rows_test
