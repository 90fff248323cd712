#include "render/search/search_bodies.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "unit/render/document_maker.h"
#include "unit/render/small_site.h"

namespace conspectus::search_bodies_test {
namespace {

/// "1|text" for each sentence, the number that of its heading.
std::string sentences_of(const Document& document) {
    const SmallSite site;
    const PageContext page = site.context();
    std::string all;
    for (const SearchSentence& sentence : search_sentences(site.body(page, document))) {
        all += std::to_string(sentence.heading) + "|" + sentence.text + "\n";
    }
    return all;
}

TEST(SearchSentences, AreThoseOfTheTextUnderTheirHeadings) {
    DocumentMaker maker;
    maker.document.headings = {{.level = 2, .plain = "Results"}, {.level = 3, .plain = "Bone"}};
    maker.open(TokenKind::paragraph).text("Before.").close(TokenKind::paragraph);
    maker.open(TokenKind::heading, 0).text("Results").close(TokenKind::heading, 0);
    maker.open(TokenKind::paragraph).text("One ").open(TokenKind::emphasis).text("stent").close(TokenKind::emphasis);
    maker.text(".").leaf(TokenKind::sentence_end).text(" Two.").leaf(TokenKind::sentence_end);
    maker.close(TokenKind::paragraph);
    maker.open(TokenKind::heading, 1).text("Bone").close(TokenKind::heading, 1);
    maker.open(TokenKind::list_item).open(TokenKind::paragraph).text("Three").close(TokenKind::paragraph);
    maker.close(TokenKind::list_item);
    EXPECT_EQ(sentences_of(maker.document), "0|Before.\n1|One stent.\n1|Two.\n2|Bone\n2|Three\n");
}

TEST(SearchSentences, LeaveCitationsOut) {
    DocumentMaker maker;
    maker.open(TokenKind::paragraph).text("Bone").cite({"2"}).text(".").close(TokenKind::paragraph);
    EXPECT_EQ(sentences_of(maker.document), "0|Bone.\n");
}

TEST(SearchSentences, OfATableAreItsRows) {
    DocumentMaker maker;
    maker.open(TokenKind::table).open(TokenKind::table_caption).text("Outcomes").close(TokenKind::table_caption);
    maker.open(TokenKind::table_body).open(TokenKind::table_row);
    maker.cell({}, "Patency").cell({}, "75.0%").cell({}, "").close(TokenKind::table_row);
    maker.open(TokenKind::table_row).cell({}, "Days").cell({}, "4").close(TokenKind::table_row);
    maker.close(TokenKind::table_body).close(TokenKind::table);
    EXPECT_EQ(sentences_of(maker.document), "0|Outcomes\n0|Patency · 75.0%\n0|Days · 4\n");
}

TEST(SearchSentences, OfGreatLengthComeInPieces) {
    std::string text;
    for (int i = 0; i < 150; ++i) text += "word" + std::to_string(i) + " ";
    DocumentMaker maker;
    maker.open(TokenKind::paragraph).text(text).close(TokenKind::paragraph);
    const std::string all = sentences_of(maker.document);
    EXPECT_EQ(std::ranges::count(all, '\n'), 3);
    EXPECT_NE(all.find("word149\n"), all.npos);
    EXPECT_EQ(std::ranges::count(all, ' '), 149 - 2);
}

TEST(SearchSentences, TakeAMillionCellsInOnePass) {
    DocumentMaker maker;
    maker.open(TokenKind::table).open(TokenKind::table_row);
    for (int i = 0; i < 200'000; ++i) maker.cell({}, "");
    maker.close(TokenKind::table_row).close(TokenKind::table);
    EXPECT_EQ(sentences_of(maker.document), "");
}

}  // namespace
}  // namespace conspectus::search_bodies_test
