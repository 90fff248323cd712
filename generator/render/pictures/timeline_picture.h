#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "template/template_type.h"

namespace conspectus {

/// The numbers of works and papers of one year.
struct YearCount {
    int year = 0;
    std::int64_t works = 0;
    std::int64_t papers = 0;
};

/// A paper that the picture names.
struct NamedYear {
    int year = 0;
    std::string name;
    std::string language;  ///< tag of the name if it differs from the page's
    std::string status;    ///< "retracted", in the page's language; may be empty
};

/// A grid line of a panel and its count.
struct LevelView {
    std::string count;
    std::int64_t y = 0;
    static const TypeInfo& template_type();
};

/// A bar on the base line of its panel; `x` and `width` in percent of the
/// picture ("12.5%"), the rest in pixels.
struct ColumnView {
    std::string x;
    std::string width;
    std::int64_t y = 0;
    std::int64_t height = 0;
    static const TypeInfo& template_type();
};

/// A panel of columns over the years, with its own scale.
struct ColumnsView {
    std::int64_t title = 0;  ///< y of the base line of the panel's name
    std::int64_t foot = 0;
    std::vector<LevelView> levels;  ///< from 0
    std::vector<ColumnView> columns;
    static const TypeInfo& template_type();
};

struct YearMarkView {
    std::string year;
    std::string x;
    bool is_minor = false;  ///< shown only if there is room
    static const TypeInfo& template_type();
};

struct NameLineView {
    std::string text;
    std::int64_t y = 0;
    std::string language;
    bool is_status = false;
    static const TypeInfo& template_type();
};

/// A paper: a square at its year, its name beside it.
struct PaperMarkView {
    std::string x;
    std::int64_t y = 0;        ///< of the middle of the square
    bool is_leftward = false;  ///< the name is to the left of the square
    std::vector<NameLineView> lines;
    static const TypeInfo& template_type();
};

/// The timeline: a panel of works above one of papers, over the same years. Texts do not overlap in pictures at least
/// 228 pixels wide.
struct TimelinePictureView {
    std::int64_t height = 0;
    std::int64_t years_per_column = 1;
    std::string highest;           ///< years of the highest column of works: "2022", "1990–1994"
    std::int64_t most_works = 0;   ///< its count
    bool has_wide_counts = false;  ///< the counts have more than three digits
    std::optional<ColumnsView> works;
    std::int64_t years_y = 0;  ///< base line of the years
    std::vector<YearMarkView> years;
    std::optional<ColumnsView> papers;  ///< if they are too many to be named
    std::int64_t marks_top = 0;         ///< where the marks' lines begin
    std::int64_t marks_title = 0;       ///< y of the base line of the marks' name
    std::vector<PaperMarkView> marks;
    static const TypeInfo& template_type();
};

/// More papers than this are drawn as columns without names.
inline constexpr std::size_t most_named_papers = 12;

/// Returns the picture of these years, which must be sorted and at least one. `papers` has all papers, or none if they
/// are too many to be named.
TimelinePictureView timeline_picture(const std::vector<YearCount>& counts, const std::vector<NamedYear>& papers);

/// "2022", "2010–2025".
std::string year_range(int first, int last);

}  // namespace conspectus
