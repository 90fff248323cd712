#include "evidence/statistics/finding_statistics.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>

#include "evidence/statistics/grade_scale.h"
#include "evidence/statistics/p_value_check.h"
#include "evidence/statistics/value_statistics.h"
#include "text/utf8.h"

namespace conspectus {
namespace {

/// The values of a group, each with its reading.
struct ReadGroup {
    const FindingGroup& group;
    const GroupReadings& readings;

    std::optional<std::uint32_t> count_at(std::string_view time) const {
        if (time.empty() && readings.size() == 1) return readings[0].count;
        const auto value = std::ranges::find(group.values, time, &GroupValue::time);
        return value == group.values.end() ? std::nullopt
                                           : readings[static_cast<std::size_t>(value - group.values.begin())].count;
    }
};

/// Locates a span of a finding's wording in its file.
DoubtedSpan locate(const Wording& wording, const TextSpan& span, std::vector<std::uint32_t> notes) {
    DoubtedSpan doubted{{wording.at.file, wording.text_at}, 1, std::move(notes)};
    const std::string_view text = wording.text;
    doubted.length = static_cast<std::uint32_t>(count_code_points(text.substr(span.begin, span.end - span.begin)));
    if (doubted.at.position.line == 0) doubted.at = wording.at;
    if (doubted.at.position.column != 0)
        doubted.at.position.column += static_cast<std::uint32_t>(count_code_points(text.substr(0, span.begin)));
    return doubted;
}

bool has_percent_unit(const Finding& finding) {
    return std::ranges::any_of(finding.unit.wordings, [](const Wording& wording) {
        return wording.text.find('%') != std::string::npos || wording.text.find("％") != std::string::npos;
    });
}

bool counts_cases(const Finding& finding) {
    return finding.measure == Measure::count || finding.measure == Measure::percent || has_percent_unit(finding);
}

/// Checks the arithmetic within one finding.
class FindingCheck {
  public:
    FindingCheck(const Finding& finding, const FindingReadings& readings, const QuantityWords& words,
                 StatisticsReport& report)
        : finding_(finding), readings_(readings), words_(words), report_(report), notes_(report.notes_of(finding)) {}

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
                report_.doubt(doubt.code, locate(wording, doubt.span, notes_), doubt.arithmetic);
        }
    }

    /// Each group has the finding's n if the groups are the same cases measured in turn.
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
        for (std::size_t g = 0; g < finding_.groups.size(); ++g) {
            const FindingGroup& group = finding_.groups[g];
            if (group.n) setting.group_sizes.push_back(*group.n);
            const ReadGroup read{group, readings_[g]};
            const auto count = counts_cases(finding_) ? read.count_at(comparison.time) : std::nullopt;
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
            const auto arithmetic = p_value_doubt(piece->number, *p, setting);
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
    const FindingReadings& readings_;
    const QuantityWords& words_;
    StatisticsReport& report_;
    std::vector<std::uint32_t> notes_;
};

constexpr std::size_t most_grades = 50;  ///< the most findings of one outcome that are tried as a scale

/// A finding that is the number of cases of one grade.
struct Grade {
    const Finding* finding;
    const FindingReadings* readings;
};

/// The grades of one outcome, listed as one finding each.
class GradeCheck {
  public:
    GradeCheck(const std::vector<Grade>& grades, StatisticsReport& report) : grades_(grades), report_(report) {}

    void run() {
        const Finding& first = *grades_.front().finding;
        for (std::size_t g = 0; g < first.groups.size(); ++g) {
            for (const GroupValue& value : first.groups[g].values) check(g, value.time);
        }
    }

  private:
    void check(std::size_t g, const std::string& time) {
        const FindingGroup& group = grades_.front().finding->groups[g];
        std::uint64_t sum = 0;
        std::string terms;
        std::vector<std::uint32_t> notes;
        for (const auto& [grade, readings] : grades_) {
            if (g >= grade->groups.size() || grade->groups[g].id != group.id || grade->groups[g].n != group.n) return;
            const auto count = ReadGroup{grade->groups[g], (*readings)[g]}.count_at(time);
            if (!count) return;
            sum += *count;
            terms += fmt::format("{}{}", terms.empty() ? "" : " + ", *count);
            std::ranges::copy(report_.notes_of(*grade), std::back_inserter(notes));
        }
        if (!group.n || sum == *group.n) return;
        const auto value = std::ranges::find(group.values, time, &GroupValue::time);
        const Wording& wording = value->value.wordings.front();
        report_.doubt(Code::groups_do_not_add_up, locate(wording, {0, wording.text.size()}, notes),
                      fmt::format("the grades count {} = {}, but the group has n={}", terms, sum, *group.n));
    }

    const std::vector<Grade>& grades_;
    StatisticsReport& report_;
};

std::string label_in(const Finding& finding, std::string_view language) {
    const Wording* wording = finding.label.in(language);
    return wording == nullptr ? std::string() : wording->text;
}

bool are_grades(const std::vector<Grade>& grades) {
    for (const Wording& wording : grades.front().finding->label.wordings) {
        std::vector<std::string> labels;
        for (const Grade& grade : grades) labels.push_back(label_in(*grade.finding, wording.language));
        if (is_whole_scale(labels)) return true;
    }
    return false;
}

/// Reports findings of one outcome that are the grades of one scale but do not
/// add up to their groups.
void check_grades(const Paper& paper, const ResolvedPaper& names, const PaperReadings& readings,
                  StatisticsReport& report) {
    std::map<std::uint32_t, std::vector<Grade>> by_outcome;
    for (std::size_t i = 0; i < paper.findings.size(); ++i) {
        const Finding& finding = paper.findings[i];
        const MaybeIndex outcome = names.findings[i].outcome;
        const bool graded = finding.measure == Measure::count && outcome && !finding.groups.empty();
        const auto named = [](const Wording& wording) { return names_grade(wording.text); };
        if (graded && std::ranges::any_of(finding.label.wordings, named))
            by_outcome[*outcome].push_back({&finding, &readings[i]});
    }
    for (const auto& [outcome, grades] : by_outcome) {
        if (grades.size() <= most_grades && are_grades(grades)) GradeCheck(grades, report).run();
    }
}

}  // namespace

void check_finding_statistics(const Paper& paper, const ResolvedPaper& names, const PaperReadings& readings,
                              const QuantityWords& words, StatisticsReport& report) {
    for (std::size_t i = 0; i < paper.findings.size(); ++i)
        FindingCheck(paper.findings[i], readings[i], words, report).run();
    check_grades(paper, names, readings, report);
}

}  // namespace conspectus
