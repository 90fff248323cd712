#include "render/blocks/paper_findings.h"

#include <gtest/gtest.h>

#include "unit/render/small_site.h"

namespace conspectus::paper_findings_test {
namespace {

TEST(PaperFindings, MarkTheirNotesInTheOrderOfTheNotes) {
    SmallSite site;
    site.paper().notes = {{.id = "first"}, {.id = "second"}, {.id = "third"}};
    site.paper().findings = {{.id = "value", .notes = {"third", "no-such-note", "first"}}};
    const PageContext page = site.context();
    const Body body = site.body(page);
    const std::string marks = finding_tables(body, 0).at(0).findings.at(0).marks.markup;
    const std::size_t first = marks.find("#note-first");
    const std::size_t third = marks.find("#note-third");
    ASSERT_NE(first, marks.npos) << marks;
    EXPECT_LT(first, third) << marks;
    EXPECT_EQ(marks.find("second"), marks.npos) << marks;
    EXPECT_EQ(marks.find("no-such"), marks.npos) << marks;
}

}  // namespace
}  // namespace conspectus::paper_findings_test
