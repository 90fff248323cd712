#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "site_folder.h"

namespace conspectus {
namespace {

using testing::HasSubstr;
using testing::StartsWith;
namespace fs = std::filesystem;

/// The program run by a shell, so that its streams and limits can be arranged: `words` follow its name.
CommandResult run_in_shell(const SiteFolder& site, const std::string& before, const std::string& words) {
    return run_command({"sh", "-c", before + "exec \"$0\" " + words, CONSPECTUS_PROGRAM}, site.root());
}

struct Usage {
    std::vector<std::string> words;
    std::string message;
};

class UsageFault : public testing::TestWithParam<Usage> {};

TEST_P(UsageFault, IsSaidInOneSentenceAndWritesNothing) {
    const SiteFolder site;
    const CommandResult result = site.run(GetParam().words);
    EXPECT_EQ(result.exit_code, 2);
    EXPECT_THAT(result.messages, StartsWith("conspectus: error: " + GetParam().message + "\n"));
    EXPECT_EQ(result.output, "");
    EXPECT_FALSE(fs::exists(site.root() / "site"));
}

std::size_t count(const std::string& text, const std::string& part) {
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != text.npos; at = text.find(part, at + 1)) ++found;
    return found;
}

/// 40 papers with 30 faults each, and with as many warnings.
void add_faulty_papers(SiteFolder& site) {
    std::string text;
    for (int i = 0; i < 30; ++i) text += "文[@nothing" + std::to_string(i) + "][@first; first]。";
    for (int i = 0; i < 40; ++i) {
        site.write("content/papers/many" + std::to_string(i) + ".md",
                   "---\ntype: article-journal\ntitle: T\nlanguage: zh\nreferences: [first]\nadded: 2026-01-02\n---\n\n"
                   "## 研究问题\n\n" +
                       text + "\n\n## 结果\n\n文。\n");
    }
}

TEST(CommandLine, PrintsAThousandMessagesAndCountsTheOthers) {
    SiteFolder site;
    add_faulty_papers(site);
    const std::string text = site.run({"check"}).messages;
    EXPECT_EQ(count(text, ": error: "), 1000U);
    EXPECT_EQ(count(text, ": warning: "), 0U) << "errors come first";
    EXPECT_THAT(text, HasSubstr("\nerror: 1440 more messages of all kinds are left out [unknown-work]\n"
                                "1200 errors, 1240 warnings; nothing was written\n"));
    EXPECT_EQ(count(site.run({"check", "--messages", "json"}).messages, "\"severity\""), 1001U);
    EXPECT_EQ(count(site.run({"check", "--messages", "github"}).messages, "::error "), 1001U);
    EXPECT_EQ(count(site.run({"check", "--messages", "sarif"}).messages, "\"ruleId\""), 1001U);
}

INSTANTIATE_TEST_SUITE_P(
    CommandLine, UsageFault,
    testing::Values(
        Usage{{}, "a command is missing: build, check or verify"},
        Usage{{"biuld"}, "there is no command 'biuld'; did you mean 'build'?"},
        Usage{{"build", "--strikt"}, "'build' has no option '--strikt'; did you mean '--strict'?"},
        Usage{{"build", "--drafts=x", "-o", "p"}, "Could not convert: --drafts = x"},
        Usage{{"check", ".", "more"}, "'more' is one word too many for 'check'"},
        Usage{{"--jobs", "2", "build"}, "options follow the command: conspectus build --jobs"},
        Usage{{"build", "--messages=xml"}, "--messages: expected text, json, github or sarif, not 'xml'"},
        Usage{{"build", "-o", ""}, "--output: an empty path names nothing"},
        Usage{{"build", ""}, "DIR: an empty path names nothing"},
        Usage{{"build", "no\x1b[31mwhere"},
              "there is no folder 'no␛[31mwhere'; give the collection's root: conspectus build DIR"},
        Usage{{"build", "--base-url", "javascript:alert(1)"},
              "--base-url: 'javascript:alert(1)' does not begin with https:// or http://; write it whole, as in "
              "https://example.org/papers/"},
        Usage{{"build", "--base-url", "//evil.example"},
              "--base-url: '//evil.example' does not begin with https:// or http://; write it whole, as in "
              "https://example.org/papers/"},
        Usage{{"build", "--base-url", "https://"},
              "--base-url: 'https://' names no site; write it whole, as in https://example.org/papers/"},
        Usage{{"build", "--base-url", "https://u:p@example.org"},
              "--base-url: 'https://u:p@example.org' has a user name before its site; write it whole, as in "
              "https://example.org/papers/"},
        Usage{{"build", "--base-url", "https://example.org/?q"},
              "--base-url: 'https://example.org/?q' has a '?' or '#', behind which no page can have its path; write it "
              "whole, as in https://example.org/papers/"}));

TEST(Command, TakesNamesOfFormatsInAnyCase) {
    const SiteFolder site;
    EXPECT_EQ(site.run({"check", "--messages", "JSON"}).messages, "[]\n");
}

TEST(Streams, ThatCannotBeWrittenToEndTheRunWithAnExitCode) {
    const SiteFolder site;
    site.run({"build"});
    const auto before = snapshot(site.root() / "site", true);
    EXPECT_EQ(run_in_shell(site, "", "check 2>&-").exit_code, 3);
    EXPECT_EQ(run_in_shell(site, "", "check 2>/dev/full").exit_code, 3);
    EXPECT_EQ(run_in_shell(site, "", "check <&- >&- 2>&-").exit_code, 3);
    EXPECT_EQ(run_in_shell(site, "", "build 2>&-").exit_code, 3);
    EXPECT_EQ(run_in_shell(site, "", "--version >/dev/full").exit_code, 3);
    EXPECT_EQ(run_in_shell(site, "", "check <&- >&-").exit_code, 0);
    EXPECT_EQ(snapshot(site.root() / "site", true), before);
}

TEST(Streams, ThatCloseWhileMessagesAreWrittenEndTheRunWithAnExitCode) {
    SiteFolder site;
    site.write("content/papers/third.md", "---\ntype: article-journal\n---\n");
    // The reader of the pipe is gone before the program, which waits for the gate, begins.
    const CommandResult result = run_command(
        {"sh", "-c", "mkfifo gate; { cat gate; \"$0\" check; echo $? >code; } 2>&1 | { exec <&-; : >gate; }; cat code",
         CONSPECTUS_PROGRAM},
        site.root());
    EXPECT_EQ(result.output, "3\n");
}

TEST(Limits, OfTheSizeOfFilesKeepTheSite) {
    SiteFolder site;
    ASSERT_EQ(site.run({"build"}).exit_code, 0);
    const auto before = snapshot(site.root() / "site", true);
    site.write("content/pages/about.md", read_file(site.root() / "content/pages/about.md") + "\n新。\n");
    // The counts of a build with coverage would be cut off too: they go elsewhere.
    const CommandResult result = run_in_shell(site, "ulimit -f 8; export GCOV_PREFIX=counts; ", "build");
    EXPECT_EQ(result.exit_code, 3);
    EXPECT_THAT(result.messages, HasSubstr(": File too large\n"));
    EXPECT_EQ(snapshot(site.root() / "site", true), before);
    EXPECT_FALSE(fs::exists(site.root() / ".site.lock"));
}

TEST(Verify, FindsAPublishedSiteWhole) {
    const SiteFolder site;
    ASSERT_EQ(site.run({"build"}).exit_code, 0);
    const CommandResult result = site.run({"verify"});
    EXPECT_EQ(result.exit_code, 0);
    EXPECT_THAT(result.messages, HasSubstr(" published files, 0 missing, 0 changed; 0 foreign\n"));
}

TEST(Verify, NamesWhatIsMissingChangedOrForeign) {
    SiteFolder site;
    ASSERT_EQ(site.run({"build"}).exit_code, 0);
    fs::remove(site.root() / "site/about.html");
    site.write("site/index.html", "changed");
    site.write("site/own.html", "foreign");
    const CommandResult result = site.run({"verify", "site"});
    EXPECT_EQ(result.exit_code, 1);
    EXPECT_THAT(result.messages,
                StartsWith("missing: site/about.html\nchanged: site/index.html\nforeign: site/own.html\n"));
    EXPECT_THAT(result.messages, HasSubstr(" 1 missing, 1 changed; 1 foreign; build again to mend the site\n"));
}

TEST(Verify, DoesNotMindForeignFilesAlone) {
    SiteFolder site;
    ASSERT_EQ(site.run({"build"}).exit_code, 0);
    site.write("site/own.html", "foreign");
    EXPECT_EQ(site.run({"verify"}).exit_code, 0);
}

TEST(Verify, NeedsAFolderThatABuildHasMade) {
    const SiteFolder site;
    const CommandResult none = site.run({"verify"});
    EXPECT_EQ(none.exit_code, 2);
    EXPECT_EQ(none.messages,
              "conspectus: error: there is no folder 'site'; give the folder of a site: conspectus verify site\n");
    const CommandResult other = site.run({"verify", "content"});
    EXPECT_EQ(other.exit_code, 3);
    EXPECT_THAT(other.messages, HasSubstr("'content' has no .conspectus-manifest"));
}

TEST(InPlace, IsSaidWithItsReason) {
    const SiteFolder site;
    ASSERT_EQ(site.run({"build"}).exit_code, 0);
    const CommandResult result = run_command(
        {"sh", "-c", "rm site/about.html && cd site && exec \"$0\" build ..", CONSPECTUS_PROGRAM}, site.root());
    EXPECT_EQ(result.exit_code, 0);
    EXPECT_THAT(result.messages, HasSubstr("'../site' was written file by file, since the working folder lies in it"));
    EXPECT_EQ(site.run({"verify"}).exit_code, 0);
}

}  // namespace
}  // namespace conspectus
