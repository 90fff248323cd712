#include "render/blocks/keyword_tree.h"

#include <gmock/gmock.h>

#include "link/catalog/namespace.h"
#include "link/resolve/resolver.h"

namespace conspectus::keyword_tree_test {
namespace {

/// Keywords by id with the ids of their broader ones.
struct Thesaurus {
    Catalog catalog;
    Indexes indexes;

    explicit Thesaurus(const std::vector<std::pair<std::string, std::vector<std::string>>>& keywords) {
        for (const auto& [id, broader] : keywords) {
            catalog.keywords.push_back({.id = id, .facet = "disease", .broader = broader});
        }
        Diagnostics ignored;
        fill_namespace(catalog, ignored);
        catalog = resolve(std::move(catalog), ignored);
        indexes.keywords.resize(keywords.size());
        for (std::uint32_t i = 0; i < keywords.size(); ++i) {
            for (const std::uint32_t above : catalog.resolved.keywords[i].broader)
                indexes.keywords[above].narrower.push_back(i);
        }
    }

    std::vector<TreeEntry> entries() const {
        std::vector<std::uint32_t> order;
        for (std::uint32_t i = 0; i < catalog.keywords.size(); ++i) order.push_back(i);
        return keyword_tree(catalog, indexes, "disease", order);
    }

    std::string dump(const std::vector<TreeEntry>& tree) const {
        std::string out;
        for (const TreeEntry& entry : tree) {
            out += std::string(entry.depth, '.') + catalog.keywords[entry.keyword].id + (entry.elsewhere ? "~ " : " ");
        }
        return out;
    }
    std::string dump() const { return dump(entries()); }
};

TEST(KeywordTree, PutsNarrowerKeywordsUnderBroader) {
    EXPECT_EQ(Thesaurus({{"a", {}}, {"b", {"a"}}, {"c", {"b"}}, {"d", {}}}).dump(), "a .b ..c d ");
}

TEST(KeywordTree, GivesAKeywordAPlaceUnderEachBroaderOneButItsOwnNarrowerOnesOne) {
    EXPECT_EQ(Thesaurus({{"a", {}}, {"b", {}}, {"c", {"a", "b"}}, {"d", {"c"}}}).dump(), "a .c ..d b .c~ ");
}

TEST(KeywordTree, IsLinearWhereBroaderKeywordsMultiply) {
    std::vector<std::pair<std::string, std::vector<std::string>>> keywords = {{"k0a", {}}, {"k0b", {}}};
    for (int i = 1; i < 200; ++i) {
        const std::string above = "k" + std::to_string(i - 1);
        keywords.push_back({"k" + std::to_string(i) + "a", {above + "a", above + "b"}});
        keywords.push_back({"k" + std::to_string(i) + "b", {above + "a", above + "b"}});
    }
    EXPECT_EQ(Thesaurus(keywords).entries().size(), 2U + 4U * 199U);
}

TEST(KeywordTree, BoundsItsDepth) {
    std::vector<std::pair<std::string, std::vector<std::string>>> keywords = {{"k0", {}}};
    for (int i = 1; i < 10000; ++i) keywords.push_back({"k" + std::to_string(i), {"k" + std::to_string(i - 1)}});
    const std::vector<TreeEntry> entries = Thesaurus(keywords).entries();
    EXPECT_EQ(entries.size(), 10000U);
    EXPECT_EQ(entries.back().depth, 12U);
}

TEST(KeywordTree, LeavesOtherFacetsOut) {
    Thesaurus thesaurus({{"a", {}}, {"b", {"a"}}, {"c", {"b"}}});
    thesaurus.catalog.keywords[1].facet = "drug";
    EXPECT_EQ(thesaurus.dump(), "a c ");
}

TEST(KeywordTree, FurtherPagesRepeatWhatTheirPlacesStandUnder) {
    const Thesaurus thesaurus({{"a", {}}, {"b", {"a"}}, {"c", {"b"}}, {"d", {"b"}}, {"e", {}}});
    EXPECT_EQ(thesaurus.dump(), "a .b ..c ..d e ");
    EXPECT_EQ(thesaurus.dump(with_ancestors(thesaurus.entries(), 3, 5)), "a .b ..d e ");
    EXPECT_EQ(thesaurus.dump(with_ancestors(thesaurus.entries(), 0, 2)), "a .b ");
}

}  // namespace
}  // namespace conspectus::keyword_tree_test
