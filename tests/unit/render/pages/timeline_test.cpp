#include <gmock/gmock.h>

#include <algorithm>
#include <map>
#include <random>

#include "render/pages/timeline_page.h"
#include "render/pictures/label_lines.h"
#include "unit/render/small_site.h"

namespace conspectus::timeline_test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

double number(const std::string& percent) {
    EXPECT_TRUE(percent.ends_with('%')) << percent;
    return std::stod(percent);
}

std::vector<std::string> years_shown(const TimelinePictureView& view, bool with_minor) {
    std::vector<std::string> years;
    for (const YearMarkView& mark : view.years) {
        if (with_minor || !mark.is_minor) years.push_back(mark.year);
    }
    return years;
}

std::vector<YearCount> run_of_years(int first, int last) {
    std::vector<YearCount> counts;
    for (int year = first; year <= last; ++year) counts.push_back({year, 1, 0});
    return counts;
}

TEST(TimelinePicture, KeepsTheGapsOfEmptyYears) {
    const TimelinePictureView view = timeline_picture({{2010, 1, 0}, {2012, 2, 0}, {2013, 4, 0}}, {});
    ASSERT_TRUE(view.works);
    ASSERT_EQ(view.works->columns.size(), 3U);
    EXPECT_EQ(view.works->columns[0].x, "9.5%");
    EXPECT_EQ(view.works->columns[1].x, "59.5%");
    EXPECT_EQ(view.works->columns[2].x, "84.5%");
    EXPECT_EQ(view.works->columns[0].height, 37);
    EXPECT_EQ(view.works->columns[2].height, 150);
    EXPECT_THAT(years_shown(view, false), ElementsAre("2010", "2011", "2012", "2013"));
    EXPECT_EQ(view.highest, "2013");
    EXPECT_EQ(view.most_works, 4);
}

struct Labelling {
    int first;
    int last;
    int years_per_column;
    const char* major;
    std::size_t all;
};

TEST(TimelinePicture, ThinsTheYearsOutForNarrowWindows) {
    for (const Labelling& each :
         {Labelling{2010, 2025, 1, "2010 2015 2020 2025", 16}, Labelling{2019, 2025, 1, "2020 2022 2024", 7},
          Labelling{1970, 2025, 1, "1970 1980 1990 2000 2010 2020", 12},
          Labelling{1955, 2025, 5, "1960 1980 2000 2020", 15},
          Labelling{1543, 2025, 10, "1600 1700 1800 1900 2000", 10}, Labelling{2025, 2025, 1, "2025", 1}}) {
        const TimelinePictureView view = timeline_picture(run_of_years(each.first, each.last), {});
        EXPECT_EQ(view.years_per_column, each.years_per_column) << each.first;
        std::string major;
        for (const std::string& year : years_shown(view, false)) major += (major.empty() ? "" : " ") + year;
        EXPECT_EQ(major, each.major);
        EXPECT_EQ(view.years.size(), each.all) << each.first;
    }
}

TEST(TimelinePicture, HasRoundLevels) {
    for (const auto& [works, levels] :
         std::map<std::int64_t, std::vector<std::string>>{{1, {"0", "1"}},
                                                          {5, {"0", "2", "4", "6"}},
                                                          {17, {"0", "5", "10", "15", "20"}},
                                                          {4012, {"0", "2000", "4000", "6000"}}}) {
        const TimelinePictureView view = timeline_picture({{2020, works, 0}}, {});
        std::vector<std::string> shown;
        for (const LevelView& level : view.works->levels) shown.push_back(level.count);
        EXPECT_EQ(shown, levels);
        EXPECT_EQ(view.has_wide_counts, works > 1000);
    }
}

TEST(TimelinePicture, LeavesOutThePanelOfWhatIsNotThere) {
    const TimelinePictureView papers = timeline_picture({{2020, 0, 1}}, {{2020, "A", {}, {}}});
    EXPECT_FALSE(papers.works);
    EXPECT_EQ(papers.marks.size(), 1U);
    const TimelinePictureView works = timeline_picture({{2020, 1, 0}}, {});
    EXPECT_FALSE(works.papers);
    EXPECT_THAT(works.marks, IsEmpty());
    const TimelinePictureView many = timeline_picture({{2020, 1, 500}}, {});
    EXPECT_TRUE(many.papers);
}

TEST(TimelinePicture, SaysWhatBecameOfAPaper) {
    const TimelinePictureView view =
        timeline_picture({{2020, 0, 1}}, {{2020, "田晨阳等，2020", "zh-Hans", "retracted"}});
    ASSERT_EQ(view.marks[0].lines.size(), 2U);
    EXPECT_EQ(view.marks[0].lines[0].language, "zh-Hans");
    EXPECT_EQ(view.marks[0].lines[1].text, "retracted");
    EXPECT_TRUE(view.marks[0].lines[1].is_status);
    EXPECT_EQ(view.marks[0].lines[1].language, "");
}

/// Any collection: its years, its papers in whatever order.
struct Sample {
    std::vector<YearCount> counts;
    std::vector<NamedYear> papers;
};

Sample sample(std::mt19937& random) {
    const auto below = [&](int limit) { return static_cast<int>(random() % static_cast<unsigned>(limit)); };
    Sample all;
    const int most = below(2) == 0 ? 5 : 40000;
    int year = 1500 + below(520);
    for (int i = below(80); i >= 0; --i) {
        all.counts.push_back({year, below(most), below(30)});
        year += 1 + below(below(3) == 0 ? 30 : 2);
    }
    for (int i = below(static_cast<int>(most_named_papers) + 1); i > 0; --i) {
        std::string name;
        for (int length = 1 + below(40); length > 0; --length) name += below(3) == 0 ? "Wm " : "肝";
        const std::size_t column = static_cast<std::size_t>(below(static_cast<int>(all.counts.size())));
        all.papers.push_back({all.counts[column].year, name, {}, below(4) == 0 ? "retracted" : ""});
    }
    return all;
}

