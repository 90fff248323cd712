#include "evidence/statistics/table_statistics.h"

#include <algorithm>

#include "evidence/statistics/table_cells.h"
#include "evidence/statistics/table_facts.h"
#include "evidence/statistics/table_grades.h"
#include "evidence/statistics/table_tests.h"

namespace conspectus {

void check_table_statistics(const Paper& paper, const PrintedTable& table, const QuantityWords& words,
                            StatisticsReport& report) {
    if (std::ranges::any_of(table.rows, [](const PrintedRow& row) { return row.cells.empty(); })) return;
    const TableFacts facts(paper, table, words);
    check_table_cells(facts, report);
    check_table_grades(facts, report);
    check_table_tests(facts, report);
}

}  // namespace conspectus
