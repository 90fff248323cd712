#include "link/catalog_builder.h"

#include <gmock/gmock.h>

#include <algorithm>

#include "link/catalog/drafts.h"
#include "unit/link/collection.h"

namespace conspectus::catalog_builder_test {
namespace {

using testing::ElementsAre;

std::vector<std::string> ids_of(const auto& things) {
    std::vector<std::string> ids;
    for (const auto& thing : things) ids.push_back(thing.id);
    return ids;
}

TEST(CatalogBuilder, EveryPaperIsAWorkAndEveryListIsSortedById) {
    Collection c;
    c.paper("b").defines("zeta2001").lists("a");
    c.paper("a").unresolved("段雪飞等");
    c.keyword("pain", "疼痛", "pain");
    c.keyword("bone", "骨", "bone");
    const Linked linked = c.link();
    EXPECT_EQ(linked.messages, "");
    EXPECT_THAT(ids_of(linked.catalog.papers), ElementsAre("a", "b"));
    EXPECT_THAT(ids_of(linked.catalog.works), ElementsAre("a", "a-ref1", "b", "zeta2001"));
    EXPECT_THAT(ids_of(linked.catalog.keywords), ElementsAre("bone", "pain"));
    EXPECT_TRUE(linked.work("a").is_paper());
    EXPECT_EQ(linked.catalog.find("a"), (EntityRef{EntityKind::paper, 0}));
    EXPECT_EQ(linked.catalog.find("zeta2001").kind, EntityKind::work);
    EXPECT_EQ(linked.catalog.find("nothing"), EntityRef{});
}

TEST(CatalogBuilder, MakesAWorkOfEveryUnresolvedReference) {
    Collection c;
    c.paper("a").unresolved().unresolved("段雪飞等");
    const Linked linked = c.link();
    const Work& work = linked.work("a-ref2");
    EXPECT_TRUE(work.is_unresolved());
    EXPECT_EQ(&linked.catalog.entry_of(work), &linked.paper("a").references[1]);
    EXPECT_EQ(&linked.catalog.papers[work.paper], &linked.paper("a"));
    EXPECT_TRUE(linked.catalog.record_of(work).title.empty());
}

TEST(CatalogBuilder, HasEveryRecordAndStatusOnce) {
    Collection c;
    c.paper("a").defines("hage2018", {.volume = "28"}).with([](Paper& p) {
        p.record.volume = "7";
        p.status.kind = StatusKind::retracted;
        p.editor_references = {{.work = "chick2017", .defined = Record{.volume = "9"}}};
    });
    c.shared("shi2017").record.volume = "3";
    const Linked linked = c.link();
    const Catalog& catalog = linked.catalog;
    const auto record = [&](const char* id) { return &catalog.record_of(linked.work(id)); };
    EXPECT_EQ(record("a"), &linked.paper("a").record);
    EXPECT_EQ(record("hage2018"), &*linked.paper("a").references[0].defined);
    EXPECT_EQ(record("chick2017"), &*linked.paper("a").editor_references[0].defined);
    EXPECT_EQ(record("shi2017"), &catalog.shared_works[0].record);
    EXPECT_EQ(&catalog.status_of(linked.paper("a")), &catalog.status_of(linked.work("a")));
    EXPECT_EQ(catalog.status_of(linked.work("a")).kind, StatusKind::retracted);
}

TEST(CatalogBuilder, JoinsTranslationsBehindTheOriginal) {
    Collection c;
    c.site.languages.push_back({"de", "de", "Deutsch", "de", false});
    c.paper("a");
    c.translation("a", "en");
    c.translation("a", "de");
    c.page("about");
    c.page_translation("about", "en");
    const Linked linked = c.link();
    EXPECT_EQ(linked.messages, "");
    const auto& summaries = linked.paper("a").summaries;
    ASSERT_EQ(summaries.size(), 3U);
    EXPECT_EQ(summaries[0].language, "zh");
    EXPECT_EQ(summaries[1].language, "de");
    EXPECT_EQ(summaries[2].language, "en");
    EXPECT_EQ(linked.catalog.pages[0].bodies.size(), 2U);
}

TEST(CatalogBuilder, ReportsTranslationsThatHaveNoOriginal) {
    Collection c;
    c.paper("iliac");
    c.translation("illiac", "en");
    c.page_translation("abuot", "en");
    EXPECT_EQ(c.link().messages,
              "papers/illiac.en.md: this is a translation of 'illiac', but there is no papers/illiac.md; did you mean "
              "'iliac'? [orphan-translation]\n"
              "pages/abuot.en.md: this is a translation of 'abuot', but there is no pages/abuot.md "
              "[orphan-translation]\n");
}

TEST(CatalogBuilder, ReportsATranslationIntoTheOriginalsLanguage) {
    Collection c;
    c.paper("a").with([](Paper& p) { p.summaries[0].language = "en"; });
    c.translation("a", "en");
    EXPECT_EQ(
        c.link().messages,
        "papers/a.en.md: this file and the original are both in 'en': name this one for its own language, or give "
        "the original's in 'summary-language' [orphan-translation]\n"
        "  papers/a.md: the original is here\n");
}

TEST(CatalogBuilder, ReportsAMissingSiteOnceAndGoesOnInEnglish) {
    Collection c;
    c.with_site = false;
    c.paper("a").with([](Paper& p) { p.study_type = "cohort"; });
    c.translation("a", "fr");
    const Linked linked = c.link();
    EXPECT_EQ(linked.messages,
              "-: site.yaml is missing: every collection needs one, with its title, languages and sections "
              "[missing-site]\n");
    ASSERT_EQ(linked.catalog.site.languages.size(), 1U);
    EXPECT_EQ(linked.catalog.site.languages[0].key, "en");
}

TEST(CatalogBuilder, ReportsASiteWithoutLanguages) {
    Collection c;
    c.site.languages.clear();
    EXPECT_EQ(c.link().messages,
              "site.yaml: site.yaml has no languages: list at least one, as in '- {key: en, tag: en, name: English}' "
              "[missing-site]\n");
}

TEST(CatalogBuilder, RefusesAnAlphabetForEveryWord) {
    Collection c;
    for (int i = 0; i < 10'000; ++i) c.site.languages.push_back({"x" + std::to_string(i), "x", "x", "x", false});
    c.paper("a").with([](Paper& p) { p.record.title = text_in({{"x9", "Title"}}); });
    const Linked linked = c.link();
    EXPECT_EQ(
        linked.messages,
        "site.yaml: site.yaml has 10002 languages, and a site can have 32: leave some out [too-many-languages]\n");
    EXPECT_EQ(linked.catalog.site.languages.size(), 1U);
}

TEST(CatalogBuilder, KeepsSectionKeysApartFromOtherFragments) {
    Collection c;
    c.section("note", "注", "Note");
    c.section("related", "相关", "Related");
    c.section("reflections", "思考", "Reflections");
    EXPECT_EQ(
        c.link().messages,
        "site.yaml: the section key 'note' names a place of every paper's page: choose another one [bad-id]\n"
        "site.yaml: the section key 'related' names a place of every paper's page: choose another one [bad-id]\n");
}

TEST(CatalogBuilder, LeavesDraftsOutUnlessAsked) {
    Collection c;
    c.paper("a").draft().defines("hage2018");
    c.image("papers/a/f.png", 1, 1);
    c.paper("b").draft().body().figure("b/missing.png");
    c.paper("a").value.draft = true;
    const Linked without = c.link();
    EXPECT_TRUE(without.catalog.papers.empty());
    EXPECT_TRUE(without.catalog.works.empty());
    EXPECT_EQ(without.catalog.drafts.count("hage2018"), 1U);
    EXPECT_EQ(c.link(true).catalog.papers.size(), 3U);
}

TEST(CatalogBuilder, SaysThatANameBelongsToADraft) {
    Collection c;
    c.paper("early").draft().defines("hage2018");
    c.paper("a").lists("hage2018").lists("early").body().link("early").cite({"early"});
    EXPECT_EQ(c.link().messages,
              "papers/a.md:3: 'hage2018' stands only in a draft, which is not published: take 'draft: true' out there, "
              "or leave this out [draft-target]\n"
              "  papers/early.md:3: the draft is here\n"
              "papers/a.md:4: 'early' stands only in a draft, which is not published: take 'draft: true' out there, or "
              "leave this out [draft-target]\n"
              "  papers/early.md: the draft is here\n"
              "papers/a.md:5: 'early' stands only in a draft, which is not published: take 'draft: true' out there, or "
              "leave this out [draft-target]\n"
              "  papers/early.md: the draft is here\n"
              "papers/a.md:6: 'early' stands only in a draft, which is not published: take 'draft: true' out there, or "
              "leave this out [draft-target]\n"
              "  papers/early.md: the draft is here\n");
}

TEST(DraftCheck, LooksAtTheValuesWhereTheyAreAndResolvesTheDraftsAlone) {
    Collection c;
    c.paper("a").defines("x2001").body().cite({"1"}).link("b");
    c.paper("b").draft().body().cite({"7"}).link("a").figure("b/later.png");
    Diagnostics diagnostics;
    Catalog catalog = gather(c.parsed(), diagnostics);
    EXPECT_THAT(draft_ids(catalog), ElementsAre("b"));
    const Paper* papers = catalog.papers.data();
    const Citation* citations = catalog.papers[0].summaries[0].document.citation_groups[0].citations.data();
    check_drafts(catalog, diagnostics);
    EXPECT_EQ(catalog.papers.data(), papers);
    EXPECT_EQ(catalog.papers[0].summaries[0].document.citation_groups[0].citations.data(), citations);
    EXPECT_TRUE(catalog.resolved.papers[0].summaries[0].citation_groups.empty()) << "only drafts are resolved";
    EXPECT_EQ(catalog.resolved.papers[1].summaries[0].citation_groups.size(), 1U);
    ASSERT_EQ(diagnostics.sorted().size(), 1U);
    EXPECT_EQ(diagnostics.sorted()[0].text, "in a draft: there is no reference 7: this paper's list has none");
    leave_out_drafts(catalog);
    EXPECT_EQ(catalog.papers[0].summaries[0].document.citation_groups[0].citations.data(), citations);
}

TEST(CatalogBuilder, SaysWhereAPictureIsMissing) {
    Collection c;
    c.paper("a").body().figure("a/fig1.png");
    EXPECT_EQ(c.link().messages,
              "papers/a.md:3: there is no picture 'papers/a/fig1.png'; put it at content/papers/a/fig1.png, or correct "
              "the path here [missing-figure]\n");
}

TEST(CatalogBuilder, FindsTheFilesOfFigures) {
    Collection c;
    c.paper("a").body().figure("a/fig1.png").figure("./a/../a/fig2.png").figure("a/fgi1.png").figure("../../x.png");
    c.image("papers/a/fig1.png", 640, 480);
    c.image("papers/a/fig2.png", 64, 48);
    c.image("papers/a/unused.png", 1, 1);
    const Linked linked = c.link();
    EXPECT_THAT(linked.body_names("a").figures, ElementsAre(0U, 1U, std::nullopt, std::nullopt));
    EXPECT_EQ(linked.messages,
              "papers/a.md:5: there is no picture 'papers/a/fgi1.png'; did you mean 'papers/a/fig1.png'? "
              "[missing-figure]\n"
              "papers/a.md:6: the picture '../../x.png' lies outside the content folder [missing-figure]\n"
              "papers/a/unused.png: no summary or page shows this picture: show it or delete it [unused-image]\n");
}

TEST(CatalogBuilder, MatchesJournalsByEveryName) {
    Collection c;
    Journal& journal = c.journal("thromb-res", "Thrombosis Research");
    journal.abbreviation = text_in({{"", "Thromb Res"}});
    journal.aliases = {"Thromb. Res."};
    for (const char* printed : {"thrombosis  research", "Ｔｈｒｏｍｂ Res", "Thromb. Res.", "thromb-res", "Lancet"})
        c.paper("a").defines(std::string("w") + std::to_string(c.parsed().size()),
                             {.container_title = text_in({{"", printed}})});
    std::vector<std::string> journals;
    const Linked linked = c.link();
    for (const Work& work : linked.catalog.works) {
        const Journal* found = linked.catalog.journal_of(work);
        if (!work.is_paper()) journals.push_back(found == nullptr ? "" : found->id);
    }
    std::ranges::sort(journals);
    EXPECT_THAT(journals, ElementsAre("", "thromb-res", "thromb-res", "thromb-res", "thromb-res"));
}

TEST(CatalogBuilder, ReportsANameThatTwoJournalsShare) {
    Collection c;
    c.journal("a-journal", "Annals");
    c.journal("b-journal", "annals");
    EXPECT_EQ(c.link().messages,
              "journals.yaml:2: the journals 'a-journal' and 'b-journal' share the name 'annals': leave it to one of "
              "them [duplicate-label]\n"
              "  journals.yaml:1: first defined here\n");
}

TEST(CatalogBuilder, TheOrderOfTheInputChangesNothing) {
    Collection c;
    c.paper("b").defines("x2001", {.DOI = "10.1/a"}).lists("a").body().cite({"x2001"}).link("pain");
    c.paper("a").defines("x2001").defines("y2001", {.DOI = "10.1/A"}).keyword("pain");
    c.translation("a", "en");
    c.keyword("pain", "疼痛", "pain");
    c.shared("x2001");
    auto files = c.parsed();
    const Linked forward = c.link(files);
    std::ranges::reverse(files);
    const Linked backward = c.link(files);
    EXPECT_NE(forward.messages, "");
    EXPECT_EQ(forward.messages, backward.messages);
    EXPECT_EQ(ids_of(forward.catalog.works), ids_of(backward.catalog.works));
    EXPECT_EQ(forward.catalog.record_of(forward.work("x2001")).DOI,
              backward.catalog.record_of(backward.work("x2001")).DOI);
}

}  // namespace
}  // namespace conspectus::catalog_builder_test
