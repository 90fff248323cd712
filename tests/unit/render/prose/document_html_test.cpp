#include "render/prose/document_html.h"

#include <gtest/gtest.h>

#include "unit/render/document_maker.h"
#include "unit/render/small_site.h"

namespace conspectus::document_html_test {
namespace {

constexpr const char* hostile = "</p><script>alert(\"1\")</script>&";
constexpr const char* hostile_text = "&lt;/p&gt;&lt;script&gt;alert(\"1\")&lt;/script&gt;&amp;";
constexpr const char* hostile_attribute = "&lt;/p&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;";

/// A body of the small site's paper in English.
std::string html(const SmallSite& site, const DocumentMaker& maker, Abbreviations abbreviations = {}) {
    const PageContext page = site.context();
    return document_html(site.body(page, maker.document), std::move(abbreviations)).markup;
}

std::string html(const DocumentMaker& maker) {
    return html(SmallSite(), maker);
}

TEST(DocumentHtml, EscapesTextAndCode) {
    DocumentMaker maker;
    maker.open(TokenKind::paragraph).text(hostile).leaf(TokenKind::code, 0, hostile).close(TokenKind::paragraph);
    maker.leaf(TokenKind::code_block, 0, hostile);
    EXPECT_EQ(html(maker), std::string("<p>") + hostile_text + "<code>" + hostile_text + "</code></p>\n<pre><code>" +
                               hostile_text + "</code></pre>\n");
}

TEST(DocumentHtml, WritesBlocksAndTightLists) {
    DocumentMaker maker;
    maker.open(TokenKind::block_quote).open(TokenKind::ordered_list, 3).open(TokenKind::list_item);
    maker.open(TokenKind::paragraph, 1).text("a").close(TokenKind::paragraph, 1);
    maker.close(TokenKind::list_item).close(TokenKind::ordered_list, 3).close(TokenKind::block_quote);
    maker.leaf(TokenKind::thematic_break);
    EXPECT_EQ(html(maker), "<blockquote><ol start=\"3\"><li>a</li>\n</ol>\n</blockquote>\n<hr>\n");
}

TEST(DocumentHtml, WritesInlineContainersAndBreaks) {
    DocumentMaker maker;
    maker.open(TokenKind::emphasis).text("a").close(TokenKind::emphasis).leaf(TokenKind::soft_break);
    maker.open(TokenKind::strong).text("b").close(TokenKind::strong).leaf(TokenKind::hard_break).text("c");
    EXPECT_EQ(html(maker), "<em>a</em>\n<strong>b</strong><br>\nc");
}

TEST(DocumentHtml, LeavesNoSpaceWhereALineOfChineseEnds) {
    DocumentMaker maker;
    maker.text("骨转移。").leaf(TokenKind::sentence_end).leaf(TokenKind::soft_break).text("治疗");
    EXPECT_EQ(html(maker), "<span lang=\"zh-Hans\">骨转移</span>。<span lang=\"zh-Hans\">治疗</span>");
}

TEST(DocumentHtml, GivesHeadingsTheirIdAndALinkToThemselves) {
    DocumentMaker maker;
    SmallSite site;
    site.catalog.site.sections = {{.key = "results", .label = SmallSite::both("结果", "Results")}};
    maker.document.headings = {{.level = 2, .plain = "Results"}};
    maker.open(TokenKind::heading).text("Results").close(TokenKind::heading);
    EXPECT_EQ(
        html(site, maker),
        "<h2 id=\"results\">Results <a class=\"self\" href=\"#results\" aria-label=\"Link to Results\">#</a></h2>\n");
}

TEST(DocumentHtml, GivesNothingAwayToForeignSites) {
    DocumentMaker maker;
    maker.open(TokenKind::link, 0, "https://x.org/?a=1&b=\"").text("x").close(TokenKind::link);
    maker.open(TokenKind::link, 0, "#results").text("y").close(TokenKind::link);
    EXPECT_EQ(html(maker),
              "<a href=\"https://x.org/?a=1&amp;b=&quot;\" rel=\"noopener noreferrer\">x</a>"
              "<a href=\"#results\">y</a>");
}

TEST(DocumentHtml, PrintsTablesWithCaptionScopesAndRowGroups) {
    DocumentMaker maker;
    maker.document.tables = {{.columns = 2, .has_caption = true}};
    maker.open(TokenKind::table).open(TokenKind::table_caption).text("Baseline").close(TokenKind::table_caption);
    maker.open(TokenKind::table_head).open(TokenKind::table_row);
    maker.cell({.role = CellRole::column_header}, "Item");
    maker.cell({.role = CellRole::column_header, .align = CellAlign::right}, "n");
    maker.close(TokenKind::table_row)
        .close(TokenKind::table_head)
        .open(TokenKind::table_body)
        .open(TokenKind::table_row);
    maker.cell({.role = CellRole::group_header, .column_span = 2}, "Women");
    maker.close(TokenKind::table_row).open(TokenKind::table_row);
    maker.cell({.role = CellRole::row_header}, "Age").cell({.align = CellAlign::right}, "54");
    maker.close(TokenKind::table_row).close(TokenKind::table_body).close(TokenKind::table);
    EXPECT_EQ(html(maker),
              "<div class=\"table-region\" role=\"region\" tabindex=\"0\" aria-labelledby=\"table-1\"><table>\n"
              "<caption id=\"table-1\">Baseline</caption>\n"
              "<thead><tr><th scope=\"col\">Item</th><th scope=\"col\" class=\"right\">n</th></tr>\n</thead>\n"
              "<tbody><tr><th scope=\"rowgroup\" colspan=\"2\">Women</th></tr>\n"
              "<tr><th scope=\"row\">Age</th><td class=\"right\">54</td></tr>\n</tbody>\n</table></div>\n");
}

TEST(DocumentHtml, NamesATableWithoutCaption) {
    DocumentMaker maker;
    maker.document.tables = {{.columns = 1}};
    maker.open(TokenKind::table).close(TokenKind::table);
    EXPECT_EQ(html(maker),
              "<div class=\"table-region\" role=\"region\" tabindex=\"0\" aria-label=\"Table 1\"><table>\n"
              "</table></div>\n");
}

TEST(DocumentHtml, PrintsFiguresWithSizeAndRelativeAddress) {
    DocumentMaker maker;
    SmallSite site;
    site.catalog.images = {{.path = "papers/liu2022/fig1.png", .width = 4, .height = 3}};
    maker.document.figures = {{.source = "liu2022/fig1.png", .alt = hostile, .caption = hostile}};
    maker.leaf(TokenKind::figure);
    EXPECT_EQ(html(site, maker), std::string("<figure><img src=\"../../papers/liu2022/fig1.png\" alt=\"") +
                                     hostile_attribute +
                                     "\" width=\"4\" height=\"3\" loading=\"lazy\" decoding=\"async\"><figcaption>" +
                                     hostile_text + "</figcaption></figure>\n");
}

TEST(DocumentHtml, MakesEveryNumberOfACitationGroupItsOwnLink) {
    DocumentMaker maker;
    maker.cite({"1", "2"});
    EXPECT_EQ(html(maker),
              "<sup class=\"citation\">["
              "<a href=\"#ref-1\" id=\"cite-1-1\" role=\"doc-noteref\" aria-label=\"Reference 1: Shi, 2018\">1</a>-"
              "<a href=\"#ref-2\" id=\"cite-2-1\" role=\"doc-noteref\" aria-label=\"Reference 2: Hage, 2018\">2</a>"
              "]</sup>");
}

TEST(DocumentHtml, KeepsTheWorksInsideARangeReachable) {
    DocumentMaker maker;
    maker.cite({"5", "1", "2", "3"});
    SmallSite site;
    site.set("citation-label", "{label}");
    for (const char* id : {"chick2017", "liu2022", "lost"})
        site.paper().references.push_back(
            {.number = static_cast<std::uint32_t>(site.paper().references.size() + 1), .work = id});
    const auto link = [](const std::string& n, const std::string& label) {
        return "<a href=\"#ref-" + n + "\" id=\"cite-" + n + label + "\">" + n + "</a>";
    };
    const auto known = [&](const std::string& n) { return link(n, "-1\" role=\"doc-noteref\" aria-label=\"" + n); };
    EXPECT_EQ(html(site, maker), "<sup class=\"citation\">[" + known("1") + "<span class=\"inside\">," + known("2") +
                                     "</span>-" + known("3") + "," + link("5", "-0") + "]</sup>");
}

TEST(DocumentHtml, LettersEditorsReferences) {
    DocumentMaker maker;
    maker.cite({"chick2017", "2"});
    EXPECT_EQ(html(maker),
              "<sup class=\"citation\">["
              "<a href=\"#ref-2\" id=\"cite-2-1\" role=\"doc-noteref\" aria-label=\"Reference 2: Hage, 2018\">2</a>,"
              "<a href=\"#ref-a\" id=\"cite-a-1\" role=\"doc-noteref\" aria-label=\"Reference a: Chick, 2018\">a</a>"
              "]</sup>");
}

TEST(DocumentHtml, NamesWorksAndPapersOnAPageWithoutAReferenceList) {
    DocumentMaker maker;
    maker.cite({"liu2022", "chick2017"});
    SmallSite site;
    site.paper().record.authors = {{.names = {{"", {.family = "Liu"}}}}};
    site.catalog.pages = {{.id = "about", .bodies = {{.language = "en", .document = maker.document}}}};
    const PageContext page = site.context("en/about.html");
    const PageText& about = site.catalog.pages[0];
    EXPECT_EQ(document_html(body_of(page, about, about.bodies[0])).markup,
              "<sup class=\"citation\">[<a href=\"papers/liu2022.html\">Liu</a>,"
              "<a href=\"works/chick2017.html\">Chick, 2018</a>]</sup>");
}

TEST(DocumentHtml, LinksKeywordsByTheirLabelOrTheTermAsWritten) {
    DocumentMaker maker;
    maker.document.cross_links = {{.target = "rankl"}, {.target = "RANKL"}, {.target = "rankl", .label = hostile}};
    for (std::uint32_t i = 0; i < 3; ++i) maker.leaf(TokenKind::cross_link, i);
    EXPECT_EQ(html(maker), std::string("<a class=\"keyword\" href=\"../keywords/rankl.html\">RANK ligand</a>"
                                       "<a class=\"keyword\" href=\"../keywords/rankl.html\">RANKL</a>"
                                       "<a class=\"keyword\" href=\"../keywords/rankl.html\">") +
                               hostile_text + "</a>");
}

TEST(DocumentHtml, LinksWorksAndPapersToTheirPages) {
    DocumentMaker maker;
    maker.document.cross_links = {{.target = "shi2017"}, {.target = "liu2022", .fragment = "results"}};
    maker.leaf(TokenKind::cross_link, 0).leaf(TokenKind::cross_link, 1);
    EXPECT_EQ(html(maker), "<a href=\"../works/shi2017.html\">Shi, 2018</a><a href=\"#results\">A paper</a>");
}

TEST(DocumentHtml, PrintsFindingValuesInTheBodysLanguage) {
    SmallSite site;
    site.paper().findings = {{.id = "a", .value = SmallSite::both("未见", "<none>")}, {.id = "b"}};
    site.paper().findings[1].groups = {{.id = "g", .values = {{"after", {{{"", "8(7~11)", {}}}}}}}};
    DocumentMaker maker;
    maker.document.finding_values = {{.path = "a"}, {.path = "b.g.after"}};
    maker.leaf(TokenKind::finding_value, 0).leaf(TokenKind::finding_value, 1);
    EXPECT_EQ(html(site, maker),
              "<span class=\"value unbroken\">&lt;none&gt;</span>"
              "<span class=\"value unbroken\">8(7~11)</span>");
}

TEST(DocumentHtml, MarksEditorialNotes) {
    DocumentMaker maker;
    SmallSite site;
    site.paper().notes = {{.id = "a"}, {.id = "b"}, {.id = "typo"}};
    maker.document.note_marks = {{.note = "typo"}, {.note = "lost"}};
    maker.leaf(TokenKind::note_mark, 0).leaf(TokenKind::note_mark, 1);
    EXPECT_EQ(html(site, maker),
              "<sup class=\"note-mark\"><a href=\"#note-typo\" id=\"mark-typo-1\" role=\"doc-noteref\" "
              "aria-label=\"Editorial note 3\">note 3</a></sup>");
}

TEST(DocumentHtml, ExpandsAnAbbreviationOnceAndNotInHeadings) {
    SmallSite site;
    DocumentMaker maker;
    maker.document.headings = {{.plain = "RANKL"}};
    maker.open(TokenKind::heading).text("RANKL").close(TokenKind::heading);
    maker.text("RANKL and RANKL");
    EXPECT_EQ(
        html(site, maker, Abbreviations(site.catalog, site.paper(), "en")),
        "<h2 id=\"section-1\">RANKL <a class=\"self\" href=\"#section-1\" aria-label=\"Link to RANKL\">#</a></h2>\n"
        "<abbr title=\"RANK ligand\">RANKL</abbr> and RANKL");
}

TEST(DocumentHtml, KeepsNumberAndUnitOnOneLine) {
    DocumentMaker maker;
    maker.text("held for 12 mm or so; 1 000 mL");
    EXPECT_EQ(html(maker),
              "held for <span class=\"unbroken\">12 mm</span> or so; <span class=\"unbroken\">1 000 mL</span>");
}

TEST(DocumentHtml, IsLinearInNestingDepth) {
    DocumentMaker maker;
    for (int i = 0; i < 200000; ++i) maker.open(TokenKind::block_quote);
    for (int i = 0; i < 200000; ++i) maker.close(TokenKind::block_quote);
    EXPECT_EQ(html(maker).size(), 200000 * std::string("<blockquote></blockquote>\n").size());
}

}  // namespace
}  // namespace conspectus::document_html_test
