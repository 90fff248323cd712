#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <cerrno>
#include <cstring>

#include "tree/content_tree.h"
#include "tree/output_path.h"
#include "tree/source_text_file.h"
#include "tree/verify.h"
#include "unit/tree/disk_calls.h"
#include "unit/tree/published_files.h"
#include "unit/tree/temporary_folder.h"

/// Each call of the disk fails in turn.
namespace conspectus::failed_calls_test {
namespace {

using disk_calls::let_each_fail;
using testing::HasSubstr;
namespace fs = std::filesystem;
using Tree = std::map<std::string, std::string>;

const Files old_site = {{"a.html", "old"}, {"d/b.html", "old"}, {"d/gone.html", "old"}, {"same.html", "same"}};
const Files new_site = {{"a.html", "new"}, {"d/b.html", "new"}, {"e/f/come.html", "new"}, {"same.html", "same"}};

struct FailedCallsTest : testing::Test {
    TemporaryFolder folder;
    Tree old_tree, new_tree;

    FailedCallsTest() {
        EXPECT_EQ(run(old_site, "old"), "");
        EXPECT_EQ(run(new_site, "new"), "");
        old_tree = folder.tree("old");
        new_tree = folder.tree("new");
    }

    std::string run(const Files& files, const std::string& name = "site") {
        return failure(publish(files, folder.path(name), {}));
    }

    /// The fallback, which is taken when the process stands in the folder.
    std::string run_inside(const Files& files) {
        const fs::path before = fs::current_path();
        fs::current_path(folder.path("site"));
        const std::string result = run(files);
        fs::current_path(before);
        return result;
    }
};

// EPERM and EINVAL are also what a disk without links, modes or exchange says.
constexpr std::array errors = {EIO, EINTR, EPERM, EINVAL};

TEST_F(FailedCallsTest, TheOldSiteStaysOrTheNewOneIsThere) {
    ASSERT_EQ(run(old_site), "");
    for (const int error : errors) {
        std::string text;
        const auto check = [&] {
            EXPECT_EQ(folder.tree("site"), text.empty() ? new_tree : old_tree) << text;
            if (!text.empty()) {
                EXPECT_THAT(text, HasSubstr(std::strerror(error)));
            }
            EXPECT_EQ(run(old_site), "");
        };
        EXPECT_GT(let_each_fail(
                      error, [&] { text = run(new_site); }, check),
                  50);
    }
}

TEST_F(FailedCallsTest, TheFirstSiteIsThereOrNothing) {
    for (const int error : errors) {
        std::string text;
        const auto check = [&] {
            EXPECT_EQ(folder.tree("site"), text.empty() ? new_tree : Tree()) << text;
            fs::remove_all(folder.path("site"));
            EXPECT_EQ(run(new_site), "");
            EXPECT_EQ(folder.tree("site"), new_tree);
            fs::remove_all(folder.path("site"));
        };
        EXPECT_GT(let_each_fail(
                      error, [&] { text = run(new_site); }, check),
                  30);
    }
}

/// Old and new files may stand side by side, each whole, and the next run finishes the work.
TEST_F(FailedCallsTest, FileByFileTheNextRunFinishesTheWork) {
    ASSERT_EQ(run(old_site), "");
    for (const int error : errors) {
        std::string text;
        const auto check = [&] {
            Tree now = folder.tree("site");
            std::erase_if(now, [](const auto& entry) { return entry.first.starts_with(workshop_name); });
            if (text.empty()) {
                EXPECT_EQ(now, new_tree);
            }
            now.erase(manifest_name);
            for (const auto& [path, bytes] : now) {
                EXPECT_TRUE((old_tree.contains(path) && old_tree[path] == bytes) ||
                            (new_tree.contains(path) && new_tree[path] == bytes))
                    << path << ": " << bytes;
            }
            EXPECT_EQ(run_inside(new_site), "");
            EXPECT_EQ(folder.tree("site"), new_tree);
            EXPECT_EQ(run_inside(old_site), "");
            EXPECT_EQ(folder.tree("site"), old_tree);
        };
        EXPECT_GT(let_each_fail(
                      error, [&] { text = run_inside(new_site); }, check),
                  50);
    }
}

TEST_F(FailedCallsTest, ASiteThatCannotBeReadIsNotVerified) {
    folder.write("old/a.html", "altered");
    folder.write("old/foreign", "x");
    fs::remove(folder.path("old/same.html"));
    std::variant<TreeDifferences, PublishFailure> found;
    int failures = 0;
    const auto check = [&] {
        if (const auto* failed = std::get_if<PublishFailure>(&found)) {
            ++failures;
            EXPECT_THAT(failed->text, HasSubstr(std::strerror(EIO)));
            return;
        }
        const auto& differences = std::get<TreeDifferences>(found);
        EXPECT_EQ(differences.changed, std::vector<std::string>{"a.html"});
        EXPECT_EQ(differences.missing, std::vector<std::string>{"same.html"});
        EXPECT_EQ(differences.foreign, std::vector<std::string>{"foreign"});
    };
    let_each_fail(
        EIO, [&] { found = verify_tree(folder.path("old")); }, check);
    EXPECT_GT(failures, 10);
}

TEST_F(FailedCallsTest, ContentIsReadWholeOrNotAtAll) {
    folder.write("content/a.md", "a");
    folder.write("content/papers/b.md", "b");
    std::optional<Sources> sources;
    Diagnostics diagnostics;
    int failures = 0;
    const auto read = [&] {
        diagnostics = Diagnostics();
        sources = read_tree(folder.path("content"), diagnostics);
    };
    for (const int error : {EIO, EINTR, EACCES}) {
        const auto check = [&] {
            if (sources) {
                EXPECT_EQ(sources->size(), 2u);
                EXPECT_EQ(diagnostics.errors(), 0u);
            } else {
                ++failures;
                EXPECT_GT(diagnostics.errors(), 0u);
            }
        };
        let_each_fail(error, read, check);
    }
    EXPECT_GT(failures, 20);
}

TEST_F(FailedCallsTest, ATraceIsTheOldOneOrTheNewOneAndNothingBesideIt) {
    const fs::path content = folder.path("content");
    folder.write("content/traces/p.tsv", "old");
    std::optional<std::string> fault;
    int failures = 0;
    const auto check = [&] {
        const Tree now = folder.tree("content");
        EXPECT_EQ(now.size(), 2u);
        const std::string text = folder.read("content/traces/p.tsv");
        EXPECT_TRUE(text == "new" || (fault && text == "old")) << text;
        if (fault) ++failures;
        if (fault) {
            EXPECT_THAT(*fault, HasSubstr(std::strerror(EIO)));
        }
        folder.write("content/traces/p.tsv", "old");
    };
    let_each_fail(
        EIO, [&] { fault = write_trace_file(content, "p", "new"); }, check);
    EXPECT_GT(failures, 10);
}

TEST_F(FailedCallsTest, ASourceTextIsReadWholeOrNamesTheFault) {
    folder.write("sources/p.txt", "text");
    SourceTextFile text;
    int failures = 0;
    const auto check = [&] {
        if (text.bytes) {
            EXPECT_EQ(*text.bytes, "text");
        } else {
            ++failures;
            EXPECT_EQ(text.code, Code::environment);
            EXPECT_THAT(text.text, HasSubstr(std::strerror(EIO)));
        }
    };
    let_each_fail(
        EIO, [&] { text = read_source_text(folder.path("sources"), "p.txt"); }, check);
    EXPECT_GT(failures, 3);
}

}  // namespace
}  // namespace conspectus::failed_calls_test
