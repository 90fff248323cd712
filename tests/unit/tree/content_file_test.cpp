#include "tree/content_file.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

namespace conspectus::trace_file_test::content_file_test {
namespace {

namespace fs = std::filesystem;

class TraceFiles : public testing::Test {
  protected:
    TraceFiles() {
        std::string pattern = (fs::temp_directory_path() / "conspectus-XXXXXX").string();
        content_ = mkdtemp(pattern.data());
    }
    ~TraceFiles() override { fs::remove_all(content_); }

    std::string bytes(const std::string& name) const {
        std::ostringstream text;
        text << std::ifstream(content_ / name, std::ios::binary).rdbuf();
        return text.str();
    }

    fs::path content_;
};

TEST_F(TraceFiles, GetTheirFolder) {
    EXPECT_EQ(write_trace_file(content_, "p", "one\n"), std::nullopt);
    EXPECT_EQ(bytes("traces/p.tsv"), "one\n");
}

TEST_F(TraceFiles, TakeTheOldOnesPlaceAndLeaveNothingBeside) {
    write_trace_file(content_, "p", "one\n");
    EXPECT_EQ(write_trace_file(content_, "p", "two\n"), std::nullopt);
    EXPECT_EQ(bytes("traces/p.tsv"), "two\n");
    EXPECT_EQ(std::distance(fs::directory_iterator(content_ / "traces"), {}), 1);
}

TEST_F(TraceFiles, AreNotWrittenThroughALinkToAnotherFolder) {
    fs::create_directory(content_ / "elsewhere");
    fs::create_directory_symlink("elsewhere", content_ / "traces");
    EXPECT_NE(write_trace_file(content_, "p", "one\n"), std::nullopt);
    EXPECT_TRUE(fs::is_empty(content_ / "elsewhere"));
}

}  // namespace
}  // namespace conspectus::trace_file_test::content_file_test
