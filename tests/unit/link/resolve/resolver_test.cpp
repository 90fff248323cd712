#include "link/resolve/resolver.h"

#include <gmock/gmock.h>

#include "unit/link/collection.h"

namespace conspectus::resolver_test {
namespace {

using testing::ElementsAre;

std::vector<std::string> keyword_ids(const Linked& linked, const std::vector<std::uint32_t>& keywords) {
    std::vector<std::string> ids;
    for (const std::uint32_t keyword : keywords) ids.push_back(linked.catalog.keywords[keyword].id);
    return ids;
}

/// "3:hage2018#1 7:x#1": number, work and occurrence.
std::string citations(const Linked& linked, const ResolvedDocument& document, std::size_t group = 0) {
    std::string out;
    for (const CitedWork& cited : document.citation_groups[group]) {
        if (!out.empty()) out += ' ';
        out += std::to_string(cited.number) + ":" + linked.id_of(cited.work) + "#" + std::to_string(cited.occurrence);
    }
    return out;
}

TEST(CitationResolver, SortsGroupsAndCountsOccurrences) {
    Collection c;
    c.shared("editor2020");
    c.paper("a")
        .defines("x2001")
        .defines("y2002")
        .unresolved()
        .editor_lists("editor2020")
        .body()
        .cite({"editor2020", "3", "x2001", "2"})
        .cite({"1"});
    const Linked linked = c.link();
    EXPECT_EQ(linked.messages, "");
    EXPECT_EQ(citations(linked, linked.body_names("a"), 0), "1:x2001#1 2:y2002#1 3:a-ref3#1 0:editor2020#1");
    EXPECT_EQ(citations(linked, linked.body_names("a"), 1), "1:x2001#2");
}

TEST(CitationResolver, LeavesWhatIsWrittenAsItIs) {
    Collection c;
    c.paper("b").alias("old");
    c.paper("a").defines("x2001").lists("old").body().cite({"2", "x2001", "old"});
    const Linked linked = c.link();
    std::vector<std::string> keys;
    for (const Citation& citation : linked.body("a").citation_groups[0].citations) keys.push_back(citation.key);
    EXPECT_THAT(keys, ElementsAre("2", "x2001", "old"));
    EXPECT_EQ(linked.paper("a").references[1].work, "old");
    EXPECT_EQ(linked.id_of(linked.names("a").references[1]), "b");
    EXPECT_EQ(citations(linked, linked.body_names("a")), "1:x2001#1 2:b#1");
}

TEST(CitationResolver, ReportsNumbersPastTheList) {
    Collection c;
    c.paper("a").defines("x2001").body().cite({"1", "31"}).cite({"0"}).cite({"99999999999999999999"});
    c.paper("b").body().cite({"1"});
    const Linked linked = c.link();
    EXPECT_EQ(linked.messages,
              "papers/a.md:4: there is no reference 31: this paper's list has only one [unknown-work]\n"
              "papers/a.md:5: there is no reference 0: this paper's list has only one [unknown-work]\n"
              "papers/a.md:6: there is no reference 99999999999999999999: this paper's list has only one "
              "[unknown-work]\n"
              "papers/b.md:3: there is no reference 1: this paper's list has none [unknown-work]\n");
    EXPECT_EQ(linked.body("a").citation_groups[0].citations[1].key, "31");
    EXPECT_EQ(linked.body_names("a").citation_groups[0][1].work, std::nullopt);
}

TEST(CitationResolver, SaysNothingOfAListThatCouldNotBeRead) {
    Collection c;
    c.paper("a").with([](Paper& p) { p.key_at["references"] = {1, {4, 1}}; }).body().cite({"7"});
    EXPECT_EQ(c.link().messages, "");
}

TEST(CitationResolver, AWorkOutsideTheListBelongsToTheEditorsReferences) {
    Collection c;
    c.paper("a").defines("x2001");
    c.keyword("pain", "疼痛", "pain");
    c.paper("b").body().cite({"x2001"}).cite({"b"}).cite({"pain"}).cite({"x2010"});
    EXPECT_EQ(c.link().messages,
              "papers/b.md:3: 'x2001' is not in this paper's reference list: if the editor cites it, add 'x2001' to "
              "editor-references [unknown-work]\n"
              "papers/b.md:4: this paper's summary cites the paper itself: leave the citation out [self-link]\n"
              "papers/b.md:5: 'pain' is a keyword, not a work: link to it with [[pain]] [unknown-work]\n"
              "papers/b.md:6: no paper or work has the id 'x2010'; did you mean 'x2001'? [unknown-work]\n");
}

TEST(CitationResolver, APageMayCiteAnyWorkById) {
    Collection c;
    c.paper("a").defines("x2001");
    c.page("about").cite({"x2001", "a"}).cite({"7"});
    const Linked linked = c.link();
    EXPECT_EQ(linked.messages,
              "pages/about.md:2: a page has no numbered references, so '7' leads nowhere: cite by id [unknown-work]\n");
    EXPECT_EQ(citations(linked, linked.catalog.resolved.pages[0][0]), "0:x2001#1 0:a#1");
}

TEST(CitationResolver, WarnsOfAWorkTwiceInOneGroup) {
    Collection c;
    c.paper("a").defines("x2001").defines("y2002").body().cite({"1", "2", "x2001"});
    const Linked linked = c.link();
    EXPECT_EQ(linked.messages, "papers/a.md:5: '1' stands twice in this citation: leave one out [repeated-citation]\n");
    EXPECT_EQ(citations(linked, linked.body_names("a")), "1:x2001#1 2:y2002#1");
}

TEST(CitationResolver, KeepsTwoPagesOfOneWork) {
    Collection c;
    c.paper("a").defines("x2001").body().cite({"x2001", "x2001"});
    auto files = c.parsed();
    auto& citations = std::get<PaperFile>(files[1]).paper.summaries[0].document.citation_groups[0].citations;
    citations[0].locator = "p. 3";
    citations[1].locator = "p. 9";
    const Linked linked = c.link(files);
    EXPECT_EQ(linked.messages, "");
    EXPECT_EQ(linked.body_names("a").citation_groups[0][1].occurrence, 2U);
}

TEST(CitationResolver, FindsTheSourcesOfFindings) {
    Collection c;
    c.paper("a").defines("x2001").finding({.id = "f", .cites = {{.key = "1"}, {.key = "x2001"}, {.key = "9"}}});
    const Linked linked = c.link();
    EXPECT_EQ(linked.messages,
              "papers/a.md:4: there is no reference 9: this paper's list has only one [unknown-work]\n");
    EXPECT_EQ(linked.id_of(linked.names("a").findings[1].cites[0]), "x2001");
    EXPECT_EQ(linked.id_of(linked.names("a").findings[1].cites[1]), "x2001");
}

TEST(KeywordResolver, TakesIdsThenExactThenFoldedTerms) {
    Collection c;
    Keyword& ras = c.keyword("ras", "RAS基因", "Ras gene");
    ras.synonyms = {{"en", {"RAS"}}};
    c.keyword("raas", "肾素系统", "renin system").abbreviation = "ras";
    Keyword& pbc = c.keyword("pbc", "胆管炎", "cholangitis");
    pbc.names_in_source = {{"a", {"原发性胆汁性肝硬化", "ras"}}};
    c.paper("a").keyword("RAS").keyword("原发性胆汁性肝硬化").keyword("renin  SYSTEM").with([](Paper& p) {
        p.findings[0].outcome = "Cholangitis";
    });
    c.paper("b").keyword("ras").keyword("Ras").with([](Paper& p) { p.findings[0].outcome = "原发性胆汁性肝硬化"; });
    const Linked linked = c.link();
    EXPECT_THAT(keyword_ids(linked, linked.names("a").keywords), ElementsAre("ras", "pbc", "raas"));
    EXPECT_EQ(linked.names("a").findings[0].outcome, 0U);
    EXPECT_THAT(linked.paper("a").keywords, ElementsAre("RAS", "原发性胆汁性肝硬化", "renin  SYSTEM"));
    // "ras" is an id before it is a term.
    EXPECT_THAT(keyword_ids(linked, linked.names("b").keywords), ElementsAre("ras"));
    EXPECT_EQ(linked.names("b").findings[0].outcome, std::nullopt);
    EXPECT_EQ(linked.messages,
              "papers/b.md:2: keywords.yaml has no keyword with the id or term '原发性胆汁性肝硬化'; add it to "
              "content/keywords.yaml, or choose one that is there [unknown-keyword]\n"
              "papers/b.md:4: 'Ras' is a term of several keywords: write the id that you mean, 'raas' or 'ras' "
              "[ambiguous-term]\n");
}

TEST(KeywordResolver, ReportsUnknownAndRepeatedKeywords) {
    Collection c;
    c.keyword("osteoclast", "破骨细胞", "osteoclast");
    c.paper("a").keyword("osteoclasts").keyword("破骨细胞").keyword("Osteoclast").keyword("a");
    const Linked linked = c.link();
    EXPECT_EQ(
        linked.messages,
        "papers/a.md:3: keywords.yaml has no keyword with the id or term 'osteoclasts'; did you mean 'osteoclast'? "
        "[unknown-keyword]\n"
        "papers/a.md:5: the keyword 'osteoclast' stands in this list already [repeated-keyword]\n"
        "  papers/a.md:4: first given here\n"
        "papers/a.md:6: 'a' is a paper, not a keyword [unknown-keyword]\n");
    EXPECT_THAT(keyword_ids(linked, linked.names("a").keywords), ElementsAre("osteoclast"));
}

TEST(LinkResolver, FindsPapersKeywordsWorksAndPages) {
    Collection c;
    c.keyword("rankl", "核因子配体", "RANK ligand").abbreviation = "RANKL";
    c.paper("b").defines("x2001");
    c.page("about");
    c.paper("a").body().link("b").link("RANKL").link("ＲＡＮＫ Ligand").link("x2001").link("about");
    const Linked linked = c.link();
    EXPECT_EQ(linked.messages, "");
    std::vector<EntityKind> kinds;
    for (const LinkTarget& link : linked.body_names("a").cross_links) kinds.push_back(link.entity.kind);
    EXPECT_THAT(kinds, ElementsAre(EntityKind::paper, EntityKind::keyword, EntityKind::keyword, EntityKind::work,
                                   EntityKind::page));
}

TEST(LinkResolver, ReportsUnknownIdWithSuggestion) {
    Collection c;
    c.keyword("osteoclast", "破骨细胞", "osteoclast");
    c.paper("hepatic-osteodystrophy-review");
    c.paper("a").body().link("hepatic-osteodistrophy-review").link("破骨细袍").link("nowhere");
    const Linked linked = c.link();
    EXPECT_EQ(linked.messages,
              "papers/a.md:3: no paper, keyword, work or page is called 'hepatic-osteodistrophy-review'; did you mean "
              "'hepatic-osteodystrophy-review'? [unknown-link]\n"
              "papers/a.md:4: no paper, keyword, work or page is called '破骨细袍'; did you mean '破骨细胞'? "
              "[unknown-link]\n"
              "papers/a.md:5: no paper, keyword, work or page is called 'nowhere': correct it, or take the [[ ]] "
              "away [unknown-link]\n");
    EXPECT_EQ(linked.body("a").cross_links[2].target, "nowhere");
    EXPECT_FALSE(linked.body_names("a").cross_links[2].entity);
}

TEST(LinkResolver, SuggestsIdsThatBeginSo) {
    Collection c;
    c.paper("iliocaval-balloon-dilatation");
    c.paper("iliocaval-stent-review");
    c.paper("iliocaval-stent-trial");
    c.paper("a").body().link("iliocaval-baloon").link("iliocaval-stent").link("ilio").link("il");
    EXPECT_EQ(c.link().messages,
              "papers/a.md:3: no paper, keyword, work or page is called 'iliocaval-baloon'; did you mean "
              "'iliocaval-balloon-dilatation'? [unknown-link]\n"
              "papers/a.md:4: no paper, keyword, work or page is called 'iliocaval-stent'; did you mean "
              "'iliocaval-stent-review' or 'iliocaval-stent-trial'? [unknown-link]\n"
              "papers/a.md:5: no paper, keyword, work or page is called 'ilio'; did you mean "
              "'iliocaval-balloon-dilatation', 'iliocaval-stent-review' or 'iliocaval-stent-trial'? [unknown-link]\n"
              "papers/a.md:6: no paper, keyword, work or page is called 'il': correct it, or take the [[ ]] away "
              "[unknown-link]\n");
}

TEST(LinkResolver, AnAmbiguousTermNamesBothKeywords) {
    Collection c;
    c.keyword("stent-iliac", "髂支架", "iliac stent").synonyms = {{"en", {"stent"}}};
    c.keyword("stent-caval", "腔静脉支架", "caval stent").synonyms = {{"en", {"stent"}}};
    c.paper("a").body().link("stent");
    EXPECT_EQ(c.link().messages,
              "papers/a.md:3: 'stent' is a term of several keywords: write the id that you mean, 'stent-caval' or "
              "'stent-iliac' [ambiguous-term]\n");
}

TEST(LinkResolver, ChecksFragments) {
    Collection c;
    c.section("results", "结果", "Results");
    c.keyword("pain", "疼痛", "pain");
    c.paper("b").defines("x2001").note("n1").body().heading("结果").heading("亚组", 3).mark("n1");
    c.page("about").heading("谁");
    c.paper("a")
        .body()
        .link("b", "results")
        .link("b", "results-1")
        .link("b", "ref-1")
        .link("b", "finding-main")
        .link("b", "note-n1")
        .link("about", "section-1")
        .link("b", "reslts")
        .link("b", "ref-2")
        .link("pain", "results");
    EXPECT_EQ(c.link().messages,
              "papers/a.md:9: 'b' has no place '#reslts'; did you mean 'results'? [unknown-link]\n"
              "papers/a.md:10: 'b' has no place '#ref-2'; did you mean 'ref-1'? [unknown-link]\n"
              "papers/a.md:11: 'pain' is a keyword, whose page has no places to link to: leave out '#results' "
              "[unknown-link]\n");
}

TEST(LinkResolver, ALinkToItsOwnPageNeedsAPlace) {
    Collection c;
    c.section("results", "结果", "Results");
    c.paper("a").body().heading("结果").link("a").link("a", "results");
    EXPECT_EQ(c.link().messages,
              "papers/a.md:4: 'a' is this page itself: leave the link out, or name a place as in [[a#results]] "
              "[self-link]\n");
}

Finding vcss() {
    return {.id = "vcss-6m",
            .groups = {{.id = "patency", .values = {{"before", {}}, {"after", {}}}},
                       {.id = "occlusion", .values = {{"before", {}}}}}};
}

TEST(FindingResolver, FindsShortAndLongValues) {
    Collection c;
    c.paper("a").finding(vcss()).body().value("main").value("vcss-6m.patency.after");
    const Linked linked = c.link();
    EXPECT_EQ(linked.messages, "");
    const std::vector<std::optional<ValueTarget>>& values = linked.body_names("a").finding_values;
    ASSERT_TRUE(values[1]);
    EXPECT_EQ(values[1]->finding, 1U);
    EXPECT_EQ(values[1]->group, 0U);
    EXPECT_EQ(values[1]->value, 1U);
    EXPECT_EQ(values[0].value().group, std::nullopt);
}

TEST(FindingResolver, QuotesNoDash) {
    Collection c;
    Finding finding = vcss();
    finding.groups[1].values[0].value = text_in({{"", "–"}});
    c.paper("a").finding(finding).body().value("vcss-6m.occlusion.before");
    EXPECT_EQ(c.link().messages,
              "papers/a.md:4: the group 'occlusion' of 'vcss-6m' has no value for 'before': give it one, or leave this "
              "out [unknown-finding]\n");
}

TEST(FindingResolver, ReportsWhatThePaperDoesNotHave) {
    Collection c;
    c.page("about").value("main");
    c.paper("a")
        .finding(vcss())
        .body()
        .value("vcss-6n")
        .value("vcss-6m")
        .value("vcss-6m.patent.after")
        .value("vcss-6m.occlusion.after")
        .value("vcss-6m.occlusion")
        .value("main.x.y")
        .value("")
        .value("...");
    EXPECT_EQ(
        c.link().messages,
        "pages/about.md:1: a page has no findings: [=…] stands in summaries only [unknown-finding]\n"
        "papers/a.md:4: this paper has no finding 'vcss-6n'; did you mean 'vcss-6m'? [unknown-finding]\n"
        "papers/a.md:5: the finding 'vcss-6m' has the groups 'patency' and 'occlusion': name one and its time, as "
        "in [=vcss-6m.patency.before] [unknown-finding]\n"
        "papers/a.md:6: the finding 'vcss-6m' has no group 'patent', only 'patency' and 'occlusion' "
        "[unknown-finding]\n"
        "papers/a.md:7: the group 'occlusion' of 'vcss-6m' has no time 'after', only 'before' [unknown-finding]\n"
        "papers/a.md:8: the group 'occlusion' of 'vcss-6m' has no time '', only 'before' [unknown-finding]\n"
        "papers/a.md:9: the finding 'main' has one value and no groups: write [=main] [unknown-finding]\n"
        "papers/a.md:10: this paper has no finding '' [unknown-finding]\n"
        "papers/a.md:11: this paper has no finding '' [unknown-finding]\n");
}

TEST(NoteResolver, CountsMarksAndReportsUnknownAndUnusedNotes) {
    Collection c;
    c.page("about").mark("baseline");
    c.paper("a")
        .note("baseline")
        .note("by-finding")
        .note("forgotten")
        .finding({.id = "f", .notes = {"by-finding"}})
        .body()
        .mark("baseline")
        .mark("baesline")
        .mark("baseline");
    const Linked linked = c.link();
    EXPECT_EQ(linked.messages,
              "pages/about.md:1: a page has no editorial notes: [!…] stands in summaries only [unknown-note]\n"
              "papers/a.md:5: no text marks the note 'forgotten': put [!forgotten] where it belongs, or delete it "
              "[unused-note]\n"
              "papers/a.md:8: editorial-notes of this paper has no 'baesline'; did you mean 'baseline'? "
              "[unknown-note]\n");
    EXPECT_EQ(linked.body_names("a").note_marks[2].value().occurrence, 2U);
    EXPECT_FALSE(linked.body_names("a").note_marks[1]);
}

TEST(RelationResolver, ResolvesBroaderAndRelated) {
    Collection c;
    c.keyword("liver-disease", "肝病", "liver disease");
    Keyword& pbc = c.keyword("pbc", "胆管炎", "cholangitis");
    pbc.broader = {"肝病", "liver-disaese", "pbc"};
    pbc.related = {"liver-disease", "liver-disease"};
    pbc.names_in_source = {{"nobody", {"x"}}};
    const Linked linked = c.link();
    EXPECT_EQ(linked.messages,
              "keywords.yaml:2: the keyword 'pbc' names itself in 'broader': take it out [self-link]\n"
              "keywords.yaml:2: keywords.yaml has no keyword with the id or term 'liver-disaese'; did you mean "
              "'liver-disease'? [unknown-keyword]\n"
              "keywords.yaml:2: names-in-source speaks of a paper 'nobody', which is not there [unknown-work]\n");
    EXPECT_THAT(linked.catalog.resolved.keywords[1].broader, ElementsAre(0U));
    EXPECT_THAT(linked.catalog.resolved.keywords[1].related, ElementsAre(0U));
    EXPECT_EQ(linked.catalog.keywords[1].broader.size(), 3U);
}

TEST(RelationResolver, PrintsACircleOfBroaderAsAChainAndOpensIt) {
    Collection c;
    c.keyword("a", "甲", "a").broader = {"b", "d"};
    c.keyword("b", "乙", "b").broader = {"c"};
    c.keyword("c", "丙", "c").broader = {"d", "b"};
    c.keyword("d", "丁", "d");
    const Linked linked = c.link();
    EXPECT_EQ(linked.messages,
              "keywords.yaml:3: broader keywords run in a circle: b → c → b; take one of these steps out "
              "[broader-cycle]\n");
    EXPECT_THAT(keyword_ids(linked, linked.catalog.resolved.keywords[2].broader), ElementsAre("d"));
}

TEST(RelationResolver, SurvivesAChainOfTwentyThousand) {
    Collection c;
    const int count = 20'000;
    for (int i = 0; i < count; ++i) {
        const std::string n = std::to_string(i);
        c.keyword("k" + n, "词" + n, "k" + n).broader = {"k" + std::to_string((i + 1) % count)};
    }
    const std::string messages = c.link().messages;
    EXPECT_THAT(messages, testing::HasSubstr("broader keywords run in a circle: k0 → k1 → k2 → k3 → k4 → k5 → k6 → k7 "
                                             "→ … (19990 more) → k19998 → k19999 → k0"));
}

TEST(HeadingIds, AreSectionKeysAndNumbersWithinThem) {
    Collection c;
    c.section("question", "研究问题", "Question");
    c.section("results", "结果", "Results");
    c.paper("a").body().heading("导言", 3).heading("研究问题").heading("Results").heading("甲", 3).heading("乙", 4);
    c.page("about").heading("结果").heading("乙", 3);
    const Linked linked = c.link();
    std::vector<std::string> ids;
    for (const HeadingName& heading : linked.body_names("a").headings) ids.push_back(heading.id);
    EXPECT_THAT(ids, ElementsAre("section-1", "question", "results", "results-1", "results-2"));
    EXPECT_EQ(linked.body_names("a").headings[4].section, 1U);
    EXPECT_EQ(linked.catalog.resolved.pages[0][0].headings[0].id, "section-1");
    EXPECT_EQ(linked.catalog.resolved.pages[0][0].headings[1].id, "section-2");
}

TEST(HeadingIds, AreNeverTheSameTwice) {
    Collection c;
    c.section("results", "结果", "Results");
    c.section("results-1", "结果一", "Results one");
    c.paper("a").body().heading("结果").heading("甲", 3).heading("结果一").heading("结果").heading("乙", 3);
    const Linked linked = c.link();
    std::vector<std::string> ids;
    for (const HeadingName& heading : linked.body_names("a").headings) ids.push_back(heading.id);
    EXPECT_THAT(ids, ElementsAre("results", "results-1", "results-1-1", "results-2", "results-3"));
}

TEST(Suggestions, StopSoThatManySlipsStayLinear) {
    Collection c;
    for (int i = 0; i < 3000; ++i)
        c.keyword("keyword" + std::to_string(i), "词" + std::to_string(i), "k" + std::to_string(i));
    Body body = c.paper("a").body();
    for (int i = 0; i < 20'000; ++i) body.link("keywrod" + std::to_string(i));
    const std::string messages = c.link().messages;
    std::size_t offered = 0;
    for (std::size_t at = 0; (at = messages.find("did you mean", at)) != messages.npos; ++at) ++offered;
    EXPECT_EQ(offered, 200U);
}

}  // namespace
}  // namespace conspectus::resolver_test
