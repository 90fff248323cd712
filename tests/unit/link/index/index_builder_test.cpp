#include "link/index/index_builder.h"

#include <gmock/gmock.h>

#include "unit/link/collection.h"

namespace conspectus::index_builder_test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::size_t index_of(const Linked& linked, std::string_view work) {
    return linked.work_index(work);
}

/// "A: chen li | B: bai".
std::string dump(const Ordering& ordering, const auto& name_of) {
    std::string out;
    for (const Bucket& bucket : ordering.buckets) {
        out += (out.empty() ? "" : " | ") + bucket.label + ":";
        for (const std::uint32_t entry : bucket.entries) out += " " + name_of(entry);
    }
    return out;
}

const AuthorRow& author(const Indexes& indexes, std::string_view slug) {
    for (const AuthorRow& row : indexes.authors) {
        if (row.slug == slug) return row;
    }
    ADD_FAILURE() << "no author " << slug;
    return indexes.authors.front();
}

std::vector<std::string> author_slugs(const Indexes& indexes) {
    std::vector<std::string> slugs;
    for (const AuthorRow& row : indexes.authors) slugs.push_back(row.slug);
    return slugs;
}

TEST(CitationIndex, PairsMentionsBySectionAndOrder) {
    Collection c;
    c.section("question", "研究问题", "Question");
    c.section("results", "结果", "Results");
    c.paper("a")
        .defines("x2001")
        .defines("y2002")
        .body()
        .heading("研究问题")
        .cite({"1"})
        .heading("结果")
        .cite({"2", "1"})
        .cite({"1"});
    c.translation("a", "en").heading("Question").heading("Results").cite({"1"}).cite({"2"}).cite({"1"});
    const Linked linked = c.link();
    const Indexes indexes = linked.indexes();
    const auto& mentions = indexes.works[index_of(linked, "x2001")].mentions;
    ASSERT_EQ(mentions.size(), 3U);
    EXPECT_THAT(mentions[0].translations, IsEmpty());  // the English question cites nothing
    ASSERT_EQ(mentions[1].translations.size(), 1U);
    EXPECT_EQ(mentions[1].original.group, 1U);
    EXPECT_EQ(mentions[1].original.citation, 0U);
    EXPECT_EQ(mentions[1].translations[0].summary, 1U);
    EXPECT_EQ(mentions[1].translations[0].group, 0U);
    EXPECT_EQ(mentions[2].translations[0].group, 2U);
    EXPECT_EQ(indexes.works[index_of(linked, "y2002")].mentions[0].translations[0].group, 1U);
}

TEST(CitationIndex, SaysWhoListsAWorkAndWhichFindingsComeFromIt) {
    Collection c;
    c.paper("a").defines("x2001").lists("x2001").finding({.id = "f", .cites = {{.key = "1"}}});
    c.paper("b").editor_lists("x2001");
    const Linked linked = c.link();
    const Indexes indexes = linked.indexes();
    const WorkRow& row = indexes.works[index_of(linked, "x2001")];
    ASSERT_EQ(row.listed_in.size(), 2U);
    EXPECT_EQ(row.listed_in[0].number, 1U);
    EXPECT_EQ(row.listed_in[1].paper, 1U);
    EXPECT_EQ(row.listed_in[1].number, 0U);
    ASSERT_EQ(row.findings.size(), 1U);
    EXPECT_EQ(row.findings[0].finding, 1U);
}

TEST(CitationIndex, RanksWorksCitedMoreThanOnceThatAreNoPapers) {
    Collection c;
    c.paper("p");
    c.paper("a")
        .defines("once")
        .defines("twice")
        .defines("thrice")
        .lists("p")
        .body()
        .cite({"1", "2", "3", "4"})
        .cite({"2", "3", "4"})
        .cite({"3", "4"});
    const Linked linked = c.link();
    EXPECT_THAT(linked.indexes().cited_most, ElementsAre(index_of(linked, "thrice"), index_of(linked, "twice")));
}

