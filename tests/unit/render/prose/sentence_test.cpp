#include "render/prose/sentence.h"

#include <gmock/gmock.h>

#include "unit/render/document_maker.h"
#include "unit/render/small_site.h"

namespace conspectus::sentence_test {
namespace {

using testing::EndsWith;
using testing::StartsWith;

/// One sentence of a body and what it is written as around some mentions.
struct Sentence : DocumentMaker {
    SmallSite site;

    static std::string around(const Body& body, const std::vector<Mention>& mentions) {
        return sentence_html(body, sentence_around(body.document, mentions.front().group), mentions).markup;
    }
    std::string around(const std::vector<Mention>& mentions) const {
        const PageContext page = site.context();
        return around(site.body(page, document), mentions);
    }
    std::string around(std::uint32_t group) const { return around({{.group = group}}); }

    /// Gives the paper a list of that many works of which nothing is known.
    void list(std::uint32_t count) {
        site.paper().references.clear();
        for (std::uint32_t number = 1; number <= count; ++number)
            site.paper().references.push_back(
                {.number = number, .work = "w" + std::to_string(number), .unresolved = true});
    }
};

TEST(Sentence, MarksTheCitationAndEscapesTheRest) {
    Sentence sentence;
    sentence.text(" <b>").cite({"1"}).text(" & so. ").end_sentence();
    EXPECT_EQ(sentence.around(0), "&lt;b&gt;<mark>[1]</mark> &amp; so.");
}

TEST(Sentence, ReadsAsPlainText) {
    Sentence sentence;
    sentence.document.cross_links = {{.target = "RANKL"}};
    sentence.text("Before. ").end_sentence().text("So ").open(TokenKind::emphasis).leaf(TokenKind::cross_link);
    sentence.close(TokenKind::emphasis).cite({"1", "2"}).text(" rises.");
    sentence.end_sentence();
    EXPECT_EQ(sentence.around(0), "So RANKL<mark>[1-2]</mark> rises.");
}

TEST(Sentence, MarksEachCitationOfTheWork) {
    Sentence sentence;
    sentence.text("One").cite({"1"}).text(", two").cite({"2"});
    sentence.text(", three").cite({"1"}).text(".").end_sentence();
    EXPECT_EQ(sentence.around({{.group = 0}, {.group = 2}}), "One<mark>[1]</mark>, two[2], three<mark>[1]</mark>.");
}

TEST(Sentence, OfACitationAloneInItsCellIsTheRow) {
    Sentence sentence;
    sentence.open(TokenKind::table).open(TokenKind::table_row).cell({}, "Calcium").cell({}, "1 g");
    sentence.open(TokenKind::table_cell).begin_sentence().cite({"1"}).end_sentence();
    sentence.close(TokenKind::table_cell).close(TokenKind::table_row).close(TokenKind::table);
    EXPECT_EQ(sentence.around(0), "Calcium · 1 g · <mark>[1]</mark>");
}

TEST(Sentence, OfTwoCitationsAloneInTheirCellsIsTheSameRow) {
    Sentence sentence;
    sentence.open(TokenKind::table_row).cell({}, "Calcium");
    for (int cells = 0; cells < 2; ++cells) {
        sentence.open(TokenKind::table_cell).begin_sentence().cite({"1"}).end_sentence();
        sentence.close(TokenKind::table_cell);
    }
    sentence.cell({}, "1 g").close(TokenKind::table_row);
    EXPECT_EQ(sentence_around(sentence.document, 0).first, sentence_around(sentence.document, 1).first);
    EXPECT_EQ(sentence.around({{.group = 0}, {.group = 1}}), "Calcium · <mark>[1]</mark> · <mark>[1]</mark> · 1 g");
}

std::string many(std::size_t count, std::string_view text) {
    std::string all;
    for (std::size_t i = 0; i < count; ++i) all += text;
    return all;
}

TEST(Sentence, LeavesOutWhatIsFarFromItsCitations) {
    Sentence sentence;
    sentence.text(many(1000, "前")).cite({"1"}).text(many(1300, "中"));
    sentence.cite({"1"}).text(many(601, "后")).end_sentence();
    EXPECT_EQ(sentence.around({{.group = 0}, {.group = 1}}), "…" + many(600, "前") + "<mark>[1]</mark>" +
                                                                 many(600, "中") + "…" + many(600, "中") +
                                                                 "<mark>[1]</mark>" + many(600, "后") + "…");
}

TEST(Sentence, KeepsWhatIsNearEnough) {
    Sentence sentence;
    sentence.text(many(600, "前")).cite({"1"}).text(many(1200, "中"));
    sentence.cite({"1"}).text(many(599, "后")).text("。").end_sentence();
    EXPECT_EQ(sentence.around({{.group = 0}, {.group = 1}}),
              many(600, "前") + "<mark>[1]</mark>" + many(1200, "中") + "<mark>[1]</mark>" + many(599, "后") + "。");
}

TEST(Sentence, NamesTheNeighboursOnlyInALongGroup) {
    Sentence sentence;
    sentence.list(200);
    std::vector<std::string> works;
    for (std::uint32_t number = 2; number <= 200; number += 2) works.push_back(std::to_string(number));
    sentence.text("So").cite(std::move(works)).end_sentence();
    EXPECT_THAT(sentence.around({{.citation = 50}}), StartsWith("So<mark>[…62,64,"));
    EXPECT_THAT(sentence.around({{.citation = 50}}), EndsWith(",140,142…]</mark>"));
    EXPECT_THAT(sentence.around({{.citation = 0}}), StartsWith("So<mark>[2,4,"));
    EXPECT_THAT(sentence.around({{.citation = 99}}), EndsWith(",198,200]</mark>"));
}

/// Bytes of all excerpts of a sentence with that many citations, each of another work.
std::size_t bytes_of_excerpts(std::uint32_t citations, std::uint32_t works_in_a_group) {
    Sentence sentence;
    sentence.list(2 * citations);
    for (std::uint32_t done = 0; done < citations; done += works_in_a_group) {
        std::vector<std::string> works;
        for (std::uint32_t i = 0; i < works_in_a_group; ++i) works.push_back(std::to_string(2 * (done + i + 1)));
        sentence.text("words ").cite(std::move(works));
    }
    sentence.end_sentence();
    const PageContext page = sentence.site.context();
    const Body body = sentence.site.body(page, sentence.document);
    std::size_t bytes = 0;
    for (std::uint32_t group = 0; group < sentence.document.citation_groups.size(); ++group) {
        for (std::uint32_t i = 0; i < works_in_a_group; ++i)
            bytes += Sentence::around(body, {{.group = group, .citation = i}}).size();
    }
    return bytes;
}

TEST(Sentence, GrowsWithItsCitationsAndNotWithTheirSquare) {
    EXPECT_LE(10 * bytes_of_excerpts(500, 1), 23 * bytes_of_excerpts(250, 1));
    EXPECT_LE(10 * bytes_of_excerpts(500, 500), 23 * bytes_of_excerpts(250, 250)) << "one group";
}

TEST(Sentence, LooksNoFurtherThanAnExcerptReaches) {
    Sentence alone;
    for (std::uint32_t i = 0; i < 1000; ++i) {
        alone.open(TokenKind::paragraph).begin_sentence().cite({"1"}).end_sentence();
        alone.close(TokenKind::paragraph);
    }
    for (std::uint32_t group = 0; group < 1000; ++group) {
        const TokenRange tokens = sentence_around(alone.document, group);
        EXPECT_EQ(tokens.last - tokens.first, 1U) << "a paragraph's sentence is its own";
    }
    Sentence row;
    row.open(TokenKind::table_row).open(TokenKind::table_cell);
    for (int i = 0; i < 50'000; ++i) row.leaf(TokenKind::note_mark);
    row.close(TokenKind::table_cell).open(TokenKind::table_cell).begin_sentence();
    row.cite({"1"}).end_sentence().close(TokenKind::table_cell).close(TokenKind::table_row);
    const TokenRange tokens = sentence_around(row.document, 0);
    EXPECT_LE(tokens.last - tokens.first, 2 * (excerpt_reach + 1));
    EXPECT_THAT(row.around(0), StartsWith("…"));
    EXPECT_THAT(row.around(0), EndsWith("<mark>[1]</mark>"));
}

}  // namespace
}  // namespace conspectus::sentence_test