void expect_columns_apart(const ColumnsView& panel, std::int64_t top, const TimelinePictureView& view) {
    double end = 0;
    for (const ColumnView& column : panel.columns) {
        EXPECT_GE(number(column.x), end);
        end = number(column.x) + number(column.width);
        EXPECT_GE(column.height, 1);
        EXPECT_EQ(column.y + column.height, panel.foot);
        EXPECT_GT(column.y, top);
    }
    EXPECT_LE(end, 100.01);
    EXPECT_LE(panel.columns.size(), 60U);
    EXPECT_LE(panel.levels.size(), 6U);
    for (std::size_t i = 1; i < panel.levels.size(); ++i) EXPECT_GE(panel.levels[i - 1].y - panel.levels[i].y, 14);
    EXPECT_LE(panel.foot, view.height);
}

/// The numbers of years in a picture of that width; 27 px are four digits.
void expect_years_apart(const TimelinePictureView& view, bool with_minor, double width) {
    double end = -100;
    for (const YearMarkView& mark : view.years) {
        if (mark.is_minor && !with_minor) continue;
        const double middle = number(mark.x) / 100 * width;
        EXPECT_GT(middle - 14, end);
        end = middle + 14;
        EXPECT_LE(end, width + 20);
    }
}

void expect_names_apart(const TimelinePictureView& view) {
    std::int64_t last = view.marks_title;
    for (const PaperMarkView& mark : view.marks) {
        ASSERT_FALSE(mark.lines.empty());
        for (const NameLineView& line : mark.lines) {
            EXPECT_GE(line.y - last, 16);
            last = line.y;
            const double x = number(mark.x) / 100 * 228;
            const double room = mark.is_leftward ? x : 228 - x;
            EXPECT_LE(estimated_width(line.text) * 0.13, room - 12) << line.text;
        }
    }
    EXPECT_LE(last, view.height - (view.marks.empty() ? 0 : 4));
}

TEST(TimelinePicture, OverlapsNothingWhateverThereIs) {
    std::mt19937 random(4);
    for (int round = 0; round < 1500; ++round) {
        const Sample from = sample(random);
        const TimelinePictureView view = timeline_picture(from.counts, from.papers);
        if (view.works) expect_columns_apart(*view.works, view.works->title, view);
        if (view.papers) expect_columns_apart(*view.papers, view.papers->title, view);
        EXPECT_LE(view.years.size(), 20U);
        ASSERT_FALSE(years_shown(view, false).empty());
        expect_years_apart(view, false, 228);
        expect_years_apart(view, true, 640);
        expect_names_apart(view);
        if (HasFailure()) break;
    }
}

/// A site whose one paper is from 2022, two works from 2018, one without year.
SmallSite site_with_years() {
    SmallSite site;
    site.work("shi2017").record.issued = {};
    site.paper().record.issued.first.year = 2022;
    site.indexes.years = {{2022, {0}, {}}, {2018, {}, {0, 1}}};
    site.set("timeline-title", "By year");
    return site;
}

TEST(TimelinePage, CountsTheYearsAndWhatHasNone) {
    const SmallSite site = site_with_years();
    const TimelinePageView view = timeline_page(site.context("en/timeline.html"), {});
    EXPECT_EQ(view.papers, 1);
    EXPECT_EQ(view.paper_years, "2022");
    EXPECT_EQ(view.works, 2);
    EXPECT_EQ(view.work_years, "2018");
    EXPECT_EQ(view.undated, 1);
    ASSERT_EQ(view.rows.size(), 3U);
    EXPECT_EQ(view.rows[0].year, "2022");
    EXPECT_EQ(view.rows[0].url.text, "years/2022.html");
    ASSERT_EQ(view.rows[0].named.size(), 1U);
    EXPECT_EQ(view.rows[0].named[0].url.text, "papers/liu2022.html");
    EXPECT_EQ(view.rows[1].works, 2);
    EXPECT_EQ(view.rows[2].year, "");
    EXPECT_EQ(view.rows[2].url.text, "");
    EXPECT_EQ(view.rows[2].works, 1);
    ASSERT_TRUE(view.picture);
    EXPECT_EQ(view.picture->marks.size(), 1U);
}

TEST(TimelinePage, HasNoPictureWhereNoYearIsStated) {
    SmallSite site = site_with_years();
    site.indexes.years.clear();
    site.catalog.shared_works.clear();
    site.catalog.papers.clear();
    const TimelinePageView view = timeline_page(site.context("en/timeline.html"), {});
    EXPECT_FALSE(view.picture);
    EXPECT_THAT(view.rows, IsEmpty());
}

TEST(TimelinePage, DrawsColumnsWhereThePapersAreTooManyToBeNamed) {
    SmallSite site = site_with_years();
    site.indexes.years[0].papers.assign(500, 0);
    site.catalog.papers.resize(500, site.paper());
    const TimelinePageView view = timeline_page(site.context("en/timeline.html"), {});
    EXPECT_TRUE(view.picture->papers);
    EXPECT_THAT(view.picture->marks, IsEmpty());
    EXPECT_THAT(view.rows[0].named, IsEmpty());
    EXPECT_EQ(view.rows[0].papers, 500);
}

}  // namespace
}  // namespace conspectus::timeline_test