TEST(KeywordIndex, ListsPapersFindingsAndRelations) {
    Collection c;
    c.keyword("bone", "骨", "bone").related = {"rankl"};
    c.keyword("rankl", "配体", "RANKL").broader = {"bone"};
    c.keyword("zinc", "锌", "zinc");
    c.paper("a").keyword("rankl").keyword("bone").body().link("RANKL").link("rankl").link("zinc");
    c.paper("b").keyword("rankl").with([](Paper& p) { p.findings[0].outcome = "rankl"; });
    const Linked linked = c.link();
    const Indexes indexes = linked.indexes();
    const KeywordRow& rankl = indexes.keywords[1];
    ASSERT_EQ(rankl.papers.size(), 2U);
    EXPECT_EQ(rankl.papers[0].count, 2U);
    EXPECT_EQ(rankl.papers[1].count, 0U);
    ASSERT_EQ(rankl.findings.size(), 1U);
    EXPECT_EQ(rankl.findings[0].paper, 1U);
    EXPECT_THAT(rankl.related, ElementsAre(0U));
    ASSERT_EQ(rankl.together.size(), 1U);
    EXPECT_EQ(rankl.together[0].keyword, 0U);
    EXPECT_THAT(indexes.keywords[0].narrower, ElementsAre(1U));
    EXPECT_THAT(indexes.keywords[0].related, ElementsAre(1U));
    ASSERT_EQ(indexes.keywords[2].papers.size(), 1U) << "a paper that only links is listed too";
    EXPECT_THAT(indexes.keywords[2].together, IsEmpty());
}

TEST(KeywordIndex, CommonestCompanionsComeFirst) {
    Collection c;
    for (const char* id : {"k", "l", "m"}) c.keyword(id, std::string(id) + "zh", std::string(id) + "en");
    c.paper("a").keyword("k").keyword("l").keyword("m");
    c.paper("b").keyword("k").keyword("m");
    const Indexes indexes = c.link().indexes();
    EXPECT_EQ(indexes.keywords[0].together[0].keyword, 2U);
    EXPECT_EQ(indexes.keywords[0].together[0].count, 2U);
    EXPECT_EQ(indexes.keywords[0].together[1].count, 1U);
}

TEST(AuthorIndex, AnIdJoinsPaperAndReference) {
    Collection c;
    c.paper("a")
        .author(bilingual({.family = "刘", .given = "建龙"}, {.family = "Liu", .given = "Jianlong"}, "liu-jianlong"))
        .defines("x2001", {.authors = {person("Liu", "JL", "en", "liu-jianlong")}});
    const Linked linked = c.link();
    const Indexes indexes = linked.indexes();
    ASSERT_THAT(author_slugs(indexes), ElementsAre("liu-jianlong"));
    EXPECT_THAT(indexes.authors[0].papers, ElementsAre(0U));
    EXPECT_THAT(indexes.authors[0].works, ElementsAre(index_of(linked, "x2001")));
    EXPECT_EQ(indexes.authors[0].names.size(), 2U);
    EXPECT_EQ(indexes.authors[0].names[1].name.given, "Jianlong") << "the paper's own form of the name wins";
    EXPECT_FALSE(indexes.authors[0].initials_only);
}

TEST(AuthorIndex, ExactNamesInBothScriptsJoinAndNothingLess) {
    const Name han{.family = "张", .given = "福先"};
    const Name full{.family = "Zhang", .given = "Fuxian"};
    const Name initials{.family = "Zhang", .given = "FX"};
    Collection c;
    c.paper("a")
        .author(bilingual(han, full, "zhang-fuxian"))
        .defines("same", {.authors = {bilingual(han, full)}})
        .defines("other-latin", {.authors = {bilingual(han, initials)}})
        .defines("other-latin-2", {.authors = {bilingual(han, initials)}})
        .defines("han-only", {.authors = {{.names = {{"zh", han}}}}});
    c.paper("b").author({.names = {{"zh", han}}});
    const Linked linked = c.link();
    const Indexes indexes = linked.indexes();
    EXPECT_EQ(indexes.authors.size(), 4U);
    EXPECT_THAT(author(indexes, "zhang-fuxian").works, ElementsAre(index_of(linked, "same")));
    EXPECT_THAT(author(indexes, "zhang-fu-xian").papers, ElementsAre(1U));
    for (const AuthorRow& row : indexes.authors) EXPECT_FALSE(row.initials_only);
}

TEST(AuthorIndex, TwoPeopleWithTheSameTwoNamesAreNotGuessed) {
    const Name han{.family = "王", .given = "伟"};
    const Name latin{.family = "Wang", .given = "Wei"};
    Collection c;
    c.paper("a")
        .author(bilingual(han, latin, "wang-wei-1"))
        .author(bilingual(han, latin, "wang-wei-2"))
        .defines("x", {.authors = {bilingual(han, latin)}});
    EXPECT_THAT(author_slugs(c.link().indexes()), ElementsAre("wang-wei", "wang-wei-1", "wang-wei-2"));
}

