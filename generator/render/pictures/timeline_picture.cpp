#include "render/pictures/timeline_picture.h"

#include <algorithm>
#include <array>

#include "render/pictures/label_lines.h"

namespace conspectus {

VIEW(LevelView, "level", count, y)
VIEW(ColumnView, "column", x, width, y, height)
VIEW(ColumnsView, "columns", title, foot, levels, columns)
VIEW(YearMarkView, "year mark", year, x, is_minor)
VIEW(NameLineView, "name line", text, y, language, is_status)
VIEW(PaperMarkView, "paper mark", x, y, is_leftward, lines)
VIEW(TimelinePictureView, "timeline picture", height, years_per_column, highest, most_works, has_wide_counts, works,
     years_y, years, papers, marks_top, marks_title, marks)

namespace {

/// Pixels. The narrowest picture is that of a phone of 320 pixels, the wide one
/// that of a window from which the stylesheet shows the minor years.
constexpr int narrowest = 228;
constexpr int widest = 640;
constexpr int year_room = 38;
constexpr int title_height = 30;
constexpr int works_height = 150;
constexpr int papers_height = 72;
constexpr int years_height = 26;
constexpr int panel_gap = 18;
constexpr int row_height = 24;
constexpr int line_pitch = 16;
constexpr int name_size = 13;
constexpr int name_gap = 14;  ///< from the middle of the square

constexpr std::array steps = {1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000};

constexpr int most_columns = 60;

int floor_to(int value, int step) {
    return value - ((value % step) + step) % step;
}

/// The years that the picture shows, as columns of `step` years.
struct YearScale {
    int first = 0;
    int step = 1;
    int columns = 1;

