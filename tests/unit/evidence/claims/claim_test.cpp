#include "evidence/claims/claim.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "text/utf8.h"
#include "unit/evidence/written_collection.h"

namespace conspectus::claim_test {
namespace {

std::string place_of(Location at) {
    return fmt::format("{}:{}", at.position.line, at.position.column);
}

/// A line a text: the section's name, the text with the position of each of its digit runs, the constructs.
std::string printed(const std::vector<ClaimSection>& sections, std::string_view prefix) {
    std::string out;
    for (const ClaimSection& section : sections) {
        if (!section.name.starts_with(prefix)) continue;
        for (std::size_t i = 0; i < section.texts.size(); ++i) {
            const ClaimText& text = section.texts[i];
            std::string shown = text.text;
            std::ranges::replace(shown, '\n', '/');
            out += fmt::format("{}: {}", section.name, shown);
            const auto is_digit = [&](std::size_t at) { return at < text.text.size() && std::isdigit(text.text[at]); };
            for (std::size_t at = 0; at < text.text.size(); ++at)
                if (is_digit(at) && (at == 0 || !is_digit(at - 1))) out += " " + place_of(text.at(at));
            for (const ClaimConstruct& construct : section.constructs)
                if (construct.text == i)
                    out += fmt::format(" {{{} {} {}+{}}}", construct.written, construct.offset, place_of(construct.at),
                                       construct.length);
            out += "\n";
        }
    }
    return out;
}

std::string claims_of(const std::string& front, const std::string& body, std::string_view prefix) {
    const Catalog catalog = WrittenCollection().paper("p", front, body).catalog();
    return printed(claims(catalog, catalog.papers.front()), prefix);
}

struct BodyCase {
    std::string name;
    std::string body;  ///< begins on line 6
    std::string expected;
};

class ClaimsOfABody : public testing::TestWithParam<BodyCase> {};

TEST_P(ClaimsOfABody, HaveTheirPlaces) {
    EXPECT_EQ(claims_of("", GetParam().body, "zh"), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    All, ClaimsOfABody,
    testing::Values(BodyCase{"Sections", "序 1\n\n## 结果\n\n甲 2\n\n### 小节 3\n\n乙 4\n\n## 局限\n\n丙 5\n",
                             "zh: 序 1 6:3\nzh.results: 结果\nzh.results: 甲 2 10:3\nzh.results: 小节 3 12:8\n"
                             "zh.results: 乙 4 14:3\nzh.limits: 局限\nzh.limits: 丙 5 18:3\n"},
                    BodyCase{"EmphasisJoined", "**69**.4%（*43*/62）\n", "zh: 69.4%（43/62） 6:3 6:8 6:12 6:16\n"},
                    BodyCase{"Lines", "甲 1\n2 乙\n", "zh: 甲 1/2 乙 6:3 7:1\n"},
                    BodyCase{"Sentences", "One 12. Two 3. Four 5.\n", "zh: One 12. Two 3. Four 5. 6:5 6:13 6:21\n"},
                    BodyCase{"Citations", "甲[@17-18; 20]乙[@5, p. 3]2\n",
                             "zh: 甲乙2 6:25 {@17-18 3 6:4+5} {@20 3 6:11+2} {@5, p. 3 6 6:17+7}\n"},
                    BodyCase{"FindingValues", "由[=a.b.c] cm至 3\n", "zh: 由 cm至 3 6:15 {=a.b.c 3 6:2+8}\n"},
                    BodyCase{"DigitsBesideAConstruct", "甲1[@7]2\n", "zh: 甲1;2 6:2 6:7 {@7 4 6:5+1}\n"},
                    BodyCase{"Links", "[[甲1|乙2]]与[[IL-6]]和[[il-6]][丙 3](https://example.org/4)5\n",
                             "zh: 乙2与IL-6和丙 35 6:7 6:16 6:31\n"},
                    BodyCase{"Code", "`x 1` 2\n", "zh: x 1 2 6:4 6:7\n"},
                    BodyCase{"Table", "Table: 表 1\n| 甲 2 | [=x] |\n|---|---|\n| 乙 | 3 |\n",
                             "zh: 表 1 6:10\nzh: 甲 2 7:5\nzh:  {=x 0 7:9+4}\nzh: 乙\nzh: 3 9:7\n"},
                    BodyCase{"List", "- 甲 1\n- 乙 2\n", "zh: 甲 1 6:5\nzh: 乙 2 7:5\n"},
                    BodyCase{"WhereOnlyTheLineIsKnown", "甲\\* 1 &amp; 2\n", "zh: 甲* 1 & 2 6:0 6:0\n"}),
    [](const auto& test) { return test.param.name; });

constexpr const char* findings = R"y(findings:
  - id: a
    label: {zh: 甲1, en: "A 2"}
    value: "3% (4/5)"
    n: 5
    where: 表2
    cites: 17
  - id: b
    label: '乙 6'
    unit: 10⁹/L
    at: {before: 术前, after: 7个月}
    groups:
      - {id: g, label: 组8, n: 43, before: "9±1", after: 10, test: {t: "2.4", P: <0.001}}
    between: [{at: before, P: "0.02"}]
)y";

TEST(Claims, OfAFindingHaveTheirPlaces) {
    EXPECT_EQ(claims_of(findings, "", "finding"),
              "finding.a: 甲1 7:18\nfinding.a: A 2 7:28\nfinding.a: 3% (4/5) 8:13 8:17 8:19\nfinding.a: 5 9:8\n"
              "finding.a: 表2 10:13\nfinding.a:  {@17 0 11:12+2}\n"
              "finding.b: 乙 6 13:15\nfinding.b: 10⁹/L 14:11\nfinding.b: 术前\nfinding.b: 7个月 15:29\n"
              "finding.b.g: 组8 17:25\nfinding.b.g: 43 17:31\nfinding.b.g.before: 9±1 17:44 17:46\n"
              "finding.b.g.after: 10 17:57\nfinding.b.g.test.t: 2.4 17:72 17:74\n"
              "finding.b.g.test.P: <0.001 17:82 17:84\nfinding.b.between.before.test.P: 0.02 18:32 18:34\n");
}

TEST(Claims, OfNotesAndUnresolvedReferencesHaveTheirPlaces) {
    const std::string front = R"(editorial-notes:
  - {id: x, kind: context, where: 表1, text: {zh: 正文2, en: "text 3"}}
references:
  - {unresolved: true, author: 甲, note: {zh: 32例, en: 32 patients}}
)";
    EXPECT_EQ(claims_of(front, "", "note"), "note.x: 表1 6:36\nnote.x: 正文2 6:52\nnote.x: text 3 6:65\n");
    EXPECT_EQ(claims_of(front, "", "reference"), "reference.1: 32例 8:46\nreference.1: 32 patients 8:55\n");
}

TEST(Claims, StandOnALineOnlyWhereTheFileWritesThemOtherwise) {
    EXPECT_EQ(claims_of("editorial-notes:\n  - id: x\n    kind: context\n    text: >-\n      甲 1\n      乙 2\n"
                        "    where: \"a\\x20 3\"\n",
                        "", "note"),
              "note.x: a  3 11:0\nnote.x: 甲 1 乙 2 8:0 8:0\n");
}

TEST(Claims, OfALongLineHaveTheirPlaces) {
    std::string body;
    for (int i = 0; i < 5000; ++i) body += "甲1。";
    const Catalog catalog = WrittenCollection().paper("p", "", body + "\n").catalog();
    const std::vector<ClaimSection> sections = claims(catalog, catalog.papers.front());
    ASSERT_EQ(sections.size(), 1U);
    const ClaimText& text = sections.front().texts.front();
    EXPECT_EQ(text.text, body);
    for (const std::size_t number : {0U, 1U, 36U, 37U, 2500U, 4999U})
        EXPECT_EQ(text.at(7 * number + 3).position, (Position{6, static_cast<std::uint32_t>(3 * number + 2)}));
}

TEST(Claims, OfATranslationFollow) {
    const Catalog catalog = WrittenCollection()
                                .paper("p", "", "## 结果\n\n1\n")
                                .translation("p", "updated: 2026-01-01\n", "## Results\n\n2\n")
                                .catalog();
    EXPECT_EQ(printed(claims(catalog, catalog.papers.front()), ""),
              "zh.results: 结果\nzh.results: 1 8:1\nen.results: Results\nen.results: 2 6:1\n");
}

TEST(Claims, OfSectionsThatRepeatAreOnePlace) {
    const Catalog catalog =
        WrittenCollection().paper("p", "", "## 结果\n\n1\n\n## 局限\n\n2\n\n## 结果\n\n3\n").catalog();
    const std::vector<ClaimSection> sections = claims(catalog, catalog.papers.front());
    ASSERT_EQ(sections.size(), 2U);
    EXPECT_EQ(sections[0].texts.size(), 4U);
}

}  // namespace
}  // namespace conspectus::claim_test