TEST(AuthorIndex, InitialsAreOneRowForEachPrintedName) {
    Collection c;
    c.paper("a")
        .author(person("Raju", "S"))
        .defines("x", {.authors = {person("Raju", "S"), person("Raju", "S.")}})
        .defines("y", {.authors = {person("Raju", "S"), {.names = {{"", {.literal = "others"}}}, .others = true}}});
    const Linked linked = c.link();
    const Indexes indexes = linked.indexes();
    ASSERT_EQ(indexes.authors.size(), 2U);
    EXPECT_EQ(indexes.authors[0].slug, "raju-s");
    EXPECT_TRUE(indexes.authors[1].slug.starts_with("raju-s-")) << indexes.authors[1].slug;
    for (const AuthorRow& row : indexes.authors) EXPECT_TRUE(row.initials_only);
}

struct InitialsCase {
    std::string given;
    bool initials;
};

TEST(AuthorIndex, KnowsInitials) {
    for (const auto& [given, initials] : std::vector<InitialsCase>{{"S", true},
                                                                   {"JFB", true},
                                                                   {"J-R", true},
                                                                   {"G. M.", true},
                                                                   {"Ö", true},
                                                                   {"Jianlong", false},
                                                                   {"Li", false},
                                                                   {"建龙", false},
                                                                   {"", false},
                                                                   {"JIANLONG", false},
                                                                   {"J.", true},
                                                                   {".", false}}) {
        Collection c;
        c.paper("a").author(person("Family", given));
        EXPECT_EQ(c.link().indexes().authors[0].initials_only, initials) << given;
    }
}

TEST(AuthorIndex, InstitutionsAreAuthorsAndAffiliationsAreCollected) {
    Collection c;
    Person member = person("Tian", "Xuan", "en", "tian-xuan");
    member.affiliations = {"jst", "jst", "nowhere"};
    c.paper("a").author(member).author({.names = {{"", {.literal = "World Health Organization"}}}}).with([](Paper& p) {
        p.affiliations["jst"] = text_in({{"en", "Hospital"}, {"zh", "医院"}});
    });
    const Indexes indexes = c.link().indexes();
    EXPECT_THAT(author_slugs(indexes), ElementsAre("tian-xuan", "world-health-organization"));
    EXPECT_THAT(indexes.authors[0].affiliations, ElementsAre("医院"));
}

TEST(AuthorIndex, AnInstitutionIsOneWhateverItsEnglishName) {
    const Name han{.literal = "中国静脉介入联盟"};
    Collection c;
    c.paper("a")
        .defines("x", {.authors = {bilingual(han, {.literal = "China Venous Alliance"})}})
        .defines("y", {.authors = {bilingual(han, {.literal = "Chinese Venous Alliance"})}});
    EXPECT_EQ(c.link().indexes().authors.size(), 1U);
}

/// A collection to which a paper of that id and date may be added; its author and a cited one share the slug of the
/// first.
std::vector<std::string> slugs_with(const std::string& newcomer, Date added) {
    const auto on = [](Date date) { return [date](Paper& paper) { paper.added = date; }; };
    Collection c;
    c.paper("m").with(on({2025, 3, 1})).author(person("Li", "Si")).defines("x", {.authors = {person("Hage", "A")}});
    c.paper("n").with(on({2025, 3, 1})).defines("y", {.authors = {person("Li", "Si"), person("Raju", "S")}});
    if (!newcomer.empty()) {
        c.paper(newcomer).with(on(added)).author(person("LI", "Si")).defines("w", {.authors = {person("Raju", "S.")}});
    }
    return author_slugs(c.link().indexes());
}

TEST(AuthorIndex, ANewcomerChangesNoAddress) {
    const std::vector<std::string> before = slugs_with("", {});
    EXPECT_THAT(before, testing::IsSupersetOf({"hage-a", "li-si", "raju-s"}));
    for (const char* newcomer : {"a", "z"}) {
        for (const Date added : {Date{2025, 3, 2}, Date{2026, 0, 0}, Date{}}) {
            const std::vector<std::string> after = slugs_with(newcomer, added);
            EXPECT_THAT(after, testing::IsSupersetOf(before)) << newcomer << added.year;
            EXPECT_EQ(after.size(), before.size() + 2);
        }
    }
}

