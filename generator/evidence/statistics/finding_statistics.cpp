#include "evidence/statistics/finding_statistics.h"

#include <fmt/format.h>

#include <algorithm>

#include "evidence/statistics/finding_counts.h"
#include "evidence/statistics/finding_grades.h"
#include "evidence/statistics/p_value_check.h"
#include "evidence/statistics/value_statistics.h"
#include "text/utf8.h"

namespace conspectus {
namespace {

bool has_percent_unit(const Finding& finding) {
    return std::ranges::any_of(finding.unit.wordings, [](const Wording& wording) {
        return wording.text.find('%') != std::string::npos || wording.text.find("％") != std::string::npos;
    });
}

bool counts_cases(const Finding& finding) {
    return finding.measure == Measure::count || finding.measure == Measure::percent || has_percent_unit(finding);
}

/// One finding's own arithmetic.
class FindingCheck {
  public:
    FindingCheck(const Finding& finding, const QuantityWords& words, StatisticsReport& report)
        : finding_(finding), words_(words), report_(report), notes_(report.notes_of(finding)) {}

    void run() {
        check_values(finding_.value, finding_.n);
        for (const FindingGroup& group : finding_.groups) {
            for (const GroupValue& value : group.values) check_values(value.value, group.n);
            check_own_test(group);
        }
        for (const Comparison& comparison : finding_.between) check_comparison(comparison);
        check_group_sizes();
    }

  private:
    void check_values(const Localized& value, std::optional<std::uint32_t> n) {
        std::vector<double> totals;
        if (n && counts_cases(finding_)) totals.push_back(*n);
        for (const Wording& wording : value.wordings) {
            for (const ValueDoubt& doubt : value_doubts({wording.text, true, totals}, words_))
                report_.doubt(doubt.code, place_in(wording, doubt.span, notes_), doubt.arithmetic);
        }
    }

    /// Groups that are the same cases, measured each in turn, have the finding's n each.
    void check_group_sizes() {
        if (!finding_.n || finding_.groups.empty()) return;
        std::uint64_t sum = 0;
        std::string terms;
        bool all_whole = true;
        for (const FindingGroup& group : finding_.groups) {
            if (!group.n) return;
            sum += *group.n;
            terms += fmt::format("{}{}", terms.empty() ? "" : " + ", *group.n);
            all_whole = all_whole && *group.n == *finding_.n;
        }
        if (sum == *finding_.n || all_whole) return;
        report_.doubt(Code::groups_do_not_add_up, {finding_.n_at, 1, notes_},
                      fmt::format("the groups have n={} = {}, but the finding has n={}", terms, sum, *finding_.n));
    }

    void check_own_test(const FindingGroup& group) {
        TestSetting setting;
        if (group.n) setting.group_sizes.push_back(*group.n);
        check_test(group.test, setting);
    }

    void check_comparison(const Comparison& comparison) {
        TestSetting setting;
        for (const FindingGroup& group : finding_.groups) {
            if (group.n) setting.group_sizes.push_back(*group.n);
            const auto count = counts_cases(finding_) ? count_at(group, comparison.time, words_) : std::nullopt;
            if (count && group.n && *count <= *group.n) setting.counts.push_back({*count, *group.n - *count});
        }
        if (setting.group_sizes.size() != finding_.groups.size()) setting.group_sizes.clear();
        if (setting.counts.size() != finding_.groups.size()) {
            setting.counts.clear();
        } else {
            setting.degrees = {std::max(1.0, static_cast<double>(finding_.groups.size()) - 1)};
        }
        check_test(comparison.test, setting);
    }

    void check_test(const TestResult& test, TestSetting setting) {
        const auto p_entry = std::ranges::find_if(test.values, [](const auto& value) { return names_p(value.first); });
        if (p_entry == test.values.end()) return;
        const auto p_piece = lone_number(p_entry->second);
        const auto p = p_piece ? printed_p(p_piece->comparator, p_piece->number) : std::nullopt;
        if (!p) return;
        for (const auto& [key, text] : test.values) {
            const auto piece = lone_number(text);
            const auto kind = statistic_kind(key);
            if (!piece || !kind || !piece->comparator.empty()) continue;
            setting.kinds = {*kind};
            const auto arithmetic = implausibility(piece->number, *p, setting);
            if (!arithmetic) continue;
            const auto index = static_cast<std::size_t>(p_entry - test.values.begin());
            const auto length = static_cast<std::uint32_t>(count_code_points(p_entry->second));
            report_.doubt(Code::implausible_p, {test.at[index], length, notes_}, *arithmetic);
        }
    }

    std::optional<NumberPiece> lone_number(std::string_view text) const {
        const std::vector<NumberPiece> pieces = number_pieces(text, words_);
        if (pieces.size() != 1 || !pieces[0].usable || !pieces[0].unit.empty()) return std::nullopt;
        return pieces[0];
    }

    const Finding& finding_;
    const QuantityWords& words_;
    StatisticsReport& report_;
    std::vector<std::uint32_t> notes_;
};

}  // namespace

void check_finding_statistics(const Paper& paper, const QuantityWords& words, StatisticsReport& report) {
    for (const Finding& finding : paper.findings) FindingCheck(finding, words, report).run();
    check_finding_grades(paper, words, report);
}

}  // namespace conspectus
