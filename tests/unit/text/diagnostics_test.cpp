#include "text/diagnostics.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace conspectus::diagnostics_test {
namespace {

using testing::ElementsAre;

Location at(FileId file, std::uint32_t line, std::uint32_t column) {
    return {file, {line, column}};
}

std::vector<std::string> texts(const Diagnostics& diagnostics) {
    std::vector<std::string> result;
    for (const auto& diagnostic : diagnostics.sorted()) result.push_back(diagnostic.text);
    return result;
}

TEST(Codes, PrintWithHyphens) {
    EXPECT_EQ(name(Code::unknown_key), "unknown-key");
    EXPECT_EQ(severity(Code::unknown_key), Severity::error);
    EXPECT_EQ(meaning(Code::unknown_key), "a key that the schema does not have");
}

TEST(Codes, AreSortedAndComplete) {
    std::vector<std::string> names;
    for (const Code code : all_codes()) {
        names.emplace_back(name(code));
        EXPECT_FALSE(meaning(code).empty()) << name(code);
        EXPECT_FALSE(meaning(code).ends_with('.')) << name(code);
    }
    EXPECT_TRUE(std::ranges::is_sorted(names, {}, [](std::string n) { return std::ranges::replace(n, '-', '_'), n; }));
    EXPECT_EQ(std::ranges::adjacent_find(names), names.end());
}

TEST(Diagnostics, SortsByPlaceWhateverTheOrderOfReports) {
    Diagnostics one, other;
    one.report(Code::unknown_key, {}, "no file");
    one.report(Code::unknown_key, at(1, 1, 1), "file 1");
    one.report(Code::wrong_type, at(0, 2, 1), "line 2");
    other.report(Code::unknown_key, at(0, 1, 5), "column 5");
    other.report(Code::unknown_key, at(0, 0, 0), "whole file");
    other.report(Code::unknown_key, at(0, 1, 0), "whole line");
    one.append(std::move(other));
    EXPECT_THAT(texts(one), ElementsAre("whole file", "whole line", "column 5", "line 2", "file 1", "no file"));
}

TEST(Diagnostics, DropsExactRepeatsOnly) {
    Diagnostics diagnostics;
    for (int i = 0; i < 3; ++i) diagnostics.report(Code::unknown_key, at(0, 1, 1), "same");
    diagnostics.report(Code::unknown_key, at(0, 1, 1), "same").notes.push_back({at(0, 2, 1), "first defined here"});
    diagnostics.report(Code::wrong_type, at(0, 1, 1), "same");
    EXPECT_EQ(diagnostics.sorted().size(), 3u);
}

TEST(Diagnostics, CountsBySeverity) {
    Diagnostics diagnostics;
    EXPECT_TRUE(diagnostics.empty());
    diagnostics.report(Code::unknown_key, {}, "a");
    EXPECT_EQ(diagnostics.errors(), 1u);
    EXPECT_EQ(diagnostics.warnings(), 0u);
    EXPECT_FALSE(diagnostics.empty());
}

}  // namespace
}  // namespace conspectus::diagnostics_test
