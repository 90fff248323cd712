#include "evidence/statistics/table_grades.h"

#include <fmt/format.h>

#include "evidence/statistics/grade_scale.h"

namespace conspectus {
namespace {

class GradeSums {
  public:
    GradeSums(const TableFacts& facts, std::size_t first, std::size_t grades, StatisticsReport& report)
        : facts_(facts), first_(first), grades_(grades), report_(report) {}

    /// Only where it is beyond doubt which group a column is of.
    void check() {
        const PrintedRow& row = facts_.table().rows[first_];
        const auto in_group = facts_.group_size(row);
        for (std::size_t column = 1; column < row.cells.size(); ++column) {
            const auto in_column = facts_.column_size(column);
            if (in_group && in_column) continue;
            if (const auto size = in_column ? in_column : in_group) check_column(column, *size);
        }
    }

  private:
    void check_column(std::size_t column, std::uint32_t size) {
        const std::vector<PrintedRow>& rows = facts_.table().rows;
        std::uint64_t sum = 0;
        std::string terms;
        bool literal = false;
        for (std::size_t i = first_; i < first_ + grades_; ++i) {
            const auto count = facts_.count(rows[i], column);
            if (!count) return;
            literal = literal || rows[i].cells[column].is_literal();
            sum += *count;
            terms += fmt::format("{}{}", terms.empty() ? "" : " + ", *count);
        }
        if (sum == size || !literal) return;
        const TextSpan whole{0, rows[first_].cells[column].text.text.size()};
        report_.doubt(Code::groups_do_not_add_up, facts_.place(rows[first_], column, whole, report_),
                      fmt::format("the grades count {} = {}, but the group has n={}", terms, sum, size));
    }

    const TableFacts& facts_;
    std::size_t first_;
    std::size_t grades_;
    StatisticsReport& report_;
};

}  // namespace

void check_table_grades(const TableFacts& facts, StatisticsReport& report) {
    const std::vector<PrintedRow>& rows = facts.table().rows;
    for (const std::size_t grades : {std::size_t{4}, std::size_t{2}}) {
        for (std::size_t r = 0; r + grades <= rows.size(); ++r) {
            if (rows[r].group != rows[r + grades - 1].group || !names_grade(rows[r].cells.front().shown)) continue;
            std::vector<std::string> labels;
            for (std::size_t i = r; i < r + grades; ++i) labels.push_back(rows[i].cells.front().shown);
            if (is_whole_scale(labels)) GradeSums(facts, r, grades, report).check();
        }
    }
}

}  // namespace conspectus
