#include "render/pages/map_page.h"

#include <gmock/gmock.h>

#include "render/pictures/label_lines.h"
#include "unit/render/small_site.h"

namespace conspectus::map_page_test {
namespace {

/// Labels that no picture expects: words longer than a line, Arabic, nothing,
/// thousands of letters.
const std::string hostile[] = {
    "Pneumonoultramicroscopicsilicovolcanoconiosis",
    "متلازمة الوريد البابي الكبدي",
    "",
    " ",
    std::string(20000, 'W'),
    "肝细胞癌骨转移的机制、临床表现、诊断与治疗综述肝细胞癌骨转移的机制、临床表现、诊断与治疗综述",
    "a\u0301\u0301\u0301\u0301",
    "A paper of many short words that goes on and on until nobody can read it any more in a line"};

MapLabels hostile_labels() {
    MapLabels labels;
    for (const std::string& text : hostile) {
        labels.papers.push_back({.name = {labels.papers.size() % 2 == 0 ? text : "", {}}, .title = {text, "ar"}});
        labels.papers.back().status = text;
    }
    const auto papers = static_cast<std::uint32_t>(labels.papers.size());
    for (std::uint32_t i = 0; i + 1 < papers; ++i) {
        MapGroupLabel group{
            .papers_count = hostile[i], .things_count = hostile[i], .papers = {i, papers - 1}, .things = {}};
        for (const std::string& text : hostile) group.things.push_back({{.label = text, .language = {}, .url = {"x"}}});
        labels.groups.push_back(std::move(group));
    }
    return labels;
}

/// The baselines of one column from top to bottom.
void expect_lines_apart(const std::vector<std::vector<MapLineView>>& labels, std::int64_t height) {
    std::int64_t last = 0;
    for (const auto& lines : labels) {
        for (const MapLineView& line : lines) {
            EXPECT_GE(line.y - last, 13) << line.text.substr(0, 40);
            last = line.y;
        }
    }
    EXPECT_LE(last, height);
}

TEST(MapDrawing, LaysNoLineOverAnotherWhateverTheLabels) {
    for (const MapDrawingView& drawing : map_drawings(hostile_labels())) {
        std::vector<std::vector<MapLineView>> papers, groups;
        for (const MapPaperView& paper : drawing.papers) papers.push_back(paper.lines);
        for (const MapGroupView& group : drawing.groups) {
            groups.push_back(group.heading);
            for (const MapThingView& thing : group.things) groups.push_back(thing.lines);
        }
        expect_lines_apart(papers, drawing.height);
        expect_lines_apart(groups, drawing.height);
    }
}

TEST(MapDrawing, KeepsEveryLineWithinItsColumn) {
    const std::vector<MapDrawingView> drawings = map_drawings(hostile_labels());
    const int widths[] = {288 * 36 / 100, 640 * 36 / 100};  // of the papers, on the narrowest page of each
    for (std::size_t i = 0; i < drawings.size(); ++i) {
        for (const MapPaperView& paper : drawings[i].papers) {
            for (const MapLineView& line : paper.lines) EXPECT_LE(estimated_width(line.text) * 13 / 100, widths[i]);
        }
    }
}

TEST(MapDrawing, MakesEveryLinkATargetOf24Pixels) {
    for (const MapDrawingView& drawing : map_drawings(hostile_labels())) {
        for (const MapPaperView& paper : drawing.papers) EXPECT_GE(paper.height, 24);
        for (const MapGroupView& group : drawing.groups) {
            for (const MapThingView& thing : group.things) EXPECT_GE(thing.height, 24);
        }
    }
}

TEST(MapDrawing, SetsAPhoneInMoreLinesThanAWideWindow) {
    const std::vector<MapDrawingView> drawings =
        map_drawings({{{.name = {"Liu et al., 2022", {}}, .title = {"A title", {}}}},
                      {{"2 papers",
                        "",
                        {0},
                        {{{.label = "magnetic resonance imaging of the liver", .language = {}, .url = {"x"}}}}}}});
    ASSERT_EQ(drawings.size(), 2U);
    EXPECT_EQ(drawings[0].name, "narrow");
    EXPECT_GT(drawings[0].groups[0].things[0].lines.size(), drawings[1].groups[0].things[0].lines.size());
}

/// Two papers and a third that shares nothing.
struct MapPage : testing::Test {
    SmallSite site;

