// check --sources and --record: what they look up, what they write down, and
// what a plain check makes of it afterwards.
#include <gtest/gtest.h>

#include "site_folder.h"

namespace conspectus {
namespace {

namespace fs = std::filesystem;

const std::string first = "content/papers/first.md";
const std::string record = "content/traces/first.tsv";
const std::string second_record = "content/traces/second.tsv";

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const std::size_t at = text.find(from);
    EXPECT_NE(at, text.npos) << from;
    return at == text.npos ? text : text.replace(at, from.size(), to);
}

class CheckSources : public testing::Test {
  protected:
    CheckSources() {
        site_.write(
            "sources/first.txt",
            "第一篇\nThe first\n测试杂志 2024;3(2):10-19\nDOI 10.1000/first\n共32例，患病率28%[1]，骨密度研究[2]。\n"
            "[1] Smith J, et al. Bones and numbers. J Bones 2020;1:1-9. DOI 10.1000/smith\n[2] 李四等\n");
        site_.write("sources/second.txt",
                    "第二篇\nThe second\n它引用第一篇[2]，占比为3%[1]。\n"
                    "[1] Smith J, et al. Bones and numbers. J Bones 2020;1:1-9. DOI 10.1000/smith\n"
                    "[2] 张三. 第一篇. 测试杂志 2024;3(2):10-19. DOI 10.1000/first\n");
    }

    std::string bytes(const std::string& path) const { return read_file(site_.root() / path); }
    void change(const std::string& path, const std::string& from, const std::string& to) {
        site_.write(path, replaced(bytes(path), from, to));
    }
    CommandResult check(std::vector<std::string> options = {}) const {
        options.insert(options.begin(), "check");
        return site_.run(options);
    }
    CommandResult look_up() const { return check({"--sources", "sources"}); }
    CommandResult write_records() const { return check({"--sources", "sources", "--record"}); }

    SiteFolder site_;
};

TEST_F(CheckSources, FindsEveryNumberAndWritesNothing) {
    const auto before = snapshot(site_.root(), true);
    const CommandResult result = look_up();
    EXPECT_EQ(result.exit_code, 0) << result.messages;
    EXPECT_EQ(snapshot(site_.root(), true), before);
}

TEST_F(CheckSources, ReportsANumberThatTheSourceDoesNotHave) {
    change(first, "value: \"28%\"", "value: \"29%\"");
    const CommandResult result = look_up();
    EXPECT_EQ(result.exit_code, 1);
    EXPECT_NE(result.messages.find("content/papers/first.md:23:13: error: '29%'"), std::string::npos)
        << result.messages;
    EXPECT_NE(result.messages.find("[untraced-number]"), std::string::npos) << result.messages;
}

TEST_F(CheckSources, WritesRecordsAndSaysWhich) {
    const CommandResult result = write_records();
    EXPECT_EQ(result.exit_code, 0);
    EXPECT_TRUE(
        result.messages.starts_with("conspectus: content/traces/first.tsv was written\n"
                                    "conspectus: content/traces/second.tsv was written\n"))
        << result.messages;
    EXPECT_TRUE(bytes(record).starts_with("place\ttoken\tline\n")) << bytes(record);
    EXPECT_NE(bytes(record).find("finding.prevalence\t28%\t5\n"), std::string::npos) << bytes(record);
}

TEST_F(CheckSources, LeavesARecordThatWouldNotChangeAlone) {
    write_records();
    const auto before = snapshot(site_.root() / "content", true);
    const CommandResult result = write_records();
    EXPECT_EQ(result.messages.find("was written"), std::string::npos) << result.messages;
    EXPECT_EQ(snapshot(site_.root() / "content", true), before);
}

TEST_F(CheckSources, LeavesAPlainCheckNothingToSay) {
    write_records();
    EXPECT_EQ(check({"--strict"}).exit_code, 0) << check().messages;
    EXPECT_EQ(site_.run({"build", "--strict"}).exit_code, 0);
}

TEST_F(CheckSources, LetsAPlainCheckFindAnAlteredDigitThatStandsElsewhereInTheSource) {
    write_records();
    change(first, "n: 32", "n: 10");
    EXPECT_EQ(look_up().exit_code, 1);
    const CommandResult result = check();
    EXPECT_EQ(result.exit_code, 1);
    EXPECT_EQ(result.messages,
              "content/papers/first.md:24:8: error: the record has '32' here, from line 5 of the source, not '10': "
              "correct this, or trace it with 'conspectus check --sources DIR --record' [unrecorded-number]\n"
              "   24 |     n: 10\n      |        ^~\n1 error, 0 warnings; nothing was written\n");
    EXPECT_EQ(site_.run({"build"}).messages, result.messages);
}

TEST_F(CheckSources, RecordsTheSoundPapersOnly) {
    change(first, "value: \"28%\"", "value: \"29%\"");
    const CommandResult result = write_records();
    EXPECT_EQ(result.exit_code, 1);
    EXPECT_FALSE(fs::exists(site_.root() / record));
    EXPECT_TRUE(fs::exists(site_.root() / second_record));
    EXPECT_NE(result.messages.find("1 error, 1 warning\nconspectus: content/traces/second.tsv was written\n"),
              std::string::npos)
        << result.messages;
}

TEST_F(CheckSources, MendsTheRecordOfANumberThatWasCorrected) {
    write_records();
    change(first, "value: \"28%\"", "value: \"28%（32例）\"");
    EXPECT_EQ(check().exit_code, 1);
    EXPECT_EQ(write_records().exit_code, 0);
    EXPECT_EQ(check({"--strict"}).exit_code, 0);
}

TEST_F(CheckSources, MissASourceThatAPaperNames) {
    change(first, "language: zh", "language: zh\nsource-text: other.txt");
    const CommandResult result = look_up();
    EXPECT_EQ(result.exit_code, 1);
    EXPECT_NE(result.messages.find("content/papers/first.md:16:1: error: the text of the source, 'sources/other.txt', "
                                   "is not there [missing-source]\n"),
              std::string::npos)
        << result.messages;
}

TEST_F(CheckSources, WarnOfASourceThatIsNotThere) {
    fs::remove(site_.root() / "sources/second.txt");
    const CommandResult result = look_up();
    EXPECT_EQ(result.exit_code, 0);
    EXPECT_NE(
        result.messages.find(
            "content/papers/second.md: warning: there is no 'sources/second.txt' to hold this paper's numbers to; "
            "put the text of its source there [no-source]\n"),
        std::string::npos)
        << result.messages;
}

TEST_F(CheckSources, AskForAFolderThatIsThere) {
    const CommandResult result = check({"--sources", "none"});
    EXPECT_EQ(result.exit_code, 2);
    EXPECT_EQ(result.messages,
              "conspectus: error: there is no folder 'none'; --sources names the folder with the "
              "extracted texts of the papers\n");
    EXPECT_EQ(check({"--record"}).exit_code, 2);
    EXPECT_EQ(site_.run({"build", "--sources", "sources"}).exit_code, 2);
}

TEST_F(CheckSources, EndWhereTheDiskRefuses) {
    fs::create_directory(site_.root() / "elsewhere");
    site_.write("content/traces", "a file stands where the folder should");
    const CommandResult result = write_records();
    EXPECT_EQ(result.exit_code, 3) << result.messages;
    EXPECT_TRUE(fs::is_regular_file(site_.root() / "content/traces"));
}

}  // namespace
}  // namespace conspectus