TEST(AuthorIndex, TheAuthorOfAPaperHasTheAddressBeforeANamesakeCitedThere) {
    Collection c;
    c.paper("a").author(person("Li", "Si")).defines("x", {.authors = {person("Li", "Si")}});
    const Indexes indexes = c.link().indexes();
    ASSERT_EQ(indexes.authors.size(), 2U);
    EXPECT_THAT(author(indexes, "li-si").papers, ElementsAre(0U));
}

TEST(AuthorIndex, AnIdTakesItsAddress) {
    Collection c;
    c.paper("a").author(person("Li", "Si"));
    c.paper("b").author(person("Li", "Sisi", "", "li-si"));
    const Indexes indexes = c.link().indexes();
    EXPECT_THAT(author(indexes, "li-si").papers, ElementsAre(1U));
}

TEST(JournalIndex, ListedJournalsByIdOthersByFoldedTitle) {
    Collection c;
    c.journal("thromb-res", "Thrombosis Research").aliases = {"Thromb Res"};
    c.journal("unused", "Unused");
    const auto in = [](const char* title, const char* type = "article-journal") {
        return Record{.type = type, .container_title = text_in({{"", title}})};
    };
    c.paper("a")
        .with([&](Paper& p) { p.record = in("Thromb Res"); })
        .defines("b", in("Thrombosis Research"))
        .defines("c", in("J Endovasc Ther"))
        .defines("d", in("J ENDOVASC  THER"))
        .defines("e", in("A Book", "chapter"));
    const Linked linked = c.link();
    const Indexes indexes = linked.indexes();
    ASSERT_EQ(indexes.journals.size(), 2U);
    EXPECT_EQ(indexes.journals[0].slug, "j-endovasc-ther");
    EXPECT_EQ(indexes.journals[0].works.size(), 2U);
    EXPECT_EQ(indexes.journals[1].slug, "thromb-res");
    EXPECT_THAT(indexes.journals[1].papers, ElementsAre(0U));
    EXPECT_THAT(indexes.journals[1].works, ElementsAre(index_of(linked, "b")));
    EXPECT_EQ(indexes.journals[1].title.wordings[0].text, "Thrombosis Research");
}

TEST(YearIndex, LatestFirstWithoutTheUndated) {
    Collection c;
    c.paper("a")
        .with([](Paper& p) { p.record.issued.first.year = 2025; })
        .defines("x", {.issued = {{2017}}})
        .defines("y");
    const Indexes indexes = c.link().indexes();
    ASSERT_EQ(indexes.years.size(), 2U);
    EXPECT_EQ(indexes.years[0].year, 2025);
    EXPECT_THAT(indexes.years[0].works, IsEmpty());
    EXPECT_EQ(indexes.years[1].works.size(), 1U);
}

TEST(FindingIndex, GroupsByOutcomeThoseWithoutLast) {
    Collection c;
    c.keyword("vcss", "评分", "VCSS");
    c.keyword("bone", "骨", "bone");
    c.paper("a").finding({.id = "f", .outcome = "vcss"}).finding({.id = "g", .outcome = "bone"});
    const Indexes indexes = c.link().indexes();
    ASSERT_EQ(indexes.findings.size(), 3U);
    EXPECT_EQ(indexes.findings[0].outcome, 0);
    EXPECT_EQ(indexes.findings[0].findings[0].finding, 2U);
    EXPECT_EQ(indexes.findings[1].outcome, 1);
    EXPECT_EQ(indexes.findings[2].outcome, -1);
}

TEST(Orderings, KeywordsByPinyinAndByEnglishWithExplicitSortFirst) {
    Collection c;
    c.keyword("k1", "骨", "bone");
    c.keyword("k2", "长非编码RNA", "lncRNA").sort = text_in({{"zh", "chang fei bian ma RNA"}});
    c.keyword("k3", "β受体", "β receptor");
    c.keyword("k4", "RANKL", "RANKL");
    const Linked linked = c.link();
    const Indexes indexes = linked.indexes();
    const auto id = [&](std::uint32_t i) { return linked.catalog.keywords[i].id; };
    EXPECT_EQ(dump(indexes.keywords_by_name[0], id), "C: k2 | G: k1 | R: k4 | #: k3");
    EXPECT_EQ(dump(indexes.keywords_by_name[1], id), "B: k1 | L: k2 | R: k4 | #: k3");
}

