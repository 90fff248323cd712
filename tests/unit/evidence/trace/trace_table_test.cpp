#include "evidence/trace/trace_table.h"

#include <gtest/gtest.h>

#include "parse/trace_reader.h"

namespace conspectus::trace_table_test {
namespace {

TEST(TraceTable, HasARowForEachNumber) {
    EXPECT_EQ(trace_table({.paper = "p", .rows = {{"zh.results", "69.4%", "57", {}}, {"zh", "=a", "finding", {}}}}),
              "place\ttoken\tline\nzh.results\t69.4%\t57\nzh\t=a\tfinding\n");
}

TEST(TraceTable, IsReadBackWhateverTheTextsHold) {
    const Trace record = {.paper = "p", .rows = {{"zh", "1\t2\n3\r", "4", {}}}};
    Diagnostics diagnostics;
    const Trace read = read_trace("p", trace_table(record), 0, diagnostics);
    EXPECT_TRUE(diagnostics.empty());
    ASSERT_EQ(read.rows.size(), 1U);
    EXPECT_EQ(read.rows[0].token, trace_column("1\t2\n3\r"));
}

}  // namespace
}  // namespace conspectus::trace_table_test
