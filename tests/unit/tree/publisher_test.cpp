#include "tree/publisher.h"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/file.h>
#include <sys/wait.h>

#include <thread>

#include "tree/output_path.h"
#include "tree/publish_plan.h"
#include "unit/tree/published_files.h"
#include "unit/tree/temporary_folder.h"

namespace conspectus::publisher_test {
namespace {

using testing::HasSubstr;
namespace fs = std::filesystem;
using Tree = std::map<std::string, std::string>;

const Files first = {{"index.html", "one"}, {"papers/a.html", "a"}, {"papers/b.html", "b"}, {".nojekyll", ""}};
const Files second = {{"index.html", "two"}, {"papers/a.html", "a"}, {"works/c.html", "c"}, {".nojekyll", ""}};

/// The site without our manifest.
Tree site(const TemporaryFolder& folder, const std::string& name = "site") {
    Tree tree = folder.tree(name);
    tree.erase(manifest_name);
    return tree;
}

Tree expected(const Files& files) {
    Tree tree;
    for (const FileToPublish& file : files) {
        tree[file.path] = file.bytes;
        if (const auto slash = file.path.find('/'); slash != file.path.npos) tree[file.path.substr(0, slash)] = "/";
    }
    return tree;
}

struct PublisherTest : testing::Test {
    TemporaryFolder folder;

    auto run(const Files& files, const std::string& name = "site") {
        return publish(files, folder.path(name), {folder.path("content"), folder.path("templates")});
    }

    Publisher opened(const std::vector<std::string>& paths, const fs::path& output) {
        return std::get<Publisher>(Publisher::open(paths, output, {}));
    }

    void publish_fine(const Files& files) {
        const auto result = run(files);
        ASSERT_EQ(failure(result), "");
    }

