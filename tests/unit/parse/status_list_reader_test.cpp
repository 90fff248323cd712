#include "parse/status_list_reader.h"

#include "parse/parse_file.h"
#include "unit/parse/messages.h"
#include "unit/parse/parse_case.h"

namespace conspectus::status_list_reader_test {
namespace {

std::string date_text(const Date& date) {
    return std::to_string(date.year) + "-" + std::to_string(date.month) + "-" + std::to_string(date.day);
}

/// `line:column DOI kind date | notice's DOI | its text`, a line each.
std::string dump(const StatusFile& list) {
    std::string out;
    for (const ListedStatus& row : list.rows) {
        const Wording* text = row.status.text.best("en");
        out += std::to_string(row.at.position.line) + ":" + std::to_string(row.at.position.column) + " " + row.DOI +
               " " + std::string(status_word(row.status.kind)) + " " + date_text(row.status.date) + " | " +
               row.status.DOI + " | " + (text == nullptr ? "" : text->text) + "\n";
    }
    return out;
}

struct Read {
    std::string rows;
    std::string messages;
};

Read read(const std::string& text) {
    Diagnostics diagnostics;
    const StatusFile list = read_status_list(text, 0, diagnostics);
    return {dump(list), messages(diagnostics)};
}

class StatusListReader : public testing::TestWithParam<ParseCase> {};

TEST_P(StatusListReader, ReadsRows) {
    const Read got = read(GetParam().input);
    EXPECT_EQ(got.rows, GetParam().expected);
    EXPECT_EQ(got.messages, "");
}

const std::string header = "DOI,status,date,notice\n";

INSTANTIATE_TEST_SUITE_P(
    Rows, StatusListReader,
    testing::Values(
        ParseCase{"EveryKindInTheOrderOfDois",
                  header + "10.1000/d,removed,,\n10.1000/a,corrected,2020,\n10.1000/b,concern,2020-02,\n"
                           "10.1000/c,retracted,2020-02-29,10.1000/n\n",
                  "3:1 10.1000/a corrected 2020-0-0 |  | \n4:1 10.1000/b concern 2020-2-0 |  | \n"
                  "5:1 10.1000/c retracted 2020-2-29 | 10.1000/n | \n2:1 10.1000/d removed 0-0-0 |  | \n"},
        ParseCase{"DoiFoldedAndWithoutItsResolver", header + "https://doi.org/10.1000/ABC,retracted,,doi:10.1000/N\n",
                  "2:1 10.1000/abc retracted 0-0-0 | 10.1000/N | \n"},
        ParseCase{"ColumnsInAnyOrderAndCase", "Notice,Status,doi\nFalse data,retracted,10.1000/a\n",
                  "2:22 10.1000/a retracted 0-0-0 |  | False data\n"},
        ParseCase{
            "QuotedFields",
            header + "\"10.1000/a\", retracted ,\"\",\"Said \"\"no\"\", twice\r\nand left\"\n10.1000/b,concern,,\n",
            "2:1 10.1000/a retracted 0-0-0 |  | Said \"no\", twice  and left\n4:1 10.1000/b concern 0-0-0 |  | \n"},
        ParseCase{"CarriageReturnsEmptyLinesAndNoLastLineEnd",
                  "DOI,status\r\n\r\n10.1000/a,retracted\r\n\n10.1000/b,removed",
                  "3:1 10.1000/a retracted 0-0-0 |  | \n5:1 10.1000/b removed 0-0-0 |  | \n"},
        ParseCase{"HeaderAlone", header, ""}),
    case_name);

class StatusListFaults : public testing::TestWithParam<ParseCase> {};

TEST_P(StatusListFaults, AreReportedWithTheirPlace) {
    EXPECT_EQ(read(GetParam().input).messages, GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Faults, StatusListFaults,
    testing::Values(
        ParseCase{"Empty", "",
                  "1:1 error the list is empty: write 'DOI,status,date,notice' into its first row [status-list]\n"},
        ParseCase{
            "NoHeader", "10.1000/a,retracted\n",
            "1:1 error the first row must name the columns: write 'DOI,status,date,notice' above it [status-list]\n"},
        ParseCase{"MisspeltColumn", "DOI,stauts\n",
                  "1:5 error 'stauts' is no column of this list: its first row names DOI, status, date and notice; did "
                  "you mean 'status'? [status-list]\n"},
        ParseCase{
            "ColumnMissing", "DOI,date\n10.1000/a,2020\n",
            "1:1 error the first row names no column 'status': write 'DOI,status,date,notice' there [status-list]\n"},
        ParseCase{"ColumnTwice", "DOI,status,doi\n",
                  "1:12 error the column 'DOI' stands twice: leave one out [status-list]\n"},
        ParseCase{"Semicolons", "DOI;status;date\n10.1000/a;retracted;\n",
                  "1:1 error the columns are not separated by commas: save the list as CSV with ',' [status-list]\n"},
        ParseCase{"UnknownStatus", header + "10.1000/a,retratced,,\n10.1000/b,Expression of Concern,,\n10.1000/c,x,,\n",
                  "2:11 error 'retratced' is no status; expected corrected, concern, retracted or removed; did you "
                  "mean 'retracted'? [unknown-word]\n"
                  "3:11 error 'Expression of Concern' is no status; expected corrected, concern, retracted or removed; "
                  "write 'concern' [unknown-word]\n"
                  "4:11 error 'x' is no status; expected corrected, concern, retracted or removed [unknown-word]\n"},
        ParseCase{"NoStatusNoDoi", header + "10.1000/a,,,\n,retracted,,\n",
                  "2:11 error this row has no status: write corrected, concern, retracted or removed [missing-field]\n"
                  "3:1 error this row has no DOI: add it, or delete the row [missing-field]\n"},
        ParseCase{"BadDoi", header + "11.1000/a,retracted,,\n10.1000/b,retracted,,10.n\n",
                  "2:1 error '11.1000/a' is no DOI: a DOI is written 10.1000/abc [bad-identifier]\n"
                  "3:22 error '10.n' is no DOI: a DOI is written 10.1000/abc [bad-identifier]\n"},
        ParseCase{"BadDate", header + "10.1000/a,retracted,2023-02-29,\n10.1000/b,retracted,5/1/2024,\n",
                  "2:21 error '2023-02-29' is not in the calendar: that month has 28 days [bad-date]\n"
                  "3:21 error '5/1/2024' is no date of the form 2025, 2025-12 or 2025-12-31 [bad-date]\n"},
        ParseCase{
            "DuplicateDoi", header + "10.1000/A,concern,,\n10.1000/a,retracted,,\n",
            "3:1 error the DOI '10.1000/a' stands twice in this list: keep the row that holds today [duplicate-id]\n"
            "  2:1 first listed here\n"},
        ParseCase{"FieldCounts", header + "10.1000/a,retracted,,False, really\n10.1000/b,retracted\n",
                  "2:1 error this row has 5 fields where the first row names 4 columns: put a text that contains ',' "
                  "in double quotes [status-list]\n"
                  "3:1 error this row has 2 fields where the first row names 4 columns: write the commas of empty "
                  "fields too [status-list]\n"},
        ParseCase{"QuoteInside", header + "10.1000/a,retracted,,a \"b\"\n10.1000/b,removed,,\n",
                  "2:24 error a double quote stands inside the field 'a': put the whole field in double quotes and "
                  "write \"\" for one of its own [status-list]\n"},
        ParseCase{"BehindQuote", header + "10.1000/a,retracted,,\"a\" b\n",
                  "2:26 error something stands behind a closing double quote: put the comma there, or write \"\" for a "
                  "quote inside the field [status-list]\n"},
        ParseCase{"QuoteNotClosed", header + "10.1000/a,retracted,,\"a\n10.1000/b,retracted,,\n",
                  "2:22 error this double quote is not closed: end the field with another [status-list]\n"},
        ParseCase{"QuoteInTheHeader", "DOI,\"status\n10.1000/a,retracted\n",
                  "1:5 error this double quote is not closed: end the field with another [status-list]\n"},
        ParseCase{"ColumnsCountCharacters", header + "10.1000/血,retracted,2020-13,\n",
                  "2:21 error '2020-13' has no month between 1 and 12 [bad-date]\n"}),
    case_name);

TEST(StatusListReader, KeepsTheOtherRowsBesideAFaultyOne) {
    EXPECT_EQ(read(header + "10.1000/a,retracted,,\"a\" b\n10.1000/b,removed,,\n").rows,
              "3:1 10.1000/b removed 0-0-0 |  | \n");
}

TEST(StatusListReader, StopsAfterAHundredFaults) {
    std::string text = header;
    for (int i = 0; i < 1000; ++i) text += "x,y,z,\n";
    Diagnostics diagnostics;
    read_status_list(text, 0, diagnostics);
    EXPECT_LE(diagnostics.errors(), 104U);
    EXPECT_NE(messages(diagnostics).find("this list has more than 100 faults"), std::string::npos);
}

/// Each is the worst of its kind at the size limit; seconds would be quadratic.
TEST(StatusListReader, ListsAHundredFaultsAndTwoAtMost) {
    const auto filled = [](const std::string& unit) {
        std::string text = header;
        while (text.size() + unit.size() < largest_status_list) text += unit;
        return text;
    };
    for (const std::string& unit : {std::string("\""), std::string(","), std::string("\"\n"), std::string("\"\"\""),
                                    std::string("10.1000/a,retracted,,\n"), std::string("\n"), std::string("x"),
                                    std::string("a,\"\n\",,\n"), std::string(" ")}) {
        Diagnostics diagnostics;
        read_status_list(filled(unit), 0, diagnostics);
        EXPECT_LE(diagnostics.errors(), 102U) << unit;
    }
}

TEST(StatusListReader, ReadsAFileWithAByteOrderMark) {
    Diagnostics diagnostics;
    const ParsedFile parsed = parse_file({"status.csv",
                                          "\xEF\xBB\xBF"
                                          "DOI,status\r\n10.1000/a,retracted\r\n"},
                                         0, diagnostics);
    EXPECT_EQ(messages(diagnostics), "");
    ASSERT_TRUE(std::holds_alternative<StatusFile>(parsed));
    EXPECT_EQ(std::get<StatusFile>(parsed).rows.size(), 1U);
}

TEST(StatusListReader, RefusesBytesThatAreNoText) {
    for (const std::string& bytes :
         {std::string("DOI,status\n10.1000/\xFF,retracted\n"), std::string("DOI,status\n10.1000/\0,retracted\n", 30),
          std::string(largest_status_list + 1, 'a')}) {
        Diagnostics diagnostics;
        const ParsedFile parsed = parse_file({"status.csv", bytes}, 0, diagnostics);
        EXPECT_TRUE(std::holds_alternative<std::monostate>(parsed));
        EXPECT_EQ(diagnostics.errors(), 1U);
    }
}

}  // namespace
}  // namespace conspectus::status_list_reader_test
