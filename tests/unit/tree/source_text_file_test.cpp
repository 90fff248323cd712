#include "tree/source_text_file.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>

namespace conspectus::source_text_file_test {
namespace {

namespace fs = std::filesystem;

class SourceTexts : public testing::Test {
  protected:
    SourceTexts() {
        std::string pattern = (fs::temp_directory_path() / "conspectus-XXXXXX").string();
        folder_ = mkdtemp(pattern.data());
    }
    ~SourceTexts() override { fs::remove_all(folder_); }

    void write(const std::string& name, const std::string& bytes) const {
        std::ofstream(folder_ / name, std::ios::binary) << bytes;
    }
    /// "code: text" of a refusal.
    std::string refusal(const std::string& name) const {
        const SourceTextFile file = read_source_text(folder_, name);
        return file.bytes ? "read" : std::string(conspectus::name(file.code)) + ": " + file.text;
    }

    fs::path folder_;
};

TEST_F(SourceTexts, AreReadAsTheyAre) {
    write("a.txt", "一\r\n2\n");
    EXPECT_EQ(read_source_text(folder_, "a.txt").bytes, "一\r\n2\n");
}

TEST_F(SourceTexts, ThatAreNotThereAreMissing) {
    EXPECT_EQ(refusal("a.txt"), "missing-source: is not there");
}

TEST_F(SourceTexts, StayInTheirFolder) {
    write("a.txt", "1");
    for (const std::string name : {"../a.txt", "/etc/passwd", "..", ".", ""})
        EXPECT_EQ(refusal(name), "missing-source: is no name of a file in the folder of source texts; rename it")
            << name;
}

TEST_F(SourceTexts, AreRegularFiles) {
    write("real.txt", "1");
    fs::create_symlink("real.txt", folder_ / "link.txt");
    fs::create_directory(folder_ / "folder.txt");
    ASSERT_EQ(mkfifo((folder_ / "pipe.txt").c_str(), 0600), 0);
    for (const std::string name : {"link.txt", "folder.txt", "pipe.txt"})
        EXPECT_EQ(refusal(name), "not-a-file: is no regular file; put the paper's text itself in its place") << name;
}

TEST_F(SourceTexts, AreUtf8) {
    write("a.txt", "1\n2\n\xff 3\n");
    EXPECT_EQ(refusal("a.txt"), "bad-encoding: is not UTF-8 text at line 3; extract or convert it as UTF-8");
}

TEST_F(SourceTexts, HaveALimit) {
    write("most.txt", std::string(8 << 20, 'x'));
    write("more.txt", std::string((8 << 20) + 1, 'x'));
    EXPECT_EQ(refusal("most.txt"), "read");
    EXPECT_EQ(refusal("more.txt"),
              "file-too-large: is larger than 8 MiB, the limit for the text of a source; keep the paper's text alone");
}

TEST_F(SourceTexts, OfAFolderThatCannotBeReadAreAFaultOfTheDisk) {
    EXPECT_TRUE(read_source_text(folder_ / "none", "a.txt").code == Code::environment);
}

}  // namespace
}  // namespace conspectus::source_text_file_test
