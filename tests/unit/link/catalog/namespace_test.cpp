#include <gtest/gtest.h>

#include "unit/link/collection.h"

namespace conspectus::namespace_test {
namespace {

TEST(Namespace, AWorkDefinedTwiceIsReplacedByOneLine) {
    Collection c;
    c.paper("a").defines("chick2017");
    c.paper("b").defines("chick2017");
    c.shared("chick2017");
    EXPECT_EQ(c.link().messages,
              "papers/b.md:3: the work 'chick2017' is defined twice: write '- chick2017' here instead [duplicate-id]\n"
              "  papers/a.md:3: first defined here\n"
              "references/all.yaml:1: the work 'chick2017' is defined twice: delete this definition [duplicate-id]\n"
              "  papers/a.md:3: first defined here\n");
}

TEST(Namespace, APaperOutranksAReferenceThatDefinesIt) {
    Collection c;
    c.paper("a").defines("hage2018");
    c.paper("hage2018");
    c.paper("z").lists("hage2018");
    const Linked linked = c.link();
    EXPECT_EQ(
        linked.messages,
        "papers/a.md:3: 'hage2018' is a paper of this collection: write '- hage2018' here instead [duplicate-id]\n"
        "  papers/hage2018.md: first defined here\n");
    EXPECT_EQ(linked.paper("z").references[0].work, "hage2018");
}

TEST(Namespace, IdsAndAliasesOfAllKindsAreOneNamespace) {
    Collection c;
    c.paper("fracture").alias("old").alias("fracture");
    c.page("old");
    c.keyword("fracture", "骨折", "fracture").aliases = {"old"};
    c.keyword("old", "旧", "old");
    EXPECT_EQ(c.link().messages,
              "papers/fracture.md: the alias 'fracture' is there already: leave it out [duplicate-id]\n"
              "  papers/fracture.md: first defined here\n"
              "papers/fracture.md: the alias 'old' belongs to a page 'old': leave it out [duplicate-id]\n"
              "  pages/old.md: first defined here\n"
              "keywords.yaml:1: the alias 'old' belongs to a page 'old': leave it out [duplicate-id]\n"
              "  pages/old.md: first defined here\n"
              "keywords.yaml:1: the id 'fracture' belongs to a paper: choose another one for this keyword "
              "[duplicate-id]\n"
              "  papers/fracture.md: first defined here\n"
              "keywords.yaml:2: the id 'old' belongs to a page: choose another one for this keyword [duplicate-id]\n"
              "  pages/old.md: first defined here\n");
}

TEST(Namespace, TwoKeywordsWithOneIdAreReported) {
    Collection c;
    c.keyword("bone", "骨", "bone");
    c.keyword("bone", "骨骼", "bones");
    EXPECT_EQ(c.link().messages,
              "keywords.yaml:2: a keyword with the id 'bone' is defined twice: give one of them another id "
              "[duplicate-id]\n"
              "  keywords.yaml:1: first defined here\n");
}

TEST(Namespace, AnAliasResolvesAndLeavesARedirect) {
    Collection c;
    c.paper("hage-2018-stenting").alias("hage2018");
    c.paper("z").lists("hage2018").body().cite({"hage2018"});
    const Linked linked = c.link();
    EXPECT_EQ(linked.messages, "");
    EXPECT_EQ(linked.id_of(linked.names("z").references[0]), "hage-2018-stenting");
    EXPECT_EQ(linked.body_names("z").citation_groups[0][0].number, 1U);
    EXPECT_EQ(linked.catalog.redirects.at("hage2018"), "hage-2018-stenting");
}

TEST(Namespace, AReferenceThatDefinesAnAliasIsReplacedByTheId) {
    Collection c;
    c.paper("hage-2018-stenting").alias("hage2018");
    c.paper("z").defines("hage2018");
    EXPECT_EQ(
        c.link().messages,
        "papers/z.md:3: 'hage2018' is an alias of a paper 'hage-2018-stenting': list '- hage-2018-stenting' instead "
        "of defining a work [duplicate-id]\n"
        "  papers/hage-2018-stenting.md: first defined here\n");
}

TEST(Namespace, OneDoiOrPmidHasOneId) {
    Collection c;
    c.paper("a").defines("hage2018", {.DOI = "10.1016/J.X"}).defines("shi2017", {.PMID = "77"});
    c.paper("b").defines("hage2018b", {.DOI = "10.1016/j.x", .key_at = {{"DOI", {2, {40, 5}}}}});
    c.paper("p").with([](Paper& p) { p.record.PMID = "77"; });
    c.shared("hage2018c").record.DOI = "10.1016/j.X";
    EXPECT_EQ(c.link().messages,
              "papers/a.md:4: 'shi2017' has the PMID of 'p', 77: write '- p' here instead [duplicate-id]\n"
              "  papers/p.md: first defined here\n"
              "papers/b.md:40: 'hage2018b' has the DOI of 'hage2018', 10.1016/j.x: write '- hage2018' here instead "
              "[duplicate-id]\n"
              "  papers/a.md:3: first defined here\n"
              "references/all.yaml:1: 'hage2018c' has the DOI of 'hage2018', 10.1016/j.x: delete this definition and "
              "cite 'hage2018' [duplicate-id]\n"
              "  papers/a.md:3: first defined here\n");
}

TEST(Namespace, ReferencesMustNameAWork) {
    Collection c;
    c.paper("a").defines("hage2018").lists("hage2081").lists("pain").lists("nothing-like-it");
    c.keyword("pain", "疼痛", "pain");
    EXPECT_EQ(c.link().messages,
              "papers/a.md:4: no paper or work has the id 'hage2081': define it here or in references/; did you mean "
              "'hage2018'? [unknown-work]\n"
              "papers/a.md:5: 'pain' is a keyword, not a work: a reference list holds works only [unknown-work]\n"
              "papers/a.md:6: no paper or work has the id 'nothing-like-it': define it here or in references/ "
              "[unknown-work]\n");
}

}  // namespace
}  // namespace conspectus::namespace_test
