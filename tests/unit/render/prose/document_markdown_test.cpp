#include "render/prose/document_markdown.h"

#include <gtest/gtest.h>

#include "unit/render/document_maker.h"
#include "unit/render/small_site.h"

namespace conspectus::document_markdown_test {
namespace {

using enum TokenKind;

/// The document as the Markdown of the small site's paper, in English.
std::string markdown_of(const SmallSite& site, const Document& document) {
    const PageContext context = site.context("papers/liu2022.en.md");
    return document_markdown(site.body(context, document));
}

struct Case {
    std::string_view name;
    void (*make)(DocumentMaker&);
    std::string_view expected;
};

void paragraph_of(DocumentMaker& maker, std::string text) {
    maker.open(paragraph).text(std::move(text)).close(paragraph);
}

void tight_item(DocumentMaker& maker, std::string text) {
    maker.open(list_item).open(paragraph, 1).text(std::move(text)).close(paragraph, 1).close(list_item);
}

const Case cases[] = {
    {"paragraphs",
     [](DocumentMaker& maker) {
         paragraph_of(maker, "A <b> 10(7~13)");
         paragraph_of(maker, "- 1. B");
     },
     "A \\<b> 10(7\\~13)\n\n\\- 1. B\n"},
    {"heading",
     [](DocumentMaker& maker) {
         maker.document.headings.push_back({.level = 3, .plain = "Results"});
         maker.open(heading).text("Results").close(heading);
         paragraph_of(maker, "x");
     },
     "### Results\n\nx\n"},
    {"inline",
     [](DocumentMaker& maker) {
         maker.open(paragraph).open(strong).text("a").close(strong).text(" ").open(emphasis).text("b").close(emphasis);
         maker.leaf(code, 0, "c`|").open(link, 0, "https://x.org/(a)").text("d]").close(link).close(paragraph);
     },
     "**a** *b*``c`|``[d\\]](https://x.org/%28a%29)\n"},
    {"tight list in a loose one",
     [](DocumentMaker& maker) {
         paragraph_of(maker, "above");
         maker.open(bullet_list).open(list_item);
         paragraph_of(maker, "one");
         maker.open(ordered_list, 3);
         tight_item(maker, "a");
         tight_item(maker, "b");
         maker.close(ordered_list, 3).close(list_item).open(list_item);
         paragraph_of(maker, "two");
         maker.close(list_item).close(bullet_list);
         paragraph_of(maker, "below");
     },
     "above\n\n- one\n\n  3. a\n  4. b\n\n- two\n\nbelow\n"},
    {"tight lists in each other",
     [](DocumentMaker& maker) {
         maker.open(bullet_list, 1).open(list_item).open(paragraph, 1).text("one").close(paragraph, 1);
         maker.open(bullet_list, 1);
         tight_item(maker, "inner");
         maker.close(bullet_list, 1).close(list_item);
         tight_item(maker, "two");
         maker.close(bullet_list, 1);
     },
     "- one\n  - inner\n- two\n"},
    {"quote with a code block",
     [](DocumentMaker& maker) {
         maker.open(block_quote);
         paragraph_of(maker, "a");
         maker.leaf(code_block, 0, "x\n```\ny\n").close(block_quote);
         maker.leaf(thematic_break);
     },
     "> a\n>\n> ````\n> x\n> ```\n> y\n> ````\n\n---\n"},
    {"hard break",
     [](DocumentMaker& maker) { maker.open(paragraph).text("a").leaf(hard_break).text("- b").close(paragraph); },
     "a\\\n\\- b\n"},
    {"soft break",
     [](DocumentMaker& maker) {
         maker.open(paragraph).text("a").leaf(soft_break).text("b骨").leaf(soft_break).text("骨").close(paragraph);
     },
     "a b骨骨\n"},
    {"citation before a parenthesis",
     [](DocumentMaker& maker) {
         maker.open(paragraph).text("a").cite({"1", "2"});
         maker.text("(Table 2)").close(paragraph);
     },
     "a[1-2]\\(Table 2)\n"},
    {"table",
     [](DocumentMaker& maker) {
         maker.document.tables.push_back({2, true});
         maker.open(table).open(table_caption).text("Scores").close(table_caption);
         maker.open(table_head).open(table_row).cell({CellRole::column_header, CellAlign::none}, "a|b");
         maker.cell({CellRole::column_header, CellAlign::right}, "n").close(table_row).close(table_head);
         maker.open(table_body).open(table_row).cell({CellRole::group_header, CellAlign::none, 2}, "group");
         maker.close(table_row).open(table_row).cell({CellRole::row_header}, "- x").cell({}, "7~9");
         maker.close(table_row).close(table_body).close(table);
         paragraph_of(maker, "below");
     },
     "**Scores**\n\n| a\\|b | n |\n| --- | --: |\n| group | |\n| - x | 7\\~9 |\n\nbelow\n"},
};

TEST(DocumentMarkdown, Table) {
    const SmallSite site;
    for (const Case& each : cases) {
        DocumentMaker maker;
        each.make(maker);
        EXPECT_EQ(markdown_of(site, maker.document), each.expected) << each.name;
    }
}

TEST(DocumentMarkdown, ReplacesOurConstructsByText) {
    SmallSite site;
    site.paper().findings = {{.id = "share", .value = SmallSite::both("69.4%（43/62）", "69.4% (43/62)")}};
    site.paper().notes = {{.id = "term"}};
    DocumentMaker maker;
    maker.document.cross_links = {{.target = "rankl"}, {.target = "liu2022", .label = "this paper"}};
    maker.document.finding_values = {{.path = "share"}};
    maker.document.note_marks = {{.note = "term"}};
    maker.open(paragraph).leaf(finding_value).leaf(note_mark).text(" of ").leaf(cross_link).text(", ");
    maker.leaf(cross_link, 1).close(paragraph);
    EXPECT_EQ(markdown_of(site, maker.document), "69.4% (43/62)[note 1] of RANK ligand, this paper\n");
}

TEST(DocumentMarkdown, StandsADepthThatWouldOverflowTheStack) {
    const SmallSite site;
    DocumentMaker maker;
    constexpr int depth = 20000;
    for (int i = 0; i < depth; ++i) maker.open(block_quote);
    paragraph_of(maker, "deep");
    for (int i = 0; i < depth; ++i) maker.close(block_quote);
    EXPECT_EQ(markdown_of(site, maker.document).size(), 2U * depth + 5);
}

TEST(DocumentMarkdown, IsEmptyForAnEmptyBody) {
    EXPECT_EQ(markdown_of(SmallSite(), {}), "");
}

}  // namespace
}  // namespace conspectus::document_markdown_test
