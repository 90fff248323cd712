// Runs tests/csl/*.cases: one GTest a case. Nothing rewrites what they expect: it follows from the rule that each
// names.
#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <vector>

#include "unit/csl/csl_case.h"

namespace conspectus::csl_cases_test {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> case_files() {
    std::vector<fs::path> paths;
    for (const auto& entry : fs::directory_iterator(fs::path(TEST_FOLDER) / "csl")) {
        if (entry.path().extension() == ".cases") paths.push_back(entry.path());
    }
    std::ranges::sort(paths);
    return paths;
}

class CslCaseTest : public testing::Test {
  public:
    explicit CslCaseTest(CslCase one) : case_(std::move(one)) {}

    void TestBody() override {
        EXPECT_EQ(output_of(case_), case_.expected) << case_.claim << "\nrule: " << case_.setting("rule") << "\n"
                                                    << case_.style;
    }

  private:
    CslCase case_;
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

bool register_cases() {
    for (const fs::path& path : case_files()) {
        std::string suite = "Csl_" + path.stem().string();
        std::ranges::replace(suite, '-', '_');
        for (const CslCase& one : read_csl_cases(path)) {
            testing::RegisterTest(suite.c_str(), test_name(one.claim).c_str(), nullptr, nullptr, path.c_str(), 1,
                                  [one] { return new CslCaseTest(one); });
        }
    }
    return true;
}

[[maybe_unused]] const bool registered = register_cases();

TEST(CslCases, AreFoundAndNamedOnce) {
    std::vector<std::string> names;
    for (const fs::path& path : case_files()) {
        for (const CslCase& one : read_csl_cases(path))
            names.push_back(path.stem().string() + "." + test_name(one.claim));
    }
    EXPECT_GE(names.size(), 300U);
    std::ranges::sort(names);
    const auto repeated = std::ranges::adjacent_find(names);
    EXPECT_EQ(repeated, names.end()) << *repeated;
}

TEST(CslCases, NameTheirRulesAndExpectSomething) {
    for (const fs::path& path : case_files()) {
        for (const CslCase& one : read_csl_cases(path)) {
            EXPECT_FALSE(one.setting("rule").empty()) << path << ": " << one.claim;
            EXPECT_FALSE(one.style.empty()) << path << ": " << one.claim;
            EXPECT_FALSE(one.expected.empty()) << path << ": " << one.claim;
        }
    }
}

}  // namespace
}  // namespace conspectus::csl_cases_test
