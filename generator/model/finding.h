#pragma once
#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/localized.h"

namespace conspectus {

/// Written as a group's value at a time for which the source prints none.
inline constexpr std::string_view unprinted_value = "–";

inline bool is_unprinted(const Localized& value) {
    return std::ranges::any_of(value.wordings, [](const Wording& each) { return each.text == unprinted_value; });
}

enum class Measure { text, count, percent, mean_sd, median_iqr, time, dose, ratio };

/// A statistical test as printed: {"t": "2.402", "P": "0.019"}, in the order written.
struct TestResult {
    std::vector<std::pair<std::string, std::string>> values;
    std::vector<Location> at;  ///< parallel to `values`
};

/// A named time or condition of the long form: before, after.
struct TimePoint {
    std::string key;
    Localized label;
};

struct GroupValue {
    std::string time;  ///< a TimePoint's key; "value" in a finding without times
    Localized value;   ///< as printed
};

/// One group of the long form.
struct FindingGroup {
    std::string id;
    Localized label;
    std::optional<std::uint32_t> n;
    Location n_at;
    std::vector<GroupValue> values;  ///< one for each of the finding's times, in their order; without times exactly one
    TestResult test;
    Location at;
};

/// A comparison between the groups at one time.
struct Comparison {
    std::string time;
    TestResult test;
};

/// A work that a finding comes from.
struct FindingCitation {
    std::string key;  ///< as written: a printed number or a work's id
    Location at;
};

/// One quantitative result, with its value as printed. The short form has
/// `value`; the long form has `groups` and, as a rule, `times`.
struct Finding {
    std::string id;  ///< unique within its paper
    bool key = false;
    std::string outcome;  ///< a term as written
    Location outcome_at;
    Localized label;
    Localized value;
    std::optional<std::uint32_t> n;
    Location n_at;
    Localized population;
    Measure measure = Measure::text;
    Localized unit;
    Localized at_time;             ///< `at` of the short form
    std::vector<TimePoint> times;  ///< `at` of the long form
    std::vector<FindingGroup> groups;
    std::vector<Comparison> between;
    Localized where;
    std::vector<std::string> notes;  ///< editorial notes' ids
    std::vector<FindingCitation> cites;
    Location at;
};

}  // namespace conspectus
