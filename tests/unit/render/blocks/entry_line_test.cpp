#include "render/blocks/entry_line.h"

#include <gtest/gtest.h>

#include "unit/render/small_site.h"

namespace conspectus::entry_line_test {
namespace {

/// A work in Chinese alone, and the site's page of it in each language.
Record chinese_work() {
    Record record;
    record.type = "article-journal";
    record.language = "zh";
    Person person;
    person.names = {{"zh", {.family = "刘", .given = "建龙"}}};
    record.authors = {person};
    record.title = {{{"zh", "题名", {}}}};
    record.container_title = {{{"zh", "杂志", {}}}};
    return record;
}

std::string reference(const SmallSite& site, const Record& record, CitationStyle style, std::size_t language) {
    return reference_html(site.context("en/works/x.html", language), record, nullptr, style).markup;
}

TEST(ReferenceHtml, IsMarkedAsAWholeWhereItIsInAnotherLanguageThanThePage) {
    const SmallSite site;
    const Record record = chinese_work();
    const std::string foreign = reference(site, record, CitationStyle::gb_t_7714_2025, 1);
    EXPECT_TRUE(foreign.starts_with("<span lang=\"zh-Hans\">刘建龙")) << foreign;
    EXPECT_EQ(foreign.find("lang=", 10), std::string::npos) << foreign;
    EXPECT_EQ(reference(site, record, CitationStyle::gb_t_7714_2025, 0).find("lang="), std::string::npos);
}

TEST(ReferenceHtml, MarksATitleInAnotherLanguageThanItsEntryEvenInThePagesOwn) {
    const SmallSite site;
    const std::string html = reference(site, chinese_work(), CitationStyle::apa, 0);
    EXPECT_TRUE(html.starts_with("<span lang=\"en\">")) << html;
    EXPECT_NE(html.find("<span lang=\"zh-Hans\">题名"), std::string::npos) << html;
}

}  // namespace
}  // namespace conspectus::entry_line_test
