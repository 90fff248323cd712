#include <gtest/gtest.h>

#include "unit/link/collection.h"

namespace conspectus::site_checks_test {
namespace {

TEST(LanguageCheck, ReportsEveryLanguageThatTheSiteLacks) {
    Collection c;
    c.paper("a")
        .author(person("Hage", "A", "eng"))
        .defines("x2001", {.title = text_in({{"enn", "T"}}, {1, {9, 1}})})
        .with([](Paper& p) {
            p.notes.push_back({.id = "n", .text = text_in({{"zh-Hans", "注"}}, {1, {20, 1}})});
        })
        .body()
        .mark("n");
    c.translation("a", "fr");
    EXPECT_EQ(
        c.link().messages,
        "papers/a.md:3: site.yaml has no language 'eng', only 'zh' and 'en'; did you mean 'en'? [unknown-language]\n"
        "papers/a.md:9: site.yaml has no language 'enn', only 'zh' and 'en'; did you mean 'en'? "
        "[unknown-language]\n"
        "papers/a.md:20: site.yaml has no language 'zh-Hans', only 'zh' and 'en' [unknown-language]\n"
        "papers/a.fr.md: site.yaml has no language 'fr', only 'zh' and 'en' [unknown-language]\n");
}

TEST(LanguageCheck, ReportsOnceAKeyThatSeveralLanguagesHave) {
    Collection c;
    for (std::uint32_t line = 5; line < 7; ++line) {
        c.site.languages.push_back({.key = "en", .tag = "en-GB", .name = "British"});
        c.site.languages.back().at = {c.site.at.file, {line, 5}};
    }
    EXPECT_EQ(c.link().messages,
              "site.yaml:5: site.yaml has two languages with the key 'en': leave one out [duplicate-id]\n");
}

struct SectionCase {
    std::string name;
    std::vector<std::string> headings;
    std::string messages;
};

class SectionCheck : public testing::TestWithParam<SectionCase> {};

TEST_P(SectionCheck, Says) {
    Collection c;
    c.section("question", "研究问题", "Question");
    c.section("methods", "方法", "Methods", true);
    c.section("results", "结果", "Results");
    c.section("limits", "局限", "Limits");
    Body body = c.paper("a").body();
    for (const std::string& heading : GetParam().headings) body.heading(heading);
    EXPECT_EQ(c.link().messages, GetParam().messages);
}

INSTANTIATE_TEST_SUITE_P(
    All, SectionCheck,
    testing::Values(
        SectionCase{"Complete", {"研究问题", "方法", "结果", "局限"}, ""},
        SectionCase{"OptionalLeftOut", {"研究问题", "结果", "局限"}, ""},
        SectionCase{"LabelsOfAnyLanguageFolded", {"QUESTION", "Ｒｅｓｕｌｔｓ", "局限"}, ""},
        SectionCase{"MissingBeforeAnother",
                    {"研究问题", "局限"},
                    "papers/a.md:4: the section '结果' is missing: put the heading '## 结果' before this one "
                    "[missing-section]\n"},
        SectionCase{"MissingAtTheEnd",
                    {"研究问题", "结果"},
                    "papers/a.md: the section '局限' is missing: put the heading '## 局限' at the end "
                    "[missing-section]\n"},
        SectionCase{
            "Unknown",
            {"研究问题", "结果", "讨论", "局限"},
            "papers/a.md:5: '讨论' is no section of site.yaml, which has '研究问题', '方法', '结果' and '局限': take "
            "one of these, or '###' for a heading inside a section [unknown-section]\n"},
        SectionCase{"OutOfOrder",
                    {"研究问题", "结果", "方法", "局限"},
                    "papers/a.md:5: the section '方法' must stand before '结果': move it [section-order]\n"
                    "  papers/a.md:4: '结果' is here\n"},
        SectionCase{"Twice",
                    {"研究问题", "结果", "局限", "results"},
                    "papers/a.md:6: the section 'results' stands here a second time: join the two [section-order]\n"
                    "  papers/a.md:4: '结果' is here\n"}),
    [](const auto& test) { return test.param.name; });

TEST(SectionCheckOfUnreadBodies, SaysNothing) {
    Collection c;
    c.section("question", "研究问题", "Question");
    c.paper("a");
    EXPECT_EQ(c.link().messages, "");
}

TEST(PaperCheck, ReportsStudyTypesFindingsAndNotes) {
    Collection c;
    c.site.study_types = {{"review", {}}, {"case-report", {}}};
    c.paper("a")
        .with([](Paper& p) {
            p.study_type = "case-reprot";
            p.key_at["study-type"] = {1, {7, 1}};
        })
        .finding({.id = "main"})
        .finding({.id = "other", .groups = {{.id = "g"}, {.id = "g", .at = {1, {30, 1}}}}})
        .note("baseline")
        .note("baseline")
        .body()
        .mark("baseline");
    EXPECT_EQ(c.link().messages,
              "papers/a.md:3: the finding 'main' is defined twice: give one of them another id [duplicate-id]\n"
              "  papers/a.md:2: first defined here\n"
              "papers/a.md:6: the editorial note 'baseline' is defined twice: give one of them another id "
              "[duplicate-id]\n"
              "  papers/a.md:5: first defined here\n"
              "papers/a.md:7: site.yaml has no study type 'case-reprot', only 'review' and 'case-report'; did you mean "
              "'case-report'? [unknown-word]\n"
              "papers/a.md:30: the group 'g' is defined twice: give one of them another id [duplicate-id]\n"
              "  -: first defined here\n");
}

TEST(PaperCheck, WarnsOfAPaperThatDoesNotSayWhenItWasAdded) {
    Collection c;
    c.paper("a").with([](Paper& p) { p.key_at.erase("added"); });
    c.paper("draft").draft().with([](Paper& p) { p.key_at.erase("added"); });
    EXPECT_EQ(c.link(true).messages,
              "papers/a.md:1: this paper does not say when it was added, so it is in no feed and not under recent "
              "changes: add added: YYYY-MM-DD [no-added-date]\n");
}

TEST(PaperCheck, WarnsOfDatesThatContradictEachOther) {
    const auto dated = [](Date reviewed, Date review_by) {
        Collection c;
        c.paper("a").with([&](Paper& p) {
            p.reviewed = reviewed;
            p.review_by = review_by;
            p.key_at["reviewed"] = {1, {6, 1}};
            p.key_at["review-by"] = {1, {7, 1}};
        });
        return c.link().messages;
    };
    const std::string fault =
        "papers/a.md:7: 'review-by' lies before 'reviewed': correct one of the two dates [unfit-dates]\n";
    EXPECT_EQ(dated({2026, 11, 21}, {2026, 11, 20}), fault);
    EXPECT_EQ(dated({2026, 11, 21}, {2026, 10, 0}), fault);
    EXPECT_EQ(dated({2026, 11, 21}, {2025, 0, 0}), fault);
    EXPECT_EQ(dated({2026, 11, 21}, {2026, 11, 0}), "");
    EXPECT_EQ(dated({2026, 11, 21}, {2026, 0, 0}), "");
    EXPECT_EQ(dated({2026, 11, 21}, {2026, 11, 21}), "");
    EXPECT_EQ(dated({}, {2025, 0, 0}), "");
}

TEST(PaperCheck, WarnsOfAnUpdateBeforeThePaperWasAdded) {
    Collection c;
    c.paper("a").with([](Paper& p) {
        p.added = {2026, 2, 1};
        p.updated = {2026, 1, 31};
        p.key_at["updated"] = {1, {5, 1}};
    });
    EXPECT_EQ(c.link().messages,
              "papers/a.md:5: 'updated' lies before 'added': correct one of the two dates [unfit-dates]\n");
}

TEST(PaperCheck, WarnsOfAReviewerWithoutADate) {
    Collection c;
    c.paper("a").with([](Paper& p) {
        p.reviewed_by = text_in({{"", "Dr. Li"}});
        p.key_at["reviewed-by"] = {1, {5, 1}};
    });
    EXPECT_EQ(c.link().messages,
              "papers/a.md:5: 'reviewed-by' names a reviewer, but nothing says when the review was: add reviewed: "
              "YYYY-MM-DD [unfit-dates]\n");
}

TEST(PaperCheck, WarnsOfATextOfOneLanguageThatIsGivenForAll) {
    Collection c;
    c.paper("a")
        .finding({.id = "plain", .label = text_in({{"", "通畅率"}}, {1, {20, 5}}), .unit = text_in({{"", "%"}})})
        .finding({.id = "both",
                  .label = text_in({{"zh", "通畅率"}, {"en", "patency"}}),
                  .population = text_in({{"", "VCSS"}})})
        .with([](Paper& p) {
            p.notes.push_back({.id = "n", .text = text_in({{"", "原文如此。"}}, {1, {30, 5}})});
        })
        .body()
        .mark("n");
    EXPECT_EQ(c.link().messages,
              "papers/a.md:20: this text is in 'zh' and stands on the pages of every language: write {zh: …, en: …} "
              "[unmarked-language]\n"
              "papers/a.md:30: this text is in 'zh' and stands on the pages of every language: write {zh: …, en: …} "
              "[unmarked-language]\n");
    Collection alone;
    alone.site.languages.pop_back();
    alone.paper("a").finding({.id = "plain", .label = text_in({{"", "通畅率"}})});
    EXPECT_EQ(alone.link().messages, "");
}

TEST(PaperCheck, WarnsOfNoneOrTooManyKeyFindings) {
    Collection c;
    c.paper("none").with([](Paper& p) { p.findings.clear(); });
    c.paper("many").with([](Paper& p) {
        for (const char* id : {"b", "c", "d", "e", "f"}) p.findings.push_back({.id = id, .key = true});
    });
    c.paper("draft").draft().with([](Paper& p) { p.findings.clear(); });
    EXPECT_EQ(c.link(true).messages,
              "papers/none.md: this paper has no key findings, where readers expect 3 to 5 at its top: mark them with "
              "'key: true' [key-findings]\n"
              "papers/many.md: this paper has 6 key findings, where readers expect 3 to 5 at its top: take 'key: true' "
              "from the others [key-findings]\n");
}

TEST(PaperCheck, AnUnreadFrontMatterCausesNoSecondMessage) {
    Collection c;
    c.section("question", "研究问题", "Question");
    c.paper("a")
        .with([](Paper& p) {
            p.key_at.clear();
            p.findings.clear();
        })
        .body()
        .heading("研究问题")
        .cite({"7"})
        .value("x")
        .mark("y");
    EXPECT_EQ(c.link().messages, "");
}

TEST(ThesaurusCheck, ReportsFacetsAndSharedLabels) {
    Collection c;
    c.site.facets = {{"disease", {}}, {"drug", {}}};
    c.keyword("pbc", "胆管炎", "Cholangitis").facet = "desease";
    c.keyword("psc", "硬化性胆管炎", "cholangitis");
    EXPECT_EQ(c.link().messages,
              "keywords.yaml:1: site.yaml has no facet 'desease', only 'disease' and 'drug'; did you mean 'disease'? "
              "[unknown-word]\n"
              "keywords.yaml:2: the keywords 'pbc' and 'psc' both have the label 'cholangitis': make one of them a "
              "synonym, or name them apart [duplicate-label]\n"
              "  keywords.yaml:1: first defined here\n");
}

}  // namespace
}  // namespace conspectus::site_checks_test
