#pragma once
#include <string>
#include <vector>

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
    /// Where a value stands, in percent of the picture: the axis keeps a margin
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

}  // namespace conspectus
