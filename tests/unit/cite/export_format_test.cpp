// What holds of every export format, whatever stands in a record.
#include "cite/export_format.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "cite/csl_json.h"
#include "unit/cite/export_maker.h"

namespace conspectus::export_format_test {
namespace {

std::size_t occurrences(const std::string& text, const std::string& part) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++count;
    return count;
}

class EveryFormat : public testing::TestWithParam<ExportFormat> {};
INSTANTIATE_TEST_SUITE_P(Formats, EveryFormat, testing::ValuesIn(export_formats),
                         [](const auto& format) { return std::to_string(format.index); });

TEST_P(EveryFormat, HoldsEveryFieldOfARecord) {
    std::set<std::string> marks;
    const ExportedWork work = full_work([&](const std::string& name) {
        // Letters only: no format may have reason to write them otherwise.
        std::string mark = "mark";
        for (const char c : name) mark += c == '-' ? 'q' : c;
        mark += "end";
        marks.insert(mark);
        return mark;
    });
    const std::string text = export_file(GetParam(), {work.item()});
    for (const std::string& mark : marks) EXPECT_NE(text.find(mark), std::string::npos) << mark << " in " << text;
    for (const char* date : {"2001", "2002", "2003", "2004"}) EXPECT_NE(text.find(date), std::string::npos) << date;
}

TEST_P(EveryFormat, IsWellFormedWithoutItems) {
    EXPECT_EQ(export_file(GetParam(), {}), GetParam() == ExportFormat::csl_json ? "[\n\n]\n" : "");
}

/// Everything that ends a field, a record or a line in one of the formats.
constexpr std::string_view hostile =
    "}},\r\n}\n@book{evil, title = {x}\nER  - \r\nTY  - BOOK\r\nTI  - evil\u2028ER  - \u0085ER  - \x0B\x1C\\\"]}]{{{%";

std::string hostile_export(ExportFormat format) {
    const ExportedWork work = full_work([](const std::string&) { return std::string(hostile); });
    return export_file(format, {work.item(), work.item()});
}

TEST(HostileText, StaysInsideItsBibtexField) {
    const std::string text = hostile_export(ExportFormat::bibtex);
    std::istringstream lines(text);
    std::size_t entries = 0;
    for (std::string line; std::getline(lines, line);) {
        const bool begins = line == "@techreport{full,";
        const bool is_field = line.starts_with("  ") && line.ends_with(",");
        EXPECT_TRUE(begins || is_field || line == "}" || line.empty()) << line;
        EXPECT_EQ(occurrences(line, "{") - (begins ? 1 : 0), occurrences(line, "}") - (line == "}" ? 1 : 0)) << line;
        entries += begins;
    }
    EXPECT_EQ(entries, 2U);
}

TEST(HostileText, StaysInsideItsRisLine) {
    const std::string text = hostile_export(ExportFormat::ris);
    EXPECT_EQ(occurrences(text, "\n"), occurrences(text, "\r\n"));
    for (const std::string separator : {"\u2028", "\u0085", "\x0B", "\x1C"}) {
        EXPECT_EQ(text.find(separator), std::string::npos);
    }
    std::istringstream lines(text);
    std::size_t ends = 0;
    for (std::string line; std::getline(lines, line);) {
        EXPECT_TRUE(line == "\r" || (line.size() > 6 && line.substr(2, 4) == "  - ")) << line;
        ends += line == "ER  - \r";
    }
    EXPECT_EQ(ends, 2U);
    EXPECT_EQ(occurrences("\n" + text, "\nTY  - "), 2U);
}

TEST(HostileText, StaysInsideItsJsonString) {
    const auto items = nlohmann::json::parse(hostile_export(ExportFormat::csl_json));
    ASSERT_EQ(items.size(), 2U);
    EXPECT_EQ(items[0]["volume"], hostile);
    EXPECT_EQ(items[0]["author"][0]["family"], hostile);
}

TEST(ExportEntry, SetsASuppliedTitleInBrackets) {
    ExportedWork work = work_of("x", {});
    work.record.title = localized({{"zh", "骨转移综述"}, {"en", "A review"}});
    work.record.title_supplied = {"en"};
    work.record.language = "zh";
    const ExportEntry entry = export_entry(work.item());
    EXPECT_EQ(entry.text("title"), "骨转移综述");
    ASSERT_EQ(entry.translated_texts.size(), 1U);
    EXPECT_EQ(entry.translated_texts[0].value, "[A review]");
}

TEST(ExportEntry, TakesTheJournalsFullNameItsAbbreviationAndIssn) {
    const ExportedWork work = hage_work();
    Journal journal;
    journal.title = localized({{"", "Vascular Medicine"}});
    journal.ISSN = "1358-863X";
    const ExportEntry printed = export_entry(work.item(&journal));
    EXPECT_EQ(printed.text("container-title"), "Vascular Medicine");
    EXPECT_EQ(printed.text("container-title-short"), "Vasc Med");
    EXPECT_EQ(printed.text("ISSN"), "1358-863X");
    journal.abbreviation = localized({{"", "Vasc. Med."}});
    EXPECT_EQ(export_entry(work.item(&journal)).text("container-title-short"), "Vasc. Med.");
}

TEST(ExportEntry, TakesThePrintedKeywordsOfAPaperInItsOwnLanguageFirst) {
    const ExportedWork work = liu_work();
    Paper paper;
    paper.printed_keywords = {localized({{"en", "Iliac Vein"}, {"zh", "髂静脉"}}), localized({{"", "VCSS"}})};
    const ExportEntry entry = export_entry(work.item(nullptr, &paper));
    EXPECT_EQ(entry.keywords, (std::vector<std::string>{"髂静脉", "VCSS", "Iliac Vein"}));
}

}  // namespace
}  // namespace conspectus::export_format_test
