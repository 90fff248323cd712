#include "render/pictures/map_graph.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

namespace conspectus::map_graph_test {
namespace {

using Papers = std::vector<std::uint32_t>;

/// A collection of papers that share what a test adds.
struct Collection {
    Catalog catalog;
    Indexes indexes;

    explicit Collection(std::size_t papers) {
        catalog.papers.resize(papers);
        catalog.resolved.papers.resize(papers);
        indexes.related.resize(papers);
    }

    void keyword(const Papers& papers) {
        KeywordRow row{.keyword = static_cast<std::uint32_t>(indexes.keywords.size())};
        catalog.keywords.push_back({.id = "k" + std::to_string(row.keyword)});
        catalog.resolved.keywords.emplace_back();
        for (const std::uint32_t paper : papers) {
            row.papers.push_back({paper, 1});
            catalog.resolved.papers[paper].keywords.push_back(row.keyword);
        }
        indexes.keywords.push_back(std::move(row));
    }
    void work(const Papers& papers) {
        WorkRow row{.work = static_cast<std::uint32_t>(indexes.works.size())};
        for (const std::uint32_t paper : papers) row.listed_in.push_back({paper, 1});
        indexes.works.push_back(std::move(row));
    }
    void relate(std::uint32_t a, std::uint32_t b, double score, bool links = false, bool back = false) {
        indexes.related[a].push_back({.paper = b, .score = score, .links_to = links, .linked_from = back});
        indexes.related[b].push_back({.paper = a, .score = score, .links_to = back, .linked_from = links});
        for (const std::uint32_t paper : {a, b}) {
            std::ranges::stable_sort(indexes.related[paper], std::ranges::greater{}, &RelatedPaper::score);
        }
    }
    MapGraph graph() const { return map_graph(catalog, indexes); }
};

MapThing keyword(std::uint32_t index, std::uint32_t spread) {
    return {.kind = MapThingKind::keyword, .index = index, .spread = spread};
}

TEST(MapGraph, PutsWhatExactlyTheSamePapersShareInOneGroup) {
    Collection collection(4);
    collection.keyword({0, 1});
    collection.keyword({0, 1, 2});
    collection.keyword({3});
    collection.keyword({0, 1});
    collection.work({0, 1});
    const MapGraph graph = collection.graph();
    const MapThing work{.kind = MapThingKind::work, .index = 0, .spread = 2};
    EXPECT_EQ(graph.groups,
              (std::vector<MapGroup>{{{0, 1}, {keyword(0, 2), keyword(3, 2), work}}, {{0, 1, 2}, {keyword(1, 3)}}}));
    EXPECT_EQ(graph.shared, 4U);
    EXPECT_EQ(graph.drawn, 4U);
}

TEST(MapGraph, ShowsAllPapersOfASmallCollectionAlsoThoseThatShareNothing) {
    Collection collection(3);
    collection.keyword({0, 2});
    EXPECT_EQ(collection.graph().papers, (Papers{0, 1, 2}));
}

TEST(MapGraph, LeavesOutPapersThatOnlyLinkToAKeywordAsRelatedPapersDo) {
    Collection collection(3);
    collection.keyword({0, 1, 2});
    collection.catalog.resolved.papers[2].keywords.clear();
    ASSERT_EQ(collection.graph().groups.size(), 1U);
    EXPECT_EQ(collection.graph().groups[0].papers, (Papers{0, 1}));
}

TEST(MapGraph, NamesALinkBetweenTwoSummariesOnce) {
    Collection collection(3);
    collection.relate(1, 2, 1, false, true);
    collection.relate(0, 1, 1, true, true);
    const MapThing both{.kind = MapThingKind::link, .index = 0, .mutual = true, .spread = 2};
    const MapThing back{.kind = MapThingKind::link, .index = 2, .mutual = false, .spread = 2};
    EXPECT_EQ(collection.graph().groups, (std::vector<MapGroup>{{{0, 1}, {both}}, {{1, 2}, {back}}}));
}

TEST(MapGraph, ListsAWorkOnceThatAPaperCitesTwice) {
    Collection collection(2);
    collection.work({0, 0});
    EXPECT_TRUE(collection.graph().groups.empty());
    collection.work({0, 0, 1});
    EXPECT_EQ(collection.graph().groups.front().papers, (Papers{0, 1}));
}

TEST(MapGraph, ChoosesTheMostCloselyLinkedPapersOfALargerCollection) {
    Collection collection(40);
    for (std::uint32_t i = 0; i + 1 < 40; ++i) collection.relate(i, i + 1, 1);
    collection.relate(20, 30, 9);
    collection.relate(30, 5, 4);
    const MapGraph graph = collection.graph();
    EXPECT_EQ(graph.papers.size(), most_mapped_papers);
    for (const std::uint32_t paper : {20U, 30U, 5U}) EXPECT_TRUE(std::ranges::binary_search(graph.papers, paper));
}

TEST(MapGraph, GoesOnWithTheNextPairWhereNothingMoreIsLinked) {
    Collection collection(40);
    for (std::uint32_t i = 0; i < 40; i += 2) collection.relate(i, i + 1, 40 - i);
    EXPECT_EQ(collection.graph().papers, (Papers{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}));
}

TEST(MapGraph, ChoosesNobodyInALargerCollectionWithoutLinks) {
    EXPECT_TRUE(Collection(40).graph().papers.empty());
    EXPECT_TRUE(Collection(0).graph().papers.empty());
}

TEST(MapGraph, KeepsTheRarestOfTooManyThings) {
    Collection collection(40);
    for (std::uint32_t i = 0; i < 11; ++i) collection.relate(i, i + 1, 1);
    Papers all(40);
    std::iota(all.begin(), all.end(), 0U);
    for (int i = 0; i < 50; ++i) collection.keyword(all);
    for (int i = 0; i < 30; ++i) collection.keyword({0, 1});
    const MapGraph graph = collection.graph();
    EXPECT_EQ(graph.shared, 80U);
    EXPECT_EQ(graph.drawn + graph.groups.size(), most_mapped_lines);
    EXPECT_EQ(graph.groups[0].papers, (Papers{0, 1}));
    EXPECT_EQ(graph.groups[0].things.size(), 30U);
}

}  // namespace
}  // namespace conspectus::map_graph_test