    MapPage() {
        for (const char* id : {"shi2017", "zhao2020"}) {
            site.catalog.papers.push_back({.id = id});
            site.catalog.papers.back().record.title = SmallSite::both("又一篇", "Another paper");
        }
        std::erase_if(site.catalog.shared_works, [](const SharedWork& work) { return work.id == "shi2017"; });
        site.indexes.related.resize(3);
        site.indexes.keywords.resize(1);
        site.indexes.works.resize(5);
        for (const auto& [key, text] :
             {std::pair("count-papers", "{n} papers"), std::pair("map-keywords", "{n} keywords"),
              std::pair("map-works", "{n} works"), std::pair("enumeration-separator", ", "),
              std::pair("map-alone", "shares nothing"), std::pair("map-title", "Map")}) {
            site.set(key, text);
        }
    }

    void share() {
        site.catalog.papers[1].keywords = {"rankl"};
        site.indexes.keywords[0].papers = {{0, 1}, {1, 1}};
        site.indexes.works[1].work = 1;
        site.indexes.works[1].listed_in = {{0, 2}, {1, 4}};
    }
    MapPageView page() const { return map_page(site.context("en/map.html"), {}); }
};

TEST_F(MapPage, CountsWhatIsShared) {
    share();
    const MapPageView view = page();
    EXPECT_EQ(view.counts, "1 keywords, 1 works");
    EXPECT_EQ(view.papers, 3);
    EXPECT_EQ(view.shared, 2);
    EXPECT_TRUE(view.has_works);
}

TEST_F(MapPage, LinksTheThingsAndPapersOfEachGroupInTheTable) {
    share();
    const MapPageView view = page();
    ASSERT_EQ(view.rows.size(), 1U);
    const MapRowView& row = view.rows[0];
    ASSERT_EQ(row.keywords.size(), 1U);
    EXPECT_EQ(row.keywords[0].label, "RANK ligand");
    EXPECT_EQ(row.keywords[0].url.text, "keywords/rankl.html");
    ASSERT_EQ(row.works.size(), 1U);
    EXPECT_EQ(row.works[0].url.text, "works/hage2018.html");
    ASSERT_EQ(row.papers.size(), 2U);
    EXPECT_EQ(row.papers[1].url.text, "papers/shi2017.html");
}

TEST_F(MapPage, DrawsTheSameThingsAsTheTableHas) {
    share();
    const MapPageView view = page();
    ASSERT_EQ(view.drawings.size(), 2U);
    for (const MapDrawingView& drawing : view.drawings) {
        ASSERT_EQ(drawing.groups.size(), 1U);
        EXPECT_EQ(drawing.groups[0].members, "p0 p1");
        ASSERT_EQ(drawing.groups[0].things.size(), 2U);
        EXPECT_EQ(drawing.groups[0].things[1].kind, "work");
        std::string heading;
        for (const MapLineView& line : drawing.groups[0].heading) heading += line.text + " ";
        EXPECT_EQ(heading, drawing.name == "wide" ? "2 papers · 1 keywords, 1 works " : "1 keywords, 1 works ");
        EXPECT_EQ(drawing.papers.size(), 3U);
    }
}

TEST_F(MapPage, SaysOfAPaperThatItSharesNothing) {
    share();
    const MapPageView view = page();
    const auto& papers = view.drawings[1].papers;
    const auto alone = std::ranges::find(papers, "p2", &MapPaperView::member);
    EXPECT_EQ(alone->lines.back().text, "shares nothing");
    EXPECT_EQ(alone->node_height, 0);
    EXPECT_TRUE(std::ranges::none_of(papers, [](const MapPaperView& each) {
        return each.member == "p0" && each.lines.back().text == "shares nothing";
    }));
}

TEST_F(MapPage, HasNoPictureWhereNothingIsShared) {
    const MapPageView view = page();
    EXPECT_TRUE(view.drawings.empty());
    EXPECT_TRUE(view.rows.empty());
}

}  // namespace
}  // namespace conspectus::map_page_test
