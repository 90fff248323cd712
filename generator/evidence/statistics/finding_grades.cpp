#include "evidence/statistics/finding_grades.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>

#include "evidence/statistics/finding_counts.h"
#include "evidence/statistics/grade_scale.h"

namespace conspectus {
namespace {

constexpr std::size_t most_grades = 50;  ///< findings of one outcome that are tried as a scale

/// The grades of one outcome, as a paper lists them: one finding each.
class GradeCheck {
  public:
    GradeCheck(std::vector<const Finding*> grades, const QuantityWords& words, StatisticsReport& report)
        : grades_(std::move(grades)), words_(words), report_(report) {}

    void run() {
        const Finding& first = *grades_.front();
        for (std::size_t g = 0; g < first.groups.size(); ++g) {
            for (const GroupValue& value : first.groups[g].values) check(g, value.time);
        }
    }

  private:
    void check(std::size_t g, const std::string& time) {
        const FindingGroup& group = grades_.front()->groups[g];
        std::uint64_t sum = 0;
        std::string terms;
        std::vector<std::uint32_t> notes;
        for (const Finding* grade : grades_) {
            if (g >= grade->groups.size() || grade->groups[g].id != group.id || grade->groups[g].n != group.n) return;
            const auto count = count_at(grade->groups[g], time, words_);
            if (!count) return;
            sum += *count;
            terms += fmt::format("{}{}", terms.empty() ? "" : " + ", *count);
            std::ranges::copy(report_.notes_of(*grade), std::back_inserter(notes));
        }
        if (!group.n || sum == *group.n) return;
        const Localized* value = value_at(group, time);
        const Wording& wording = value->wordings.front();
        report_.doubt(Code::groups_do_not_add_up, place_in(wording, {0, wording.text.size()}, notes),
                      fmt::format("the grades count {} = {}, but the group has n={}", terms, sum, *group.n));
    }

    std::vector<const Finding*> grades_;
    const QuantityWords& words_;
    StatisticsReport& report_;
};

std::string label_in(const Finding& finding, std::string_view language) {
    const Wording* wording = finding.label.in(language);
    return wording == nullptr ? std::string() : wording->text;
}

bool are_grades(const std::vector<const Finding*>& findings) {
    for (const Wording& wording : findings.front()->label.wordings) {
        std::vector<std::string> labels;
        for (const Finding* finding : findings) labels.push_back(label_in(*finding, wording.language));
        if (is_whole_scale(labels)) return true;
    }
    return false;
}

}  // namespace

void check_finding_grades(const Paper& paper, const QuantityWords& words, StatisticsReport& report) {
    std::map<std::string_view, std::vector<const Finding*>> by_outcome;
    for (const Finding& finding : paper.findings) {
        const bool graded = finding.measure == Measure::count && !finding.outcome.empty() && !finding.groups.empty();
        const auto named = [](const Wording& wording) { return names_grade(wording.text); };
        if (graded && std::ranges::any_of(finding.label.wordings, named))
            by_outcome[finding.outcome].push_back(&finding);
    }
    for (const auto& [outcome, findings] : by_outcome) {
        if (findings.size() <= most_grades && are_grades(findings)) GradeCheck(findings, words, report).run();
    }
}

}  // namespace conspectus
