#include "parse/trace_reader.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace conspectus::trace_reader_test {
namespace {

struct Read {
    Trace record;
    std::string messages;
};

Read read(std::string_view text) {
    Diagnostics diagnostics;
    Read result{read_trace("p", text, 3, diagnostics), {}};
    for (const Diagnostic& diagnostic : diagnostics.sorted())
        result.messages += fmt::format("{}:{} {} [{}]\n", diagnostic.at.position.line, diagnostic.at.position.column,
                                       diagnostic.text, name(diagnostic.code));
    return result;
}

std::string printed(const Trace& record) {
    std::string out;
    for (const TraceRow& row : record.rows)
        out += fmt::format("{}|{}|{} at {}\n", row.section, row.token, row.line, row.at.position.line);
    return out;
}

TEST(TraceReader, ReadsPlacesTokensAndLines) {
    const Read result = read("place\ttoken\tline\nzh.results\t10(7~13)\t57\nzh\t=a.b\tfinding\n");
    EXPECT_EQ(result.messages, "");
    EXPECT_EQ(result.record.paper, "p");
    EXPECT_TRUE(result.record.complete);
    EXPECT_EQ(printed(result.record), "zh.results|10(7~13)|57 at 2\nzh|=a.b|finding at 3\n");
}

TEST(TraceReader, TakesTheLineEndsOfOtherSystemsAndALastLineWithoutOne) {
    const Read result = read("place\ttoken\tline\r\nzh\t1\t2\r\nzh\t3\t4");
    EXPECT_EQ(result.messages, "");
    EXPECT_EQ(printed(result.record), "zh|1|2 at 2\nzh|3|4 at 3\n");
}

struct FaultCase {
    std::string name, text, messages;
};

class TraceFaults : public testing::TestWithParam<FaultCase> {};

TEST_P(TraceFaults, AreReportedWithTheirPlace) {
    const Read result = read(GetParam().text);
    EXPECT_EQ(result.messages, GetParam().messages);
    EXPECT_FALSE(result.record.complete);
}

const std::string remedy = "; write the file anew with 'conspectus check --sources DIR --record' [bad-trace]\n";

INSTANTIATE_TEST_SUITE_P(
    All, TraceFaults,
    testing::Values(
        FaultCase{"Empty", "", "0:0 this record is empty" + remedy},
        FaultCase{"NoHeader", "zh\t1\t2\n",
                  "1:1 a record begins with the columns 'place', 'token' and 'line', with a tab between them, not with "
                  "'zh\t1\t2'" +
                      remedy},
        FaultCase{"TooFewColumns", "place\ttoken\tline\nzh\t1\n",
                  "2:1 a row has 3 columns with a tab between them, this one 2" + remedy},
        FaultCase{"TooManyColumns", "place\ttoken\tline\nzh\t1\t2\t3\n",
                  "2:1 a row has 3 columns with a tab between them, this one 4" + remedy},
        FaultCase{"BlankLine", "place\ttoken\tline\n\nzh\t1\t2\n",
                  "2:1 a row has 3 columns with a tab between them, this one 1" + remedy},
        FaultCase{"NoPlace", "place\ttoken\tline\n\t1\t2\n", "2:1 this column is empty" + remedy},
        FaultCase{"NoToken", "place\ttoken\tline\n结果\t\t2\n", "2:4 this column is empty" + remedy},
        FaultCase{"NoLine", "place\ttoken\tline\nzh\t1\t\n",
                  "2:6 '' is neither a line of the source nor a word such as 'derived'" + remedy},
        FaultCase{"LineZero", "place\ttoken\tline\nzh\t1\t0\n",
                  "2:6 '0' is neither a line of the source nor a word such as 'derived'" + remedy},
        FaultCase{"LineInWords", "place\ttoken\tline\nzh\t甲1\tline 7\n",
                  "2:7 'line 7' is neither a line of the source nor a word such as 'derived'" + remedy},
        FaultCase{"AMergeLeftUnfinished", "place\ttoken\tline\n<<<<<<< HEAD\nzh\t1\t2\n",
                  "2:1 a row has 3 columns with a tab between them, this one 1" + remedy}),
    [](const auto& test) { return test.param.name; });

TEST(TraceReader, StopsAfterManyFaults) {
    std::string text = "place\ttoken\tline\n";
    for (int i = 0; i < 1000; ++i) text += "x\n";
    const Read result = read(text);
    EXPECT_EQ(std::count(result.messages.begin(), result.messages.end(), '\n'), 21);
    EXPECT_TRUE(result.messages.ends_with(
        "22:0 from here on this record is not read: it has 20 faults above [too-many-faults]\n"))
        << result.messages;
}

TEST(TraceReader, StopsAfterManyRows) {
    std::string text = "place\ttoken\tline\n";
    for (int i = 0; i < 50'001; ++i) text += "x\t1\t2\n";
    const Read result = read(text);
    EXPECT_EQ(result.record.rows.size(), 50'000U);
    EXPECT_FALSE(result.record.complete);
    EXPECT_EQ(result.messages,
              "50002:0 from here on this record is not read: it has 50000 rows above [too-many-faults]\n");
}

}  // namespace
}  // namespace conspectus::trace_reader_test
