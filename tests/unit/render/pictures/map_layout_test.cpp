#include "render/pictures/map_layout.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <random>
#include <set>

namespace conspectus::map_layout_test {
namespace {

using Random = std::mt19937;

std::int64_t number(Random& random, std::int64_t from, std::int64_t to) {
    return from + static_cast<std::int64_t>(random() % static_cast<std::uint32_t>(to - from + 1));
}

std::vector<std::uint32_t> some_papers(Random& random, std::size_t papers) {
    std::set<std::uint32_t> members;
    const auto wanted = std::min<std::size_t>(papers, static_cast<std::size_t>(number(random, 1, 4)));
    while (members.size() < wanted) members.insert(static_cast<std::uint32_t>(random() % papers));
    return {members.begin(), members.end()};
}

/// A map of any size: groups that differ in their papers, labels of any height.
MapSizes any_sizes(std::uint32_t seed) {
    Random random(seed);
    MapSizes sizes;
    sizes.papers.resize(static_cast<std::size_t>(number(random, 1, 12)));
    for (std::int64_t& height : sizes.papers) height = number(random, 0, 9) == 0 ? 0 : number(random, 24, 140);
    std::set<std::vector<std::uint32_t>> sets;
    for (std::int64_t i = number(random, 0, 30); i > 0; --i) sets.insert(some_papers(random, sizes.papers.size()));
    for (const auto& members : sets) {
        MapGroupSize group{.papers = members, .weight = number(random, 1, 40), .heading = number(random, 18, 40)};
        group.things.resize(static_cast<std::size_t>(number(random, 1, 9)));
        for (std::int64_t& height : group.things) height = number(random, 24, 64);
        sizes.groups.push_back(std::move(group));
    }
    return sizes;
}

/// Everything of one column from top to bottom.
std::vector<Extent> paper_labels(const MapLayout& layout) {
    std::vector<Extent> labels;
    for (const std::uint32_t paper : layout.order.papers) {
        const MapPaperBox& box = layout.papers[paper];
        const std::int64_t top = std::min(box.label.top, box.node.top);
        labels.push_back({top, std::max(box.label.bottom(), box.node.bottom()) - top});
    }
    return labels;
}

std::vector<Extent> group_labels(const MapLayout& layout) {
    std::vector<Extent> labels;
    for (const std::uint32_t group : layout.order.groups) {
        labels.push_back(layout.groups[group].heading);
        for (const Extent& thing : layout.groups[group].things) labels.push_back(thing);
    }
    return labels;
}

void expect_apart(const std::vector<Extent>& labels, std::int64_t height) {
    for (std::size_t i = 0; i < labels.size(); ++i) {
        EXPECT_LE(labels[i].bottom(), height);
        EXPECT_GE(labels[i].top, i == 0 ? 0 : labels[i - 1].bottom());
    }
}

class AnyMap : public testing::TestWithParam<std::uint32_t> {};
INSTANTIATE_TEST_SUITE_P(Seeds, AnyMap, testing::Range(0U, 200U));

TEST_P(AnyMap, LaysNoLabelOverAnotherNorOutside) {
    const MapLayout layout = lay_out_map(any_sizes(GetParam()));
    expect_apart(paper_labels(layout), layout.height);
    expect_apart(group_labels(layout), layout.height);
}

TEST_P(AnyMap, KeepsTheHeightOfEachLabel) {
    const MapSizes sizes = any_sizes(GetParam());
    const MapLayout layout = lay_out_map(sizes);
    for (std::size_t i = 0; i < sizes.papers.size(); ++i) EXPECT_EQ(layout.papers[i].label.height, sizes.papers[i]);
    for (std::size_t i = 0; i < sizes.groups.size(); ++i) {
        ASSERT_EQ(layout.groups[i].things.size(), sizes.groups[i].things.size());
        for (std::size_t j = 0; j < sizes.groups[i].things.size(); ++j) {
            EXPECT_EQ(layout.groups[i].things[j].height, sizes.groups[i].things[j]);
        }
    }
}

TEST_P(AnyMap, EndsEachBandAtItsNodes) {
    const MapSizes sizes = any_sizes(GetParam());
    const MapLayout layout = lay_out_map(sizes);
    for (std::size_t i = 0; i < sizes.groups.size(); ++i) {
        const MapGroupBox& group = layout.groups[i];
        std::vector<std::uint32_t> papers;
        for (const MapBand& band : group.bands) {
            papers.push_back(band.paper);
            const Extent& node = layout.papers[band.paper].node;
            EXPECT_GE(band.from - band.width, 2 * node.top);
            EXPECT_LE(band.from + band.width, 2 * node.bottom());
            EXPECT_GE(band.to - band.width, 2 * group.node.top);
            EXPECT_LE(band.to + band.width, 2 * group.node.bottom());
        }
        std::ranges::sort(papers);
        EXPECT_EQ(papers, sizes.groups[i].papers);
    }
}

TEST_P(AnyMap, CrossesNoMoreBandsThanTheGivenOrder) {
    MapGroups groups;
    const MapSizes sizes = any_sizes(GetParam());
    for (const MapGroupSize& group : sizes.groups) groups.push_back(group.papers);
    MapOrder given{std::vector<std::uint32_t>(sizes.papers.size()), std::vector<std::uint32_t>(groups.size())};
    std::iota(given.papers.begin(), given.papers.end(), 0U);
    std::iota(given.groups.begin(), given.groups.end(), 0U);
    const MapOrder order = order_map(sizes.papers.size(), groups);
    EXPECT_LE(crossings(groups, order), crossings(groups, given));
    EXPECT_TRUE(std::ranges::is_permutation(order.papers, given.papers));
    EXPECT_TRUE(std::ranges::is_permutation(order.groups, given.groups));
}

TEST_P(AnyMap, IsTheSameWheneverItIsMade) {
    const MapSizes sizes = any_sizes(GetParam());
    const MapLayout first = lay_out_map(sizes);
    const MapLayout second = lay_out_map(sizes);
    EXPECT_EQ(first.order, second.order);
    EXPECT_EQ(first.papers, second.papers);
    EXPECT_EQ(first.groups, second.groups);
}

TEST(MapOrder, FindsTheOrderWithoutCrossings) {
    // A chain 0–3–1–2 whose links are given in another order.
    const MapGroups groups = {{1, 2}, {0, 3}, {1, 3}};
    const MapOrder order = order_map(4, groups);
    EXPECT_EQ(crossings(groups, order), 0);
    EXPECT_EQ(order.papers, (std::vector<std::uint32_t>{0, 3, 1, 2}));
    EXPECT_EQ(order.groups, (std::vector<std::uint32_t>{1, 2, 0}));
}

TEST(MapOrder, FindsItAlsoForALongChain) {
    MapGroups chain;
    const std::vector<std::uint32_t> papers = {4, 9, 0, 7, 2, 11, 5, 1, 8, 3, 10, 6};
    for (std::size_t i = 1; i < papers.size(); ++i) {
        chain.push_back({std::min(papers[i - 1], papers[i]), std::max(papers[i - 1], papers[i])});
    }
    std::ranges::sort(chain);
    EXPECT_EQ(crossings(chain, order_map(12, chain)), 0);
}

TEST(MapOrder, CountsCrossings) {
    EXPECT_EQ(crossings({{1}, {0}}, {{0, 1}, {0, 1}}), 1);
    EXPECT_EQ(crossings({{1}, {0}}, {{0, 1}, {1, 0}}), 0);
    EXPECT_EQ(crossings({{0, 1, 2}, {0, 1, 2}}, {{0, 1, 2}, {0, 1}}), 3);
}

TEST(MapOrder, KeepsTheGivenOrderWhereNothingIsBetter) {
    EXPECT_EQ(order_map(3, {}).papers, (std::vector<std::uint32_t>{0, 1, 2}));
    EXPECT_EQ(order_map(9, {}).papers.front(), 0U);
    EXPECT_TRUE(order_map(0, {}).papers.empty());
}

TEST(MapLayout, PutsAPaperLevelWithItsOnlyGroup) {
    const MapLayout layout = lay_out_map(
        {.papers = {40, 40}, .groups = {{.papers = {0, 1}, .weight = 8, .heading = 20, .things = {100, 100}}}});
    EXPECT_EQ(layout.height, 220);
    const auto middle = [](const Extent& extent) { return extent.top + extent.height / 2; };
    EXPECT_EQ((middle(layout.papers[0].label) + middle(layout.papers[1].label)) / 2, middle(layout.groups[0].node));
}

TEST(MapLayout, MarksAPaperWithoutBandsByAnEmptyNode) {
    const MapLayout layout = lay_out_map(
        {.papers = {40, 40, 40}, .groups = {{.papers = {0, 2}, .weight = 1, .heading = 20, .things = {24}}}});
    EXPECT_EQ(layout.papers[1].node.height, 0);
    EXPECT_GT(layout.papers[0].node.height, 0);
}

TEST(MapLayout, IsEmptyWithoutPapers) {
    EXPECT_EQ(lay_out_map({}).height, 0);
}

TEST(MapBand, GrowsWithItsThingsWithinBounds) {
    EXPECT_EQ(band_width(1, 18), 2);
    EXPECT_EQ(band_width(1, 10), 2);
    EXPECT_LT(band_width(1, 18), band_width(2, 18));
    EXPECT_LT(band_width(3, 18), band_width(11, 18));
    EXPECT_EQ(band_width(12, 18), 18);
    EXPECT_EQ(band_width(1'000'000'000'000, 10), 10);
}

}  // namespace
}  // namespace conspectus::map_layout_test
