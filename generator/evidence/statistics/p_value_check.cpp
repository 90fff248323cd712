#include "evidence/statistics/p_value_check.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace conspectus {
namespace {

constexpr double significance = 0.05;
constexpr std::uint32_t small_sample = 20;
constexpr double most_degrees = 10;  ///< of a χ² whose table is not known

/// The P values that a test may have given, from `least` to `most`, under every
/// possible rounding of the statistic and number of degrees of freedom.
struct Candidate {
    double least = 0;
    double most = 1;
    std::string shown;
    bool sharp = true;  ///< exact enough to tell on which side of 0.05 it lies
};

std::string shown_p(double p) {
    return p < 0.0005 ? "P<0.001" : fmt::format("P={:.3f}", p);
}

bool fits(const Candidate& candidate, const PrintedP& p) {
    if (candidate.least <= p.most && p.least <= candidate.most) return true;
    const double nearest = candidate.least > p.most ? candidate.least : candidate.most;
    const double printed = candidate.least > p.most ? p.most : p.least;
    const bool far = std::abs(nearest - printed) > 0.01 && std::max(nearest, printed) > 2 * std::min(nearest, printed);
    const bool sides = (nearest < significance) != (printed < significance) && printed != significance;
    return !far && !(sides && candidate.sharp);
}

class PValueCandidates {
  public:
    PValueCandidates(const PrintedNumber& statistic, const TestSetting& setting) : setting_(setting) {
        const double size = std::abs(statistic.value);
        value_ = statistic.value;
        low_ = std::max(0.0, size - statistic.half_unit);
        high_ = size + statistic.half_unit;
    }

    std::vector<Candidate> all() {
        for (const StatisticKind kind : setting_.kinds) {
            switch (kind) {
                case StatisticKind::t:
                    add_student();
                    break;
                case StatisticKind::z:
                    add_normal();
                    break;
                case StatisticKind::chi_squared:
                    add_chi_squared();
                    break;
            }
        }
        if (may_be(StatisticKind::chi_squared) && !candidates_.empty()) add_fisher();
        return std::move(candidates_);
    }

  private:
    bool may_be(StatisticKind kind) const { return std::ranges::find(setting_.kinds, kind) != setting_.kinds.end(); }

    std::uint32_t smallest() const { return setting_.group_sizes.empty() ? 0 : std::ranges::min(setting_.group_sizes); }

    /// Tries df from the fewest that the groups allow to infinitely many (z), which
    /// covers the paired, unpaired and Welch's test.
    void add_student() {
        const double fewest =
            setting_.stated_degrees ? *setting_.stated_degrees : std::max(1.0, static_cast<double>(smallest()) - 1);
        const auto most = student_p(low_, fewest);
        const auto least = setting_.stated_degrees ? student_p(high_, fewest) : normal_p(high_);
        if (most && least) candidates_.push_back({*least, *most, shown_student(), true});
    }

    std::string shown_student() const {
        std::string shown;
        for (const auto& [label, df] : usual_degrees()) {
            if (const auto p = student_p(value_, df))
                shown += fmt::format("{}{} with {}df {}", shown.empty() ? "" : " or ", shown_p(*p), label, df);
        }
        if (!shown.empty()) return shown;
        return fmt::format("{} to {}, whatever the df", shown_p(normal_p(value_).value_or(1)),
                           shown_p(student_p(value_, 1).value_or(1)));
    }

    std::vector<std::pair<std::string, double>> usual_degrees() const {
        if (setting_.stated_degrees) return {{"", *setting_.stated_degrees}};
        if (setting_.group_sizes.empty()) return {};
        double all = 0;
        for (const std::uint32_t size : setting_.group_sizes) all += size;
        if (setting_.group_sizes.size() > 1) return {{"", all - static_cast<double>(setting_.group_sizes.size())}};
        return {{"paired ", all - 1}, {"unpaired ", 2 * all - 2}};
    }

    void add_normal() {
        const auto least = normal_p(high_);
        const auto most = normal_p(low_);
        if (!least || !most) return;
        const bool exact = smallest() >= small_sample;
        candidates_.push_back({*least, *most, shown_p(normal_p(value_).value_or(1)) + " as Z", exact});
    }

    std::vector<double> degrees() const {
        if (setting_.stated_degrees) return {*setting_.stated_degrees};
        return setting_.degrees;
    }

    void add_chi_squared() {
        if (value_ < 0) return;
        if (degrees().empty()) {
            const auto least = chi_squared_p(high_, 1);
            const auto most = chi_squared_p(low_, most_degrees);
            if (!least || !most) return;
            const std::string shown =
                fmt::format("{} to {} for df 1 to {:.0f}", shown_p(chi_squared_p(value_, 1).value_or(1)),
                            shown_p(chi_squared_p(value_, most_degrees).value_or(1)), most_degrees);
            candidates_.push_back({*least, *most, shown, false});
            return;
        }
        for (const double df : degrees()) {
            const auto least = chi_squared_p(high_, df);
            const auto most = chi_squared_p(low_, df);
            if (!least || !most) continue;
            const std::string shown = shown_p(chi_squared_p(value_, df).value_or(1));
            const std::string_view test = setting_.kinds.size() > 1 ? "χ² " : "";
            candidates_.push_back(
                {*least, *most, fmt::format("{} with {}df {}", shown, test, df), !setting_.counts.empty()});
        }
    }

    void add_fisher() {
        if (const auto p = fisher_p(setting_.counts))
            candidates_.push_back({*p, *p, shown_p(*p) + " by Fisher's exact test on the counts", true});
    }

    const TestSetting& setting_;
    double value_ = 0;
    double low_ = 0;
    double high_ = 0;
    std::vector<Candidate> candidates_;
};

std::string shown_kinds(const std::vector<StatisticKind>& kinds) {
    std::string shown;
    for (const StatisticKind kind : kinds) shown += (shown.empty() ? "" : "/") + std::string(symbol(kind));
    return shown;
}

std::string shown_sizes(const std::vector<std::uint32_t>& sizes) {
    if (sizes.empty() || sizes.size() > 6) return "";
    return fmt::format(" and n={}", fmt::join(sizes, ", "));
}

}  // namespace

std::optional<PrintedP> printed_p(std::string_view comparator, const PrintedNumber& number) {
    if (number.value < 0 || number.value > 1) return std::nullopt;
    PrintedP p;
    if (comparator == "<" || comparator == "≤") p.most = number.value;
    if (comparator == ">" || comparator == "≥") p.least = number.value;
    if (comparator.empty() || comparator == "=") {
        p.least = std::max(0.0, number.least());
        p.most = std::min(1.0, number.most());
    }
    p.shown = fmt::format("P{}{:.{}f}", comparator.empty() ? "=" : comparator, number.value, number.decimals);
    return p;
}

std::optional<std::string> p_value_doubt(const PrintedNumber& statistic, const PrintedP& p,
                                         const TestSetting& setting) {
    const std::vector<Candidate> candidates = PValueCandidates(statistic, setting).all();
    if (candidates.empty()) return std::nullopt;
    if (std::ranges::any_of(candidates, [&](const Candidate& candidate) { return fits(candidate, p); }))
        return std::nullopt;
    std::string gives;
    for (const Candidate& candidate : candidates) gives += (gives.empty() ? "" : " or ") + candidate.shown;
    return fmt::format("{}={:.{}f}{} give{} {}, not the printed {}", shown_kinds(setting.kinds), statistic.value,
                       statistic.decimals, shown_sizes(setting.group_sizes), setting.group_sizes.empty() ? "s" : "",
                       gives, p.shown);
}

}  // namespace conspectus
