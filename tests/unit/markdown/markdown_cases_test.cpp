// Runs tests/markdown/*.test and tests/regression.test: one GTest a case.
//
//   === What the case claims
//   Markdown
//   .
//   expected dump, then the messages
//
// UPDATE_EXPECTED=1 rewrites what is expected.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <vector>

#include "markdown/markdown.h"
#include "unit/markdown/document_dump.h"

namespace conspectus::markdown_cases_test {
namespace {

namespace fs = std::filesystem;

struct MarkdownCase {
    std::string claim;
    std::string input;
    std::string expected;
};

std::string read_file(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

std::vector<MarkdownCase> read_cases(const fs::path& path) {
    std::vector<MarkdownCase> cases;
    bool in_expected = false;
    std::istringstream lines(read_file(path));
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("=== ")) {
            cases.push_back({line.substr(4), {}, {}});
            in_expected = false;
        } else if (line == ".") {
            in_expected = true;
        } else if (!cases.empty()) {
            (in_expected ? cases.back().expected : cases.back().input) += line + "\n";
        }
    }
    return cases;
}

void write_cases(const fs::path& path, const std::vector<MarkdownCase>& cases) {
    std::ofstream file(path, std::ios::binary);
    for (const MarkdownCase& c : cases) file << "=== " << c.claim << "\n" << c.input << ".\n" << c.expected;
}

std::string actual_output(const std::string& input) {
    Diagnostics diagnostics;
    std::string out = dump(read_markdown(input, 0, 1, diagnostics));
    for (const Diagnostic& diagnostic : diagnostics.sorted()) {
        const Position at = diagnostic.at.position;
        out += std::to_string(at.line) + ":" + std::to_string(at.column) + ": " + diagnostic.text + " [" +
               std::string(name(diagnostic.code)) + "]\n";
    }
    return out;
}

class MarkdownCaseTest : public testing::Test {
  public:
    MarkdownCaseTest(fs::path path, std::size_t index) : path_(std::move(path)), index_(index) {}

    void TestBody() override {
        std::vector<MarkdownCase> cases = read_cases(path_);
        ASSERT_LT(index_, cases.size());
        const std::string actual = actual_output(cases[index_].input);
        if (std::getenv("UPDATE_EXPECTED") != nullptr) {
            cases[index_].expected = actual;
            write_cases(path_, cases);
            return;
        }
        EXPECT_EQ(actual, cases[index_].expected) << cases[index_].claim << "\n" << cases[index_].input;
    }

  private:
    fs::path path_;
    std::size_t index_;
};

/// `Claim about it` as a test name: ClaimAboutIt.
std::string test_name(const std::string& claim) {
    std::string out;
    bool starts_word = true;
    for (const char c : claim) {
        const bool is_letter = std::isalnum(static_cast<unsigned char>(c)) != 0;
        if (is_letter) out += starts_word ? static_cast<char>(std::toupper(static_cast<unsigned char>(c))) : c;
        starts_word = !is_letter;
    }
    return out;
}

void register_file(const fs::path& path) {
    std::string suite = "Markdown_" + path.stem().string();
    std::ranges::replace(suite, '-', '_');
    const std::vector<MarkdownCase> cases = read_cases(path);
    for (std::size_t i = 0; i < cases.size(); ++i) {
        testing::RegisterTest(suite.c_str(), test_name(cases[i].claim).c_str(), nullptr, nullptr, path.c_str(), 1,
                              [path, i] { return new MarkdownCaseTest(path, i); });
    }
}

bool register_cases() {
    std::vector<fs::path> paths = {fs::path(TEST_FOLDER) / "regression.test"};
    for (const auto& entry : fs::directory_iterator(fs::path(TEST_FOLDER) / "markdown")) {
        if (entry.path().extension() == ".test") paths.push_back(entry.path());
    }
    std::ranges::sort(paths);
    for (const fs::path& path : paths) register_file(path);
    return true;
}

[[maybe_unused]] const bool registered = register_cases();

TEST(MarkdownCases, AreFoundAndNamedOnce) {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(fs::path(TEST_FOLDER) / "markdown")) {
        for (const MarkdownCase& c : read_cases(entry.path())) {
            names.push_back(entry.path().stem().string() + "." + test_name(c.claim));
        }
    }
    EXPECT_GE(names.size(), 120U);
    std::ranges::sort(names);
    const auto repeated = std::ranges::adjacent_find(names);
    EXPECT_EQ(repeated, names.end()) << *repeated;
}

}  // namespace
}  // namespace conspectus::markdown_cases_test