    int years() const { return step * columns; }
    int column_of(int year) const { return (year - first) / step; }
};

YearScale year_scale(int first, int last) {
    YearScale scale;
    for (const int step : steps) {
        if (step == 2) continue;  // a step of two years is read as one
        const int start = floor_to(first, step);
        scale = {start, step, (last - start) / step + 1};
        if (scale.columns <= most_columns) break;
    }
    return scale;
}

/// Returns `part` of `whole` in percent, to hundredths.
std::string percent(std::int64_t part, std::int64_t whole) {
    const std::int64_t hundredths = (part * 20000 + whole) / (2 * whole);
    std::string text = std::to_string(hundredths / 100);
    const std::int64_t rest = hundredths % 100;
    if (rest > 0) text += rest < 10 ? ".0" : ".";
    if (rest > 0) text += std::to_string(rest % 10 == 0 && rest >= 10 ? rest / 10 : rest);
    return text + "%";
}

/// Returns the middle of a year, in half years from the first.
std::string middle_of(const YearScale& scale, int year) {
    return percent(2 * (year - scale.first) + 1, 2 * scale.years());
}

/// Returns the least step at which the numbers of the years fit so many pixels.
int label_step(const YearScale& scale, int pixels) {
    for (const int step : steps) {
        if (step % scale.step == 0 && scale.years() * year_room <= step * pixels) return step;
    }
    return steps.back();
}

/// Likewise, among steps whose numbers include those of `major`.
int minor_step(const YearScale& scale, int major) {
    for (const int step : steps) {
        if (major % step == 0 && step % scale.step == 0 && scale.years() * year_room <= step * widest) return step;
    }
    return major;
}

/// Labels a column of one year in its middle, one of several at its beginning.
std::vector<YearMarkView> year_marks(const YearScale& scale) {
    const int major = label_step(scale, narrowest);
    const int minor = minor_step(scale, major);
    std::vector<YearMarkView> marks;
    for (int year = scale.first; year < scale.first + scale.years(); ++year) {
        if (year % minor != 0) continue;
        marks.push_back({.year = std::to_string(year),
                         .x = scale.step == 1 ? middle_of(scale, year) : percent(year - scale.first, scale.years()),
                         .is_minor = year % major != 0});
    }
    return marks;
}

/// Returns the least round step of which `parts` reach `most`.
std::int64_t count_step(std::int64_t most, int parts) {
    for (std::int64_t power = 1;; power *= 10) {
        for (const std::int64_t digit : {1, 2, 5}) {
            if (digit * power * parts >= most) return digit * power;
        }
    }
}

ColumnView column(const YearScale& scale, int index, int foot, std::int64_t height) {
    // A fifth stays free between columns, and few years do not make them too wide.
    const std::int64_t slot = std::int64_t{100000} / scale.columns;
    const std::int64_t width = std::min<std::int64_t>(slot * 4 / 5, 6000);
    return {.x = percent(slot * index + (slot - width) / 2, 100000),
            .width = percent(width, 100000),
            .y = foot - height,
            .height = height};
}

/// Returns a panel of columns with its name at `top`; `counts` has one for each.
ColumnsView columns_panel(const YearScale& scale, const std::vector<std::int64_t>& counts, int top, int height,
                          int parts) {
    const std::int64_t most = std::ranges::max(counts);
    const std::int64_t step = count_step(most, parts);
    const std::int64_t highest = (most + step - 1) / step * step;
    const int foot = top + title_height + height;
    ColumnsView panel{.title = top + 12, .foot = foot, .levels = {}, .columns = {}};
    for (std::int64_t count = 0; count <= highest; count += step) {
        panel.levels.push_back({std::to_string(count), foot - count * height / highest});
    }
    for (int i = 0; i < scale.columns; ++i) {
        const std::int64_t count = counts[static_cast<std::size_t>(i)];
        if (count == 0) continue;
        panel.columns.push_back(column(scale, i, foot, std::max<std::int64_t>(1, count * height / highest)));
    }
    return panel;
}

std::vector<std::int64_t> column_counts(const YearScale& scale, const std::vector<YearCount>& counts,
                                        std::int64_t YearCount::*member) {
    std::vector<std::int64_t> sums(static_cast<std::size_t>(scale.columns));
    for (const YearCount& each : counts) sums[static_cast<std::size_t>(scale.column_of(each.year))] += each.*member;
    return sums;
}

bool is_leftward(const YearScale& scale, const NamedYear& paper) {
    return 2 * (paper.year - scale.first) + 1 > scale.years();
}

/// Returns a paper in the row that begins at `top`, its name on the side with more room.
PaperMarkView paper_mark(const YearScale& scale, const NamedYear& paper, int top) {
    const int half_years = 2 * (paper.year - scale.first) + 1;
    const bool leftward = is_leftward(scale, paper);
    const int left = narrowest * half_years / (2 * scale.years());
    const int room = (leftward ? left : narrowest - left) - name_gap;
    PaperMarkView mark{
        .x = middle_of(scale, paper.year), .y = top + row_height / 2, .is_leftward = leftward, .lines = {}};
    std::int64_t y = mark.y + 5;
    const auto add = [&](std::string text, const std::string& language, bool is_status) {
        mark.lines.push_back({std::move(text), y, language, is_status});
        y += line_pitch;
    };
    for (std::string& line : label_lines(paper.name, room * 100 / name_size, 3)) {
        add(std::move(line), paper.language, false);
    }
    for (std::string& line : label_lines(paper.status, room * 100 / name_size, 2)) add(std::move(line), {}, true);
    return mark;
}

int rows_of(const PaperMarkView& mark) {
    return row_height + line_pitch * (std::max<int>(1, static_cast<int>(mark.lines.size())) - 1);
}

/// Orders papers with names on the right from the latest to the earliest, then the
/// others from the earliest on: a square's line up to its year crosses no name on
/// its own side.
std::vector<NamedYear> in_rows(const YearScale& scale, std::vector<NamedYear> papers) {
    // clang 14 cannot take std::ranges::stable_partition.
    const auto left = std::stable_partition(papers.begin(), papers.end(),
                                            [&](const NamedYear& paper) { return !is_leftward(scale, paper); });
    std::stable_sort(papers.begin(), left, [](const auto& a, const auto& b) { return a.year > b.year; });
    std::stable_sort(left, papers.end(), [](const auto& a, const auto& b) { return a.year < b.year; });
    return papers;
}

/// Gives each paper a row, so that names never overlap, whatever the width.
int add_marks(const YearScale& scale, const std::vector<NamedYear>& papers, int top, TimelinePictureView& view) {
    view.marks_title = top + 12;
    top += title_height;
    for (const NamedYear& paper : in_rows(scale, papers)) {
        view.marks.push_back(paper_mark(scale, paper, top));
        top += rows_of(view.marks.back());
    }
    return top;
}

bool has_wide_count(const std::optional<ColumnsView>& panel) {
    return panel && panel->levels.back().count.size() > 3;
}

}  // namespace

std::string year_range(int first, int last) {
    std::string text = std::to_string(first);
    if (first != last) text += "–" + std::to_string(last);
    return text;
}

TimelinePictureView timeline_picture(const std::vector<YearCount>& counts, const std::vector<NamedYear>& papers) {
    const YearScale scale = year_scale(counts.front().year, counts.back().year);
    const std::vector<std::int64_t> works = column_counts(scale, counts, &YearCount::works);
    const std::vector<std::int64_t> in_columns = column_counts(scale, counts, &YearCount::papers);
    TimelinePictureView view{.years_per_column = scale.step, .years = year_marks(scale)};
    const auto highest = std::ranges::max_element(works);
    int y = 0;
    if (*highest > 0) {
        const int first = scale.first + scale.step * static_cast<int>(highest - works.begin());
        view.highest = year_range(first, first + scale.step - 1);
        view.most_works = *highest;
        view.works = columns_panel(scale, works, y, works_height, 4);
        y += title_height + works_height;
    }
    view.years_y = y + years_height - 10;
    view.marks_top = view.years_y + 6;
    y += years_height;
    if (!papers.empty()) {
        y = add_marks(scale, papers, y + panel_gap, view);
    } else if (std::ranges::max(in_columns) > 0) {
        view.papers = columns_panel(scale, in_columns, y + panel_gap, papers_height, 2);
        y = static_cast<int>(view.papers->foot) + 1;
    }
    view.height = y;
    view.has_wide_counts = has_wide_count(view.works) || has_wide_count(view.papers);
    return view;
}

}  // namespace conspectus
