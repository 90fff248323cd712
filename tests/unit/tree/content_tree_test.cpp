#include "tree/content_tree.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/un.h>

#include "unit/tree/temporary_folder.h"

namespace conspectus::content_tree_test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
namespace fs = std::filesystem;

struct Result {
    std::vector<std::string> paths;
    std::string messages;
    Sources sources;
};

Result read(const TemporaryFolder& folder) {
    Diagnostics diagnostics;
    auto sources = read_tree(folder.path(), diagnostics);
    Result result;
    result.messages = format_messages(diagnostics.sorted(), sources.value_or(Sources{}), {});
    if (!sources) return {{"nothing"}, result.messages, {}};
    for (const auto& source : *sources) result.paths.push_back(source.path);
    result.sources = std::move(*sources);
    return result;
}

TEST(ContentTree, ReadsAllFilesSortedByPath) {
    const TemporaryFolder folder;
    folder.write("site.yaml", "title: x\n");
    folder.write("papers/b.md", "b");
    folder.write("papers/a.md", std::string("\0\xFF\r\n", 4));
    folder.write("papers/a/fig1.png", "png");
    folder.write("papers/a-b.md", "");
    fs::create_directory(folder.path("pages"));
    const Result result = read(folder);
    EXPECT_THAT(result.paths,
                ElementsAre("papers/a-b.md", "papers/a.md", "papers/a/fig1.png", "papers/b.md", "site.yaml"));
    EXPECT_EQ(result.sources[1].bytes, std::string("\0\xFF\r\n", 4));
    EXPECT_EQ(result.messages, "");
}

TEST(ContentTree, PassesOverHiddenAndBackupFiles) {
    const TemporaryFolder folder;
    for (const auto* name : {".DS_Store", ".git/config", "a.md~", "#a.md#", "a.md.swp", ".a.md.swp"})
        folder.write(name, "x");
    fs::create_symlink("elsewhere", folder.path(".#a.md"));  // Emacs's lock
    const Result result = read(folder);
    EXPECT_THAT(result.paths, IsEmpty());
    EXPECT_EQ(result.messages, "");
}

TEST(ContentTree, ReportsWhatIsNoFile) {
    const TemporaryFolder folder;
    folder.write("real.md", "x");
    folder.write("papers/x.MD/inner.md", "x");
    fs::create_symlink("real.md", folder.path("link.md"));
    fs::create_directory_symlink("papers", folder.path("loop"));
    ASSERT_EQ(::mkfifo(folder.path("fifo.md").c_str(), 0600), 0);
    const Result result = read(folder);
    EXPECT_THAT(result.paths, ElementsAre("real.md"));
    EXPECT_EQ(
        result.messages,
        "fifo.md: error: this is a named pipe, which is not read from a content folder; put a regular file in its "
        "place "
        "[not-a-file]\n"
        "link.md: error: this is a symbolic link, which is not read from a content folder; put a regular file in its "
        "place "
        "[not-a-file]\n"
        "loop: error: this is a symbolic link, which is not read from a content folder; put a regular file in its "
        "place "
        "[not-a-file]\n"
        "papers/x.MD: error: this is a folder, but its name ends in '.MD' like a file's; rename it [not-a-file]\n");
}

TEST(ContentTree, ReportsTheFileThatExceedsALimitOfAllAndNothingElse) {
    const TemporaryFolder folder;
    folder.write("con.md", "x");  // a fault that is not worth a word then
    folder.write("papers/a.md", std::string(600, 'a'));
    folder.write("papers/b.md", std::string(600, 'b'));
    folder.write("papers/c.png", std::string(600, 'c'));
    folder.write("papers/d.md", std::string(600, 'd'));
    struct Case {
        TreeLimits limits;
        std::string path, excess;
    };
    const Case cases[] = {
        {{.text_bytes = 1000}, "papers/b.md", "texts are larger than 0 MiB, the limit for all together"},
        {{.picture_bytes = 500}, "papers/c.png", "pictures are larger than 0 MiB, the limit for all together"},
        {{.files = 3}, "papers/d.md", "files are more than 3, the limit"},
    };
    for (const Case& each : cases) {
        Diagnostics diagnostics;
        const auto sources = read_tree(folder.path(), diagnostics, each.limits);
        ASSERT_TRUE(sources);
        EXPECT_EQ(format_messages(diagnostics.sorted(), *sources, {}),
                  each.path + ": error: the file and those before it go beyond a limit: the " + each.excess +
                      "; divide the collection, or take out what does not belong there [collection-too-large]\n");
    }
    EXPECT_EQ(read(folder).paths.size(), 4U);
}

