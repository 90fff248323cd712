// Every tests/sites/fail_<case>: the exact messages, the exit code, and the
// previous site unchanged byte for byte.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <set>

#include "site_folder.h"
#include "text/diagnostics.h"

namespace conspectus {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> broken_cases() {
    std::vector<fs::path> cases;
    for (const fs::directory_entry& entry : fs::directory_iterator(fs::path(TEST_FOLDER) / "sites")) {
        if (entry.path().filename().string().starts_with("fail_")) cases.push_back(entry.path());
    }
    std::ranges::sort(cases);
    return cases;
}

int expected_exit_code(const fs::path& folder) {
    return fs::exists(folder / "exit_code") ? std::stoi(read_file(folder / "exit_code")) : 1;
}

class BrokenSite : public testing::Test {
  public:
    explicit BrokenSite(fs::path folder) : folder_(std::move(folder)) {}

    void TestBody() override {
        SiteFolder site;
        ASSERT_EQ(site.run({"build"}).exit_code, 0) << "the base collection must be clean";
        const auto before = snapshot(site.root() / "site", true);
        ASSERT_FALSE(before.empty());
        site.add_case(folder_);
        const CommandResult result = site.run(command());
        EXPECT_EQ(result.exit_code, expected_exit_code(folder_)) << result.messages;
        EXPECT_EQ(snapshot(site.root() / "site", true), before) << "the previous site was touched";
        compare(result.messages);
        if (has_sources()) return;
        const auto content = snapshot(site.root(), true);
        const CommandResult check = site.run({"check", "--strict"});
        EXPECT_EQ(snapshot(site.root(), true), content) << "check has written something";
        EXPECT_EQ(check.messages, result.messages) << "check and build disagree";
        EXPECT_EQ(check.exit_code, result.exit_code) << "check and build disagree";
    }

  private:
    bool has_sources() const { return fs::exists(folder_ / "sources"); }

    std::vector<std::string> command() const {
        if (has_sources()) return {"check", "--strict", "--sources", "sources"};
        return {"build", "--strict"};
    }

    void compare(const std::string& messages) const {
        const fs::path expected = folder_ / "stderr.txt";
        if (std::getenv("UPDATE_EXPECTED") != nullptr) std::ofstream(expected, std::ios::binary) << messages;
        EXPECT_EQ(messages, read_file(expected));
    }

    fs::path folder_;
};

/// Codes that no content is known to cause, or none that is small; unit tests of tree/ show them.
const std::set<std::string, std::less<>> not_from_content = {"collection-too-large", "environment", "output-path"};

TEST(BrokenSites, ShowEveryDiagnosticCode) {
    std::string all;
    for (const fs::path& folder : broken_cases()) all += read_file(folder / "stderr.txt");
    for (const Code code : all_codes()) {
        if (not_from_content.contains(name(code))) continue;
        EXPECT_NE(all.find("[" + std::string(name(code)) + "]"), std::string::npos)
            << "no tests/sites/fail_*/stderr.txt shows [" << name(code) << "]";
    }
}

}  // namespace
}  // namespace conspectus

int main(int argc, char** argv) {
    using conspectus::BrokenSite;
    for (const auto& folder : conspectus::broken_cases()) {
        testing::RegisterTest("BrokenSite", folder.filename().string().substr(5).c_str(), nullptr, nullptr, __FILE__,
                              __LINE__, [folder]() -> testing::Test* { return new BrokenSite(folder); });
    }
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
