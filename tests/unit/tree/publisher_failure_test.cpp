#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <functional>

#include "tree/output_path.h"
#include "unit/tree/disk_calls.h"
#include "unit/tree/published_files.h"
#include "unit/tree/temporary_folder.h"

namespace conspectus::publisher_failure_test {
namespace {

using testing::HasSubstr;
namespace fs = std::filesystem;

/// A site of `count` pages, each of which says which generation it is of.
Files generation(const std::string& text, int count = 40) {
    Files files;
    for (int i = 0; i < count; ++i) {
        files.push_back(
            {"d" + std::to_string(i % 7) + "/" + std::to_string(i) + ".html", text + std::string(2000, 'x')});
    }
    files.push_back({"always.html", "the same"});
    return files;
}

/// A disk that takes no file of more than `bytes`: as when it is full, but EFBIG.
class FileSizeLimit {
  public:
    explicit FileSizeLimit(rlim_t bytes) {
        ::getrlimit(RLIMIT_FSIZE, &before_);
        rlimit low = before_;
        low.rlim_cur = bytes;
        ::setrlimit(RLIMIT_FSIZE, &low);
        signal_ = std::signal(SIGXFSZ, SIG_IGN);
    }
    ~FileSizeLimit() {
        ::setrlimit(RLIMIT_FSIZE, &before_);
        std::signal(SIGXFSZ, signal_);
    }

  private:
    rlimit before_{};
    void (*signal_)(int) = nullptr;
};

struct PublishFailureTest : testing::Test {
    TemporaryFolder folder;

    std::string run(const Files& files) { return failure(publish(files, folder.path("site"), {})); }

