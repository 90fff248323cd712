#pragma once
#include <string>
#include <vector>

#include "quantity/readings.h"
#include "render/blocks/paper_findings.h"
#include "template/template_type.h"

namespace conspectus {

/// A number under an axis; `x` in percent of the picture ("12.5%").
struct AxisLabelView {
    std::string text;
    std::string x;
    std::string anchor;  ///< of the text at x: start, middle, end
    static const TypeInfo& template_type();
};

/// A horizontal axis with three to five round ticks: the outer two are its ends.
class ChangeAxis {
  public:
    /// Holds all values from low to high, which must be finite and in order.
    static ChangeAxis around(double low, double high);
    /// 0 to 100%.
    static ChangeAxis of_shares();

    const std::vector<double>& ticks() const { return ticks_; }
    /// Returns the position of a value in percent of the picture: the axis keeps a margin
    /// on both sides so that a mark at its end is whole.
    std::string x(double value) const;
    std::string left() const { return x(ticks_.front()); }
    std::string right() const { return x(ticks_.back()); }
    /// The ticks' numbers, as many as fit in the narrowest picture.
    std::vector<AxisLabelView> labels() const;

  private:
    int position(double value) const;
    std::string label(double tick) const;

    std::vector<double> ticks_;
    int decimals_ = 0;
    std::string sign_;  ///< behind each number
};

/// The narrowest picture, in hundredths of its font size.
inline constexpr int narrowest_picture = 2000;

/// One of the values of a group; `x` in percent of the picture, `y` in its font
/// sizes ("4.25em"), as everywhere here.
struct ChangeMarkView {
    std::string x;
    std::string y;
    bool is_first = false;  ///< of the finding's times
    bool is_last = false;
    bool has_whisker = false;
    std::string low;  ///< ends of the whisker
    std::string high;
    static const TypeInfo& template_type();
};

/// From a mark to the one of the next time.
struct ChangeStepView {
    ChangeMarkView from;
    ChangeMarkView to;
    static const TypeInfo& template_type();
};

struct ChangeTextView {
    std::string text;
    std::string y;
    static const TypeInfo& template_type();
};

/// A group: its name, its values as printed and, below, its marks.
struct ChangeGroupView {
    std::vector<ChangeTextView> names;   ///< lines of the label; the last may be empty
    std::string language;                ///< tag of the label, where it is not the page's
    std::string n;                       ///< behind the last line
    std::string test;                    ///< "P<0.001", on the last line at the right; may be empty
    std::vector<ChangeTextView> values;  ///< "49.1±4.0 → 46.8±3.9"
    std::string values_language;
    std::string top;  ///< of the strip that holds the marks
    std::string foot;
    std::vector<ChangeStepView> steps;
    std::vector<ChangeMarkView> marks;
    static const TypeInfo& template_type();
};

/// The change of one finding, on a scale of its own.
struct ChangePanelView {
    std::string id;  ///< the finding's
    WordingView label;
    WordingView unit;
    WordingView population;  ///< where it is not that of all panels
    Html marks;              ///< of its references and editorial notes
    Url url;                 ///< its row in the table
    std::string said;        ///< what is to be seen, in words and numbers
    std::string height;
    std::vector<ChangeGroupView> groups;
    std::string left;  ///< ends of the axis
    std::string right;
    std::string axis;               ///< its y
    std::vector<std::string> grid;  ///< x of its ticks
    std::string numbers;            ///< y of the ticks' numbers
    std::vector<AxisLabelView> labels;
    std::vector<FindingComparisonView> comparisons;
    static const TypeInfo& template_type();
};

/// A finding of the long form with what its values were read as.
struct ReadFinding {
    const Finding* finding = nullptr;
    const PaperFindingView* view = nullptr;
    std::vector<std::string> tests;  ///< beside its groups, the P alone
    /// By group, by time; absent where the group has no value at that time.
    std::vector<std::vector<std::optional<PrintedSpread>>> values;

    bool has(SpreadKind kind) const;
};

ChangePanelView change_panel(const Strings& strings, const ReadFinding& finding);

}  // namespace conspectus
