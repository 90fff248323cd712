#include "cli/build_command.h"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <new>
#include <set>
#include <stdexcept>

#include "cli/parallel.h"
#include "cli/report.h"
#include "unit/tree/temporary_folder.h"

namespace conspectus::build_command_test {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

/// What happens when a stage has done so many steps.
struct Event {
    std::string stage;
    std::size_t step = 0;
    void (*action)() = nullptr;
};

void interrupt() {
    ::raise(SIGINT);
}

/// A copy of the base collection, which a child process builds.
struct BuildCommandTest : testing::Test {
    TemporaryFolder folder;
    BuildOptions options;

    BuildCommandTest() {
        fs::copy(fs::path(TEST_FOLDER) / "sites/base", folder.path("site-of-mine"), fs::copy_options::recursive);
        options.root = folder.path("site-of-mine");
        options.jobs = 3;
    }

    /// Returns the exit code; messages and stages are in files then.
    int run(bool publishing, const Event& event = {}) {
        const pid_t child = ::fork();
        if (child == 0) ::_exit(static_cast<int>(run_here(publishing, event)));
        int status = 0;
        ::waitpid(child, &status, 0);
        return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    }

    std::string messages() const { return folder.read("messages"); }
    std::string stages() const { return folder.read("stages"); }
    auto output() const { return folder.tree("site-of-mine/site"); }

    void expect_no_leftovers() const {
        EXPECT_FALSE(fs::exists(folder.path("site-of-mine/.site.next")));
        EXPECT_FALSE(fs::exists(folder.path("site-of-mine/.site.lock")));
    }

  private:
    ExitCode run_here(bool publishing, const Event& event) const {
        const int file = ::open(folder.path("messages").c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
        ::dup2(file, STDERR_FILENO);
        catch_interrupts();
        std::ofstream stages(folder.path("stages"));
        Progress progress([&](std::string_view stage, std::size_t step) {
            if (step == 0) stages << stage << std::endl;
            if (event.action != nullptr && stage == event.stage && step == event.step) event.action();
        });
        return report_exceptions([&] { return build(options, publishing, progress); });
    }
};

TEST_F(BuildCommandTest, CheckRendersNothing) {
    ASSERT_EQ(run(true), 0) << messages();
    EXPECT_EQ(stages(), "read\nparse\ncatalog\nresolve\nevidence\nindexes\nviews\nsearch\nrender\npublish\n");
    ASSERT_EQ(run(false), 0) << messages();
    EXPECT_EQ(stages(), "read\nparse\ncatalog\nresolve\nevidence\nindexes\nviews\n");
}

TEST_F(BuildCommandTest, LooksAtTheOutputFolderBeforeItRenders) {
    folder.write("site-of-mine/site/thesis.doc", "x");
    EXPECT_EQ(run(true), 3);
    EXPECT_THAT(messages(), HasSubstr("is not empty and was not made by conspectus"));
    EXPECT_THAT(stages(), testing::Not(HasSubstr("render")));
}

TEST_F(BuildCommandTest, AnInterruptInAnyStageLeavesTheOldSite) {
    ASSERT_EQ(run(true), 0) << messages();
    const auto before = output();
    folder.write("site-of-mine/content/pages/about.md", "---\ntitle: {zh: 新, en: New}\n---\n\n新的[[nowhere]]。\n");
    ASSERT_EQ(run(false), 1) << "the change has an error, of which an interrupted run does not speak";
    for (const Event& event : {Event{"read"}, Event{"parse"}, Event{"parse", 1}, Event{"parse", 6}, Event{"catalog"},
                               Event{"resolve"}, Event{"evidence"}, Event{"indexes"}, Event{"views"}}) {
        EXPECT_EQ(run(true, {event.stage, event.step, interrupt}), 130) << event.stage << event.step;
        EXPECT_EQ(messages(), "") << event.stage << event.step;
        EXPECT_EQ(output(), before) << event.stage << event.step;
    }
    folder.write("site-of-mine/content/pages/about.md", "---\ntitle: {zh: 新, en: New}\n---\n\n新的。\n");
    for (const Event& event :
         {Event{"search"}, Event{"render"}, Event{"render", 1}, Event{"render", 50}, Event{"publish"}}) {
        EXPECT_EQ(run(true, {event.stage, event.step, interrupt}), 130) << event.stage << event.step;
        EXPECT_THAT(messages(), testing::Not(HasSubstr("error"))) << event.stage << event.step;
        EXPECT_EQ(output(), before) << event.stage << event.step;
        expect_no_leftovers();
    }
    ASSERT_EQ(run(true), 0) << messages();
    EXPECT_NE(output(), before);
}

TEST_F(BuildCommandTest, AnExceptionInAWorkerIsReportedAndLeavesTheOldSite) {
    ASSERT_EQ(run(true), 0) << messages();
    const auto before = output();
    fs::remove(folder.path("site-of-mine/content/papers/second.md"));
    folder.write("site-of-mine/content/papers/first.md",
                 "---\ntype: article-journal\nstudy-type: review\ntitle: {zh: 题, en: T}\nlanguage: zh\nadded: "
                 "2026-01-02\n---\n\n## 研究问题\n\n文。\n\n## 结果\n\n文。\n");
    fs::remove(folder.path("site-of-mine/content/papers/first.en.md"));
    for (const char* stage : {"parse", "render"}) {
        EXPECT_EQ(run(true, {stage, 2, [] { throw std::runtime_error("a fault"); }}), 4) << stage;
        EXPECT_THAT(messages(), HasSubstr("conspectus: internal error: a fault; please report it with the content that "
                                          "caused it\n"));
        EXPECT_EQ(run(true, {stage, 2, [] { throw std::bad_alloc(); }}), 3) << stage;
        EXPECT_THAT(messages(), HasSubstr("conspectus: error: out of memory; --jobs 1 needs less\n"));
        EXPECT_EQ(output(), before) << stage;
        expect_no_leftovers();
    }
}

}  // namespace
}  // namespace conspectus::build_command_test