    /// The fallback, which is taken when the process stands in the folder.
    std::string run_inside(const Files& files) {
        const fs::path before = fs::current_path();
        fs::current_path(folder.path("site"));
        const std::string result = run(files);
        fs::current_path(before);
        return result;
    }
};

TEST_F(PublishFailureTest, AFullDiskLeavesTheOldSite) {
    const Files old_site = generation("old");
    ASSERT_EQ(run(old_site), "");
    ASSERT_EQ(run(generation("newer")), "");
    const auto before = folder.tree("site");
    const auto inode = folder.status("site/d0/0.html").st_ino;
    Files large = generation("new");
    large.back().bytes.assign(100000, 'y');
    for (int round = 0; round < 2; ++round) {
        const FileSizeLimit limit(50000);
        EXPECT_EQ(run(large), "cannot write '" + folder.path(".site.next").string() + "/always.html': File too large");
        EXPECT_EQ(folder.tree("site"), before);
        EXPECT_EQ(folder.status("site/d0/0.html").st_ino, inode);
        EXPECT_FALSE(fs::exists(folder.path(".site.next")));
        EXPECT_FALSE(fs::exists(folder.path(".site.lock")));
    }
    EXPECT_EQ(run(large), "");
}

TEST_F(PublishFailureTest, AFullDiskAtTheFirstRunLeavesNothing) {
    const FileSizeLimit limit(1000);
    EXPECT_THAT(run(generation("new")), HasSubstr("File too large"));
    EXPECT_EQ(folder.tree("."), (std::map<std::string, std::string>{}));
}

TEST_F(PublishFailureTest, RunningOutOfDescriptorsLeavesTheOldSite) {
    ASSERT_EQ(run(generation("old")), "");
    const auto before = folder.tree("site");
    rlimit all{};
    ::getrlimit(RLIMIT_NOFILE, &all);
    std::string texts;
    for (rlim_t most = 3; most < 12; ++most) {
        rlimit low = all;
        low.rlim_cur = most;
        ::setrlimit(RLIMIT_NOFILE, &low);
        const std::string text = run(generation("new"));
        ::setrlimit(RLIMIT_NOFILE, &all);
        if (text.empty()) break;
        texts += text + "\n";
        EXPECT_THAT(text, HasSubstr("Too many open files"));
        ASSERT_EQ(folder.tree("site"), before) << text;
    }
    EXPECT_THAT(texts, HasSubstr("/.site.next'"));  // reached the writing, not only the opening
}

TEST_F(PublishFailureTest, AFileInTheWayOfTheFolderIsNamed) {
    folder.write("site-parent", "a file");
    EXPECT_THAT(failure(publish(generation("new"), folder.path("site-parent/site"), {})), HasSubstr("Not a directory"));
    EXPECT_THAT(failure(publish(generation("new"), folder.path(std::string(255, 'n')), {})),
                HasSubstr("File name too long"));
    EXPECT_EQ(folder.tree(".").size(), 1u);
}

TEST_F(PublishFailureTest, StandingInTheFolderPublishesFileByFile) {
    fs::create_directory(folder.path("site"));
    folder.write("site/.gitignore", "*");
    const auto inode = folder.status("site").st_ino;
    ASSERT_EQ(run_inside(generation("old")), "");
    folder.write("site/d0/mine", "x");
    const auto same = folder.status("site/always.html");
    ASSERT_EQ(run_inside(generation("new", 20)), "");
    EXPECT_EQ(folder.status("site").st_ino, inode);
    EXPECT_EQ(folder.status("site/always.html").st_ino, same.st_ino);
    auto tree = folder.tree("site");
    EXPECT_EQ(tree.erase("d0/mine") + tree.erase(".gitignore"), 2u);
    EXPECT_EQ(failure(publish(generation("new", 20), folder.path("other"), {})), "");
    EXPECT_EQ(tree, folder.tree("other"));
    EXPECT_FALSE(fs::exists(folder.path(".site.next")));
    ASSERT_EQ(run_inside({}), "");
    EXPECT_EQ(folder.tree("site").size(), 4u);  // the manifest, .gitignore, d0/mine
}

TEST_F(PublishFailureTest, AFullDiskLeavesTheOldSiteFileByFileToo) {
    ASSERT_EQ(run(generation("old")), "");
    const auto before = folder.tree("site");
    const FileSizeLimit limit(1000);
    Files files = generation("new");
    files.push_back({"new-folder/x.html", "x"});
    EXPECT_THAT(run_inside(files), HasSubstr("/site/.conspectus-new/1': File too large"));
    EXPECT_EQ(folder.tree("site"), before);
}

TEST_F(PublishFailureTest, AFolderThatCannotBeMadeLeavesTheOldSiteFileByFile) {
    ASSERT_EQ(run({{"a", "old"}, {"b.html", "old"}}), "");
    const auto before = folder.tree("site");
    EXPECT_THAT(run_inside({{"0/x", "x"}, {"a/x", "x"}, {"b.html", "new"}}), HasSubstr("File exists"));
    EXPECT_EQ(folder.tree("site"), before);
}

/// Whether the site is all of one generation.
bool is_whole(const TemporaryFolder& folder, const std::vector<Files>& generations) {
    auto tree = folder.tree("site");
    tree.erase(manifest_name);
    for (const Files& files : generations) {
        bool same = true;
        for (const FileToPublish& file : files) {
            const auto found = tree.find(file.path);
            same = same && found != tree.end() && found->second == file.bytes;
        }
        if (same) return true;
    }
    return false;
}

/// Publishes in a child process that is killed before the disk call of that
/// number. Returns false when there are fewer calls, so that all was published.
bool publish_and_kill(int call, const std::function<void()>& publish) {
    const pid_t child = ::fork();
    if (child == 0) {
        disk_calls::before_each_change = [call, made = 0]() mutable {
            if (++made == call) ::kill(::getpid(), SIGKILL);
        };
        publish();
        ::_exit(0);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFSIGNALED(status);
}

TEST_F(PublishFailureTest, AKillBeforeAnyDiskCallLeavesTheOldOrTheNewSite) {
    const std::vector<Files> generations = {generation("old", 8), generation("new", 8)};
    ASSERT_EQ(run(generations[0]), "");
    folder.write("site/mine", "x");
    std::size_t next = 1;
    int call = 1;
    for (; publish_and_kill(call, [&] { run(generations[next]); }); ++call) {
        ASSERT_TRUE(is_whole(folder, generations)) << call;
        ASSERT_EQ(folder.read("site/mine"), "x") << call;
        if (is_whole(folder, {generations[next]})) next = 1 - next;
    }
    EXPECT_GT(call, 30);
    ASSERT_EQ(run(generations[1]), "");
    EXPECT_TRUE(is_whole(folder, {generations[1]}));
    EXPECT_FALSE(fs::exists(folder.path(".site.lock")));
}

TEST_F(PublishFailureTest, AKillFileByFileIsMendedByTheNextRun) {
    const std::vector<Files> generations = {generation("old", 8), generation("new", 5)};
    ASSERT_EQ(failure(publish(generations[1], folder.path("fresh"), {})), "");
    const auto fresh = folder.tree("fresh");
    int call = 1;
    do {
        ASSERT_EQ(run(generations[0]), "");
        const bool killed = publish_and_kill(call, [&] { run_inside(generations[1]); });
        ASSERT_EQ(run_inside(generations[1]), "");
        ASSERT_EQ(folder.tree("site"), fresh) << call;
        if (!killed) break;
    } while (++call < 1000);
    EXPECT_GT(call, 30);
}

TEST_F(PublishFailureTest, WhatOthersAddUntilTheExchangeIsNotLost) {
    ASSERT_EQ(run(generation("old", 8)), "");
    int calls = 0;
    disk_calls::before_each_change = [&] {
        std::ofstream(folder.path("site/mine" + std::to_string(++calls))) << calls;
    };
    ASSERT_EQ(run(generation("new", 8)), "");
    disk_calls::before_each_change = nullptr;
    EXPECT_TRUE(is_whole(folder, {generation("new", 8)}));
    int lost = 0;
    for (int i = 1; i <= calls; ++i)
        lost += !fs::exists(folder.path("site/mine" + std::to_string(i))) &&
                !fs::exists(folder.path(".site.next/mine" + std::to_string(i)));
    EXPECT_EQ(lost, 0);
    EXPECT_TRUE(fs::exists(folder.path("site/mine1")));
}

}  // namespace
}  // namespace conspectus::publisher_failure_test