TEST(Orderings, SurnamesHaveTheirOwnReadingsAndAnExplicitSortWins) {
    Collection c;
    c.paper("a")
        .author({.id = "a1", .names = {{"zh", {.family = "单", .given = "丹"}}}})
        .author({.id = "a2", .names = {{"zh", {.family = "仇", .given = "一"}}}})
        .author({.id = "a3", .names = {{"zh", {.family = "乐", .given = "天"}}}, .sort = "yue tian"})
        .author({.id = "a4", .names = {{"en", {.family = "Smith", .given = "A"}}}});
    const Linked linked = c.link();
    const Indexes indexes = linked.indexes();
    const auto id = [&](std::uint32_t i) { return indexes.authors[i].id; };
    EXPECT_EQ(dump(indexes.authors_by_name[0], id), "Q: a2 | S: a1 a4 | Y: a3");
}

TEST(Orderings, WorksByFirstAuthorYearAndTitle) {
    Collection c;
    const auto record = [](Person author, int year, const char* title) {
        return Record{.title = text_in({{"", title}}), .authors = {std::move(author)}, .issued = {{year}}};
    };
    c.paper("p")
        .with([](Paper& p) {
            p.record.title = text_in({{"", "Pulmonary"}});
        })
        .defines("w1", record(person("Raju", "S"), 2015, "B"))
        .defines("w2", record(person("Raju", "S"), 2010, "Z"))
        .defines("w3", record(person("Raju", "S"), 2015, "A"))
        .defines("w4", {.title = text_in({{"", "“Quoted” title"}})})
        .unresolved("段雪飞等")
        .unresolved();
    const Linked linked = c.link();
    const Indexes indexes = linked.indexes();
    const auto id = [&](std::uint32_t i) { return linked.catalog.works[i].id; };
    EXPECT_EQ(dump(indexes.works_by_name[0], id), "D: p-ref5 | P: p | Q: w4 | R: w2 w3 w1 | #: p-ref6");
    EXPECT_EQ(indexes.works[index_of(linked, "w1")].bucket, "R");
    EXPECT_EQ(indexes.works[index_of(linked, "p-ref6")].bucket, "#");
}

TEST(Relatedness, RareKeywordsSharedWorksAndLinksMakeIt) {
    Collection c;
    for (const char* id : {"common", "rare", "other"}) c.keyword(id, std::string(id) + "z", std::string(id) + "e");
    c.paper("a").keyword("common").keyword("rare").defines("x").defines("y");
    c.paper("b").keyword("common").keyword("rare").lists("x");
    c.paper("c").keyword("common").body().link("a");
    c.paper("d").keyword("common");
    c.paper("e").keyword("other");
    const Linked linked = c.link();
    EXPECT_EQ(linked.messages, "");
    const Indexes indexes = linked.indexes();
    const auto& a = indexes.related[0];
    ASSERT_EQ(a.size(), 3U);
    EXPECT_EQ(a[0].paper, 1U);
    EXPECT_THAT(a[0].shared_keywords, ElementsAre(2U, 0U));  // rare, then common
    EXPECT_THAT(a[0].shared_works, ElementsAre(index_of(linked, "x")));
    EXPECT_EQ(a[1].paper, 2U);
    EXPECT_TRUE(a[1].linked_from);
    EXPECT_FALSE(a[1].links_to);
    EXPECT_EQ(a[2].paper, 3U);
    EXPECT_GT(a[0].score, a[1].score);
    EXPECT_THAT(indexes.related[4], IsEmpty());
    EXPECT_TRUE(indexes.related[2][0].links_to);
}

TEST(Relatedness, NamesAtMostTwelveAndTiesGoById) {
    Collection c;
    c.keyword("k", "词", "k");
    for (int i = 10; i < 40; ++i) c.paper("p" + std::to_string(i)).keyword("k");
    const Indexes indexes = c.link().indexes();
    ASSERT_EQ(indexes.related[0].size(), 12U);
    EXPECT_EQ(indexes.related[0][0].paper, 1U);
    EXPECT_EQ(indexes.related[29][11].paper, 11U);
}

TEST(Relatedness, AKeywordOfEveryPaperDoesNotMakePairsOfAllPapers) {
    Collection c;
    c.keyword("k", "词", "k");
    for (int i = 0; i < 5000; ++i) c.paper("p" + std::to_string(i)).keyword("k");
    const Indexes indexes = c.link().indexes();
    for (const auto& related : indexes.related) EXPECT_EQ(related.size(), 12U);
}

}  // namespace
}  // namespace conspectus::index_builder_test