    /// Nothing but the site, the content and the generation before lies around.
    void expect_no_leftovers() {
        for (const auto& entry : fs::directory_iterator(folder.path())) {
            const auto name = entry.path().filename().string();
            EXPECT_TRUE(name == "site" || name == "content" || name == ".site.next") << name;
        }
        EXPECT_FALSE(fs::exists(folder.path("site/.conspectus-new")));
    }
};

std::string counts(const std::variant<Published, PublishFailure>& result) {
    const auto& published = std::get<Published>(result);
    return std::to_string(published.written) + " " + std::to_string(published.unchanged) + " " +
           std::to_string(published.removed);
}

TEST_F(PublisherTest, MakesTheFolderWithItsParents) {
    EXPECT_EQ(counts(run(first, "build/deep/site")), "4 0 0");
    EXPECT_EQ(site(folder, "build/deep/site"), expected(first));
    EXPECT_EQ(folder.read("build/deep/site/.conspectus-manifest"),
              "conspectus manifest 1\n" + content_hash("") + " .nojekyll\n" + content_hash("one") + " index.html\n" +
                  content_hash("a") + " papers/a.html\n" + content_hash("b") + " papers/b.html\n");
}

TEST_F(PublisherTest, WritesWhatChangedAndRemovesWhatIsNoLongerMade) {
    publish_fine(first);
    const auto before = folder.status("site/papers/a.html");
    EXPECT_EQ(counts(run(second)), "2 2 1");
    EXPECT_EQ(site(folder), expected(second));
    const auto after = folder.status("site/papers/a.html");
    EXPECT_EQ(before.st_ino, after.st_ino);
    EXPECT_EQ(before.st_mtim.tv_nsec, after.st_mtim.tv_nsec);
    EXPECT_EQ(counts(run(first)), "2 2 1");
    EXPECT_EQ(site(folder), expected(first));
    EXPECT_EQ(counts(run({{"index.html", "one"}})), "0 1 3");
    EXPECT_EQ(site(folder), (Tree{{"index.html", "one"}}));  // emptied folders are gone
    expect_no_leftovers();
}

TEST_F(PublisherTest, TouchesNothingWhenNothingChanged) {
    publish_fine(first);
    publish_fine(second);
    const auto root = folder.status("site"), manifest = folder.status("site/.conspectus-manifest");
    const auto next = folder.status(".site.next");
    EXPECT_EQ(counts(run(second)), "0 4 0");
    EXPECT_EQ(folder.status("site").st_ino, root.st_ino);
    EXPECT_EQ(folder.status("site").st_ctim.tv_nsec, root.st_ctim.tv_nsec);
    EXPECT_EQ(folder.status("site/.conspectus-manifest").st_ctim.tv_nsec, manifest.st_ctim.tv_nsec);
    EXPECT_EQ(folder.status(".site.next").st_ctim.tv_nsec, next.st_ctim.tv_nsec);
}

TEST_F(PublisherTest, TheResultDoesNotDependOnTheOrderOfFiles) {
    publish_fine(first);
    const Tree forwards = folder.tree("site");
    ASSERT_EQ(failure(run({first.rbegin(), first.rend()}, "other")), "");
    EXPECT_EQ(folder.tree("other"), forwards);
}

TEST_F(PublisherTest, ModesDoNotDependOnTheUmask) {
    const mode_t before = ::umask(077);
    publish_fine(first);
    ::umask(before);
    EXPECT_EQ(folder.status("site").st_mode & 07777, 0755u);
    EXPECT_EQ(folder.status("site/papers").st_mode & 07777, 0755u);
    EXPECT_EQ(folder.status("site/index.html").st_mode & 07777, 0644u);
    EXPECT_EQ(folder.status("site/.conspectus-manifest").st_mode & 07777, 0644u);
}

TEST_F(PublisherTest, KeepsTheModeOfAFolderThatWasThere) {
    fs::create_directory(folder.path("site"));
    ASSERT_EQ(::chmod(folder.path("site").c_str(), 02775), 0);
    publish_fine(first);
    publish_fine(second);
    EXPECT_EQ(folder.status("site").st_mode & 07777, 02775u);
}

TEST_F(PublisherTest, MendsFilesThatSomeoneDamaged) {
    publish_fine(first);
    folder.write("site/index.html", "ONE");  // same size, younger
    fs::remove(folder.path("site/papers/a.html"));
    fs::remove(folder.path("site/papers/b.html"));
    fs::create_symlink("/etc/passwd", folder.path("site/papers/b.html"));
    EXPECT_EQ(counts(run(first)), "3 1 0");
    EXPECT_EQ(site(folder), expected(first));
}

TEST_F(PublisherTest, KeepsWhatOthersPutIntoTheSite) {
    folder.write("site/.gitignore", "*");
    publish_fine(first);
    folder.write("site/CNAME", "example.org");
    folder.write("site/papers/notes.txt", "mine");
    folder.write("site/own/deep/file", "mine");
    fs::create_directory(folder.path("site/empty"));
    fs::create_symlink("nowhere", folder.path("site/link"));
    ASSERT_EQ(::chmod(folder.path("site/own").c_str(), 0700), 0);
    const auto inode = folder.status("site/CNAME").st_ino;
    Tree all = expected({{"index.html", "three"}});
    for (const auto* name : {"papers", "own", "own/deep", "empty"}) all[name] = "/";
    all.insert(
        {{".gitignore", "*"}, {"CNAME", "example.org"}, {"papers/notes.txt", "mine"}, {"own/deep/file", "mine"}});
    all["link"] = "-> nowhere";
    for (int round = 0; round < 3; ++round) {
        publish_fine(second);
        EXPECT_EQ(counts(run({{"index.html", "three"}})), "1 0 3");
        EXPECT_EQ(site(folder), all);
    }
    EXPECT_EQ(folder.status("site/CNAME").st_ino, inode);
    EXPECT_EQ(folder.status("site/own").st_mode & 07777, 0700u);
    fs::remove(folder.path("site/CNAME"));
    publish_fine(second);
    EXPECT_FALSE(fs::exists(folder.path("site/CNAME")));
}

TEST_F(PublisherTest, NeverReplacesWhatIsNotOurs) {
    publish_fine({{"index.html", "one"}});
    folder.write("site/works/c.html", "mine");
    const Tree before = folder.tree("site");
    EXPECT_EQ(failure(run(second)),
              "'" + folder.path("site").string() +
                  "/works/c.html' was not made by conspectus, and the site needs its place; move it away");
    EXPECT_EQ(folder.tree("site"), before);
    folder.write("site/works/c.html", "c");  // the same bytes are no conflict
    publish_fine(second);
    EXPECT_EQ(site(folder), expected(second));
    folder.write("site/authors", "a file where a folder must be");
    EXPECT_THAT(failure(run({{"authors/x.html", ""}})), HasSubstr("/authors' was not made by conspectus"));
    fs::create_directory(folder.path("site/new.html"));
    EXPECT_THAT(failure(run({{"new.html", ""}})), HasSubstr("/new.html' was not made by conspectus"));
    fs::create_directory_symlink("papers", folder.path("site/en"));
    EXPECT_THAT(failure(run({{"en/x.html", ""}})), HasSubstr("/en' was not made by conspectus"));
}

TEST_F(PublisherTest, RefusesFoldersThatAreNotItsOwn) {
    folder.write("content/papers/a.md", "x");
    folder.write("full/thesis.doc", "x");
    folder.write("file", "x");
    folder.write("damaged/.conspectus-manifest", "nonsense");
    folder.write("escaping/.conspectus-manifest",
                 "conspectus manifest 1\n" + content_hash("") + " ../content/papers/a.md\n");
    fs::create_symlink("nowhere", folder.path("dangling"));
    struct Case {
        std::string output, reason;
    };
    const Case cases[] = {
        {"content", "is or holds '"},
        {"", "is or holds '"},
        {"content/../content/./", "is or holds '"},
        {"content/site", "' lies in '"},
        {"full",
         "' is not empty and was not made by conspectus (it has no .conspectus-manifest); choose another one or empty "
         "it"},
        {"file", "' is a file where the output folder should be; move it away"},
        {"file/site", "Not a directory"},
        {"damaged", "/.conspectus-manifest' is damaged, so nobody knows which files are ours"},
        {"escaping", "/.conspectus-manifest' is damaged"},
        {"dangling", "' is a symbolic link that leads nowhere; remove it"},
    };
    const Tree before = folder.tree(".");
    for (const auto& [output, reason] : cases) EXPECT_THAT(failure(run(first, output)), HasSubstr(reason)) << output;
    EXPECT_EQ(failure(publish(first, "/", {})), "the output folder cannot be '/'");
    EXPECT_EQ(failure(publish(first, "/tmp/..", {})), "the output folder cannot be '/tmp/..'");
    EXPECT_EQ(folder.tree("."), before);
}

TEST_F(PublisherTest, FollowsALinkToAFolderAndLeavesItALink) {
    fs::create_directory(folder.path("real"));
    fs::create_directory_symlink("real", folder.path("site"));
    publish_fine(first);
    publish_fine(second);
    EXPECT_TRUE(fs::is_symlink(folder.path("site")));
    EXPECT_EQ(site(folder, "real"), expected(second));
}

TEST_F(PublisherTest, SeesThroughLinksToTheContent) {
    folder.write("content/a.md", "x");
    fs::create_directory_symlink("content", folder.path("site"));
    EXPECT_THAT(failure(run(first)), HasSubstr("is or holds '"));
}

TEST_F(PublisherTest, RefusesAPathThatLeadsOut) {
    EXPECT_EQ(failure(run({{"../x", ""}})), "internal error: the output path '../x' has a part that is no name");
    EXPECT_EQ(folder.tree("."), Tree{});
}

TEST_F(PublisherTest, RefusesAFolderBeforeAnyFileIsMade) {
    folder.write("full/thesis.doc", "x");
    const auto opened = Publisher::open({"index.html"}, folder.path("full"), {});
    ASSERT_TRUE(std::holds_alternative<PublishFailure>(opened));
    EXPECT_THAT(std::get<PublishFailure>(opened).text, HasSubstr("was not made by conspectus"));
}

TEST_F(PublisherTest, HoldsTheLockFromTheBeginning) {
    const auto publisher = opened({"index.html"}, folder.path("site"));
    EXPECT_THAT(failure(run(first)), HasSubstr("another conspectus is writing"));
}

TEST_F(PublisherTest, TakesFilesInAnyOrderFromAnyThread) {
    Files files;
    for (int i = 0; i < 400; ++i) files.push_back({"d" + std::to_string(i % 9) + "/" + std::to_string(i), "x"});
    publish_fine({files.begin(), files.begin() + 200});
    for (int i = 0; i < 400; i += 3) files[static_cast<std::size_t>(i)].bytes = "changed";
    Publisher publisher = opened(paths_of(files), folder.path("site"));
    std::vector<std::thread> threads;
    for (std::size_t t = 0; t < 4; ++t) {
        threads.emplace_back([&, t] {
            for (std::size_t k = t; k < files.size(); k += 4) {
                const std::size_t i = files.size() - 1 - k;
                EXPECT_TRUE(publisher.add(i, files[i].bytes));
            }
        });
    }
    for (std::thread& thread : threads) thread.join();
    EXPECT_EQ(counts(publisher.commit(never)), "267 133 0");
    EXPECT_EQ(site(folder), expected(files));
}

TEST_F(PublisherTest, LeavesTheOldSiteWhenItIsAbandoned) {
    publish_fine(first);
    publish_fine(second);
    const Tree before = folder.tree("site");
    {
        Publisher publisher = opened(paths_of(first), folder.path("site"));
        EXPECT_TRUE(publisher.add(0, "new bytes"));
        EXPECT_TRUE(publisher.add(1, "a"));
    }
    EXPECT_EQ(folder.tree("site"), before);
    EXPECT_FALSE(fs::exists(folder.path(".site.next")));
    EXPECT_FALSE(fs::exists(folder.path(".site.lock")));
    publish_fine(first);
    EXPECT_EQ(site(folder), expected(first));
}

TEST_F(PublisherTest, LeavesTheOldSiteWhenItIsStoppedWhilePublishing) {
    publish_fine(first);
    const Tree before = folder.tree("site");
    for (int questions = 0; questions < 4; ++questions) {
        Publisher publisher = opened(paths_of(second), folder.path("site"));
        for (std::size_t i = 0; i < second.size(); ++i) ASSERT_TRUE(publisher.add(i, second[i].bytes));
        int asked = 0;
        EXPECT_EQ(failure(publisher.commit([&] { return asked++ == questions; })), "the run was interrupted");
        EXPECT_EQ(folder.tree("site"), before);
    }
    publish_fine(second);
    EXPECT_EQ(site(folder), expected(second));
}

TEST_F(PublisherTest, PublishesNothingWhileAFileIsMissing) {
    publish_fine(first);
    const Tree before = folder.tree("site");
    Publisher publisher = opened(paths_of(second), folder.path("site"));
    ASSERT_TRUE(publisher.add(0, "two"));
    EXPECT_EQ(failure(publisher.commit(never)), "internal error: not all files of the site were made");
    EXPECT_EQ(folder.tree("site"), before);
}

TEST_F(PublisherTest, DoesNotPublishAFileThatSomeoneChangedMeanwhile) {
    publish_fine(first);
    Publisher publisher = opened(paths_of(second), folder.path("site"));
    for (std::size_t i = 0; i < second.size(); ++i) ASSERT_TRUE(publisher.add(i, second[i].bytes));
    fs::remove(folder.path("site/papers/a.html"));
    folder.write("site/papers/a.html", "b");
    EXPECT_EQ(failure(publisher.commit(never)), "'" + folder.path("site").string() +
                                                    "/papers/a.html' was changed while the site was being made; "
                                                    "build again");
    EXPECT_EQ(folder.read("site/index.html"), "one");
}

TEST_F(PublisherTest, DoesNotReplaceAForeignFileThatCameMeanwhile) {
    publish_fine(first);
    Publisher publisher = opened(paths_of(second), folder.path("site"));
    for (std::size_t i = 0; i < second.size(); ++i) ASSERT_TRUE(publisher.add(i, second[i].bytes));
    folder.write("site/works/c.html", "mine");
    EXPECT_THAT(failure(publisher.commit(never)), HasSubstr("/works/c.html' was not made by conspectus"));
    EXPECT_EQ(folder.read("site/works/c.html"), "mine");
    EXPECT_EQ(folder.read("site/index.html"), "one");
}

TEST_F(PublisherTest, LetsForeignFilesComeAndGoMeanwhile) {
    publish_fine(first);
    folder.write("site/gone", "mine");
    Publisher publisher = opened(paths_of(second), folder.path("site"));
    for (std::size_t i = 0; i < second.size(); ++i) ASSERT_TRUE(publisher.add(i, second[i].bytes));
    fs::remove(folder.path("site/gone"));
    folder.write("site/own/come", "mine");
    EXPECT_EQ(failure(publisher.commit(never)), "");
    Tree all = expected(second);
    all.insert({{"own", "/"}, {"own/come", "mine"}});
    EXPECT_EQ(site(folder), all);
}

TEST_F(PublisherTest, AnotherRunHoldsTheLock) {
    publish_fine(first);
    const int lock = ::open(folder.path(".site.lock").c_str(), O_RDWR | O_CREAT, 0644);
    ASSERT_EQ(::flock(lock, LOCK_EX), 0);
    EXPECT_EQ(failure(run(second)),
              "another conspectus is writing '" + folder.path("site").string() + "'; try again when it has finished");
    EXPECT_EQ(site(folder), expected(first));
    ::close(lock);
    publish_fine(second);
    expect_no_leftovers();
}

TEST_F(PublisherTest, ManyRunsAtOnceLeaveOneWholeSite) {
    std::vector<std::thread> threads;
    std::atomic<int> published = 0;
    for (int i = 0; i < 8; ++i) {
        threads.emplace_back([&, i] {
            for (int round = 0; round < 10; ++round) {
                const auto text = failure(run(i % 2 ? first : second));
                published += text.empty();
                EXPECT_TRUE(text.empty() || text.starts_with("another conspectus is writing")) << text;
            }
        });
    }
    for (auto& thread : threads) thread.join();
    EXPECT_GT(published, 0);
    EXPECT_TRUE(site(folder) == expected(first) || site(folder) == expected(second));
    expect_no_leftovers();
}

TEST_F(PublisherTest, LeavesAForeignNextFolderAlone) {
    publish_fine(first);
    folder.write(".site.next/mine", "x");
    EXPECT_EQ(failure(run(second)),
              "'" + folder.path(".site.next").string() + "' is in the way: the new site is prepared there; remove it");
    EXPECT_EQ(folder.read(".site.next/mine"), "x");
    EXPECT_EQ(site(folder), expected(first));
}

/// Whether a file below that folder holds those bytes.
bool is_readable(const TemporaryFolder& folder, const std::string& name, const std::string& bytes) {
    const Tree tree = folder.tree(name);
    return std::ranges::any_of(tree, [&](const auto& file) { return file.second == bytes; });
}

TEST_F(PublisherTest, LeavesNothingBesideTheSiteThatIsNoLongerPublished) {
    publish_fine({{"papers/a.html", "a summary"}, {"papers/b.html", "a draft"}, {"c.html", "stays"}});
    publish_fine({{"papers/a.html", "withheld"}, {"c.html", "stays"}});
    ASSERT_TRUE(is_readable(folder, ".site.next", "stays"));
    EXPECT_FALSE(is_readable(folder, ".site.next", "a summary"));
    EXPECT_FALSE(is_readable(folder, ".site.next", "a draft"));
    EXPECT_EQ(fs::status(folder.path(".site.next")).permissions(), fs::perms::owner_all);
    EXPECT_EQ(fs::status(folder.path("site")).permissions(), fs::perms{0755});
}

TEST_F(PublisherTest, ForgetsTheFormerSiteInTheNextRunIfItWasKilledBeforeThat) {
    const Files files = {{"a.html", "withheld"}};
    publish_fine({{"a.html", "a summary"}});
    publish_fine(files);
    folder.write(".site.next/a.html", "a summary");
    fs::remove(folder.path(".site.next/.conspectus-manifest"));
    folder.write(".site.next/.conspectus-manifest", "conspectus manifest 1\n");
    publish_fine(files);
    EXPECT_FALSE(is_readable(folder, ".site.next", "a summary"));
}

TEST_F(PublisherTest, UsesWhatAStoppedRunLeft) {
    publish_fine(first);
    folder.write(".site.next/.conspectus-manifest", "conspectus manifest 1\n");
    folder.write(".site.next/.conspectus-manifest.new", "half");
    folder.write(".site.next/index.html", "half a pa");
    folder.write(".site.next/papers/a.html/x", "");
    folder.write(".site.next/works", "");
    folder.write("site/.conspectus-new/3", "half");
    publish_fine(second);
    EXPECT_EQ(site(folder), expected(second));
    publish_fine(first);
    EXPECT_EQ(site(folder), expected(first));
}

}  // namespace
}  // namespace conspectus::publisher_test