TEST(ContentTree, ReportsSockets) {
    const TemporaryFolder folder;
    const int descriptor = ::socket(AF_UNIX, SOCK_STREAM, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    folder.path("s").string().copy(address.sun_path, sizeof address.sun_path - 1);
    ASSERT_EQ(::bind(descriptor, reinterpret_cast<const sockaddr*>(&address), sizeof address), 0);
    EXPECT_THAT(read(folder).messages, testing::StartsWith("s: error: this is a socket, which"));
    ::close(descriptor);
}

TEST(ContentTree, ReportsNamesThatNotEverySystemCanHold) {
    struct Case {
        std::string name, fault;
    };
    const Case cases[] = {
        {"con.md", "is the name of a device on Windows"},
        {"LPT1", "is the name of a device on Windows"},
        {"com¹.md", "is the name of a device on Windows"},
        {"a.", "ends in a dot"},
        {"a ", "begins or ends with a space"},
        {"a\\b.md", "contains reverse solidus (U+005C)"},
        {"a:b.md", "contains colon (U+003A)"},
        {"a\nb.md", "contains control character (U+000A)"},
        {"a\x1b.md", "contains control character (U+001B)"},
        {"a\u202E.md", "contains right-to-left override (U+202E)"},
        {"caf\xE9.md", "is not UTF-8"},
    };
    for (const auto& [name, fault] : cases) {
        const TemporaryFolder folder;
        folder.write(name, "x");
        const Result result = read(folder);
        EXPECT_THAT(result.paths, IsEmpty()) << name;
        EXPECT_THAT(result.messages,
                    testing::HasSubstr(": error: this name " + fault +
                                       ", which not every system can hold; rename it [unportable-name]\n"));
    }
}

TEST(ContentTree, AcceptsOrdinaryNames) {
    const TemporaryFolder folder;
    for (const auto* name : {"图1.png", "console.md", "com10.md", "a b.md", "a..md", "lpt.md"}) folder.write(name, "x");
    EXPECT_EQ(read(folder).messages, "");
}

TEST(ContentTree, ReportsNamesThatTwoDisksWouldMerge) {
    const TemporaryFolder folder;
    folder.write("papers/Shi.md", "x");
    folder.write("papers/shi.md", "x");
    folder.write("papers/e\u0301.md", "x");
    folder.write("papers/é.md", "x");
    folder.write("Papers/shi.md", "x");
    const Result result = read(folder);
    EXPECT_EQ(result.paths.size(), 5u);
    const std::string mend = "' on disks that do not tell upper from lower case; rename one of them [name-clash]\n";
    EXPECT_EQ(result.messages, "papers/shi.md: error: the file has the same name as 'papers/Shi.md" + mend +
                                   "papers/Shi.md: note: the other one is here\n" +
                                   "papers/é.md: error: the file has the same name as 'papers/e\u0301.md" + mend +
                                   "papers/e\u0301.md: note: the other one is here\n" +
                                   "papers: error: this has the same name as 'Papers" + mend);
}

TEST(ContentTree, ReportsFilesOverTheLimit) {
    const TemporaryFolder folder;
    folder.write("fits.md", std::string(1 << 20, 'x'));
    folder.write("long.md", "---\nid: x\n" + std::string(1 << 20, 'x'));
    folder.write("fits.png", std::string(20 << 20, 'x'));
    folder.write("long.JPG", std::string((20 << 20) + 1, 'x'));
    const Result result = read(folder);
    EXPECT_EQ(
        result.messages,
        "long.JPG: error: the file is larger than 20 MiB, the limit for pictures; save it smaller [file-too-large]\n"
        "long.md: error: the file is larger than 1 MiB, the limit for text; split it or take out what does not belong "
        "there [file-too-large]\n");
    EXPECT_EQ(result.sources[3].bytes, "---\nid: x\n");  // enough to know the file by
    EXPECT_EQ(result.sources[1].bytes.size(), 20u << 20);
}

TEST(ContentTree, StopsAtSixteenFolders) {
    const TemporaryFolder folder;
    std::string path;
    for (int i = 0; i < 16; ++i) path += "d/";
    folder.write(path + "x.md", "x");
    EXPECT_EQ(read(folder).messages, "");
    folder.write(path + "d/x.md", "x");
    EXPECT_THAT(read(folder).messages,
                testing::HasSubstr(": error: this lies more than 16 folders deep; move what it holds further up"));
}

TEST(ContentTree, AMissingFolderIsAnEnvironmentFault) {
    const TemporaryFolder folder;
    Diagnostics diagnostics;
    EXPECT_FALSE(read_tree(folder.path("none"), diagnostics));
    EXPECT_EQ(format_messages(diagnostics.sorted(), {}, {}), "error: cannot open the folder '" +
                                                                 folder.path("none").string() +
                                                                 "': No such file or directory [environment]\n");
    folder.write("file", "x");
    EXPECT_FALSE(read_tree(folder.path("file"), diagnostics));
}

TEST(ContentTree, RunningOutOfDescriptorsIsAnEnvironmentFault) {
    const TemporaryFolder folder;
    folder.write("a.md", "x");
    rlimit before{};
    ASSERT_EQ(::getrlimit(RLIMIT_NOFILE, &before), 0);
    rlimit none = before;
    none.rlim_cur = 0;
    ASSERT_EQ(::setrlimit(RLIMIT_NOFILE, &none), 0);
    Diagnostics diagnostics;
    const auto sources = read_tree(folder.path(), diagnostics);
    ASSERT_EQ(::setrlimit(RLIMIT_NOFILE, &before), 0);
    EXPECT_FALSE(sources);
    ASSERT_EQ(diagnostics.sorted().size(), 1u);
    EXPECT_THAT(diagnostics.sorted()[0].text, testing::EndsWith("Too many open files"));
}

TEST(ContentTree, FollowsTheRootItself) {
    const TemporaryFolder folder;
    folder.write("real/a.md", "x");
    fs::create_directory_symlink("real", folder.path("link"));
    Diagnostics diagnostics;
    const auto sources = read_tree(folder.path("link"), diagnostics);
    ASSERT_TRUE(sources);
    EXPECT_EQ(sources->size(), 1u);
}

TEST(TraceFiles, GetTheirFolder) {
    const TemporaryFolder content;
    EXPECT_EQ(write_trace_file(content.path(), "p", "one\n"), std::nullopt);
    EXPECT_EQ(content.read("traces/p.tsv"), "one\n");
}

TEST(TraceFiles, TakeTheOldOnesPlaceAndLeaveNothingBeside) {
    const TemporaryFolder content;
    write_trace_file(content.path(), "p", "one\n");
    EXPECT_EQ(write_trace_file(content.path(), "p", "two\n"), std::nullopt);
    EXPECT_EQ(content.read("traces/p.tsv"), "two\n");
    EXPECT_EQ(std::distance(fs::directory_iterator(content.path("traces")), {}), 1);
}

TEST(TraceFiles, ClearWhatARunThatWasKilledLeft) {
    const TemporaryFolder content;
    content.write("traces/.p.tsv.999999999", "half");  // no system counts that far
    content.write("traces/.p.tsv." + std::to_string(::getppid()), "another run's");
    content.write("traces/.p.tsv.swp", "an editor's");
    write_trace_file(content.path(), "p", "one\n");
    EXPECT_FALSE(fs::exists(content.path("traces/.p.tsv.999999999")));
    EXPECT_EQ(std::distance(fs::directory_iterator(content.path("traces")), {}), 3);
}

TEST(TraceFiles, AreNotWrittenThroughALinkToAnotherFolder) {
    const TemporaryFolder content;
    fs::create_directory(content.path("elsewhere"));
    fs::create_directory_symlink("elsewhere", content.path("traces"));
    EXPECT_NE(write_trace_file(content.path(), "p", "one\n"), std::nullopt);
    EXPECT_TRUE(fs::is_empty(content.path("elsewhere")));
}

}  // namespace
}  // namespace conspectus::content_tree_test
