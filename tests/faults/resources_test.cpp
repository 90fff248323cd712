#include <fmt/format.h>
#include <gtest/gtest.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <sstream>

#include "site_folder.h"

namespace conspectus {
namespace {

namespace fs = std::filesystem;

/// A call of the program that can be made to fail: the first from its place in the program.
struct Point {
    std::string kind;
    long call = 0;
    std::string function;
};

/// How a run may end, and how often it did.
struct Outcomes {
    int whole = 0;   ///< exit 0 and the new site
    int kept = 0;    ///< exit 3, the old site, and a message
    int faults = 0;  ///< anything else
};

/// A collection with words of its own, whose site is older than its content, built again and again while one call after
/// the other fails.
class Sweep {
  public:
    Sweep() {
        const std::string about = read_file(site_.root() / "content/pages/about.md");
        site_.write("content/pages/about.md", about + "\n旧。\n");
        site_.write("templates/strings/en.yaml", "authors: \"Writers\"\n");
        EXPECT_EQ(site_.run({"build"}).exit_code, 0);
        fs::copy(site_.root() / "site", old_folder(), fs::copy_options::recursive);
        old_ = snapshot(old_folder());
        site_.write("content/pages/about.md", about);
        EXPECT_EQ(site_.run({"build", "-o", "expected"}).exit_code, 0);
        expected_ = snapshot(site_.root() / "expected");
        EXPECT_NE(old_, expected_);
    }

    /// Every place of a kind that the building of the collection passes.
    std::vector<Point> points(const std::string& kind, int jobs) {
        const fs::path log = site_.root() / "calls.log";
        EXPECT_EQ(run(jobs, "FAULT_LOG=" + log.string()).exit_code, 0);
        put_back();
        std::vector<Point> found;
        std::istringstream lines(read_file(log));
        for (Point point; lines >> point.kind >> point.call >> point.function;) {
            if (point.kind == kind) found.push_back(point);
        }
        return found;
    }

    /// Builds with that call failing, once or from then on.
    void let_fail(const Point& point, int error, int jobs, bool ever_after) {
        const std::string fault =
            fmt::format("FAULT={}:{}:{}{}", point.kind, point.call, error, ever_after ? ":all" : "");
        const CommandResult result = run(jobs, fault);
        const auto now = snapshot(site_.root() / "site");
        const bool is_whole = result.exit_code == 0 && now == expected_;
        const bool says_why = result.messages.find("error: ") != std::string::npos;
        const bool is_kept = result.exit_code == 3 && now == old_ && says_why;
        ++(is_whole ? outcomes_.whole : is_kept ? outcomes_.kept : outcomes_.faults);
        if (!is_whole && !is_kept) {
            ADD_FAILURE() << fault << " (" << point.function << ") ended with " << result.exit_code << " and "
                          << (now == old_        ? "the old site"
                              : now == expected_ ? "the new site"
                                                 : "a mixed site")
                          << ":\n"
                          << result.messages;
        }
        if (now != old_) put_back();
    }

    const Outcomes& outcomes() const { return outcomes_; }

  private:
    fs::path old_folder() const { return site_.root() / "old"; }

    CommandResult run(int jobs, const std::string& setting) const {
        return run_command({"timeout", "60", CONSPECTUS_PROGRAM, "build", "-j", std::to_string(jobs)}, site_.root(),
                           {"LD_PRELOAD=" FAULT_INJECTION, setting});
    }

    void put_back() {
        fs::remove_all(site_.root() / "site");
        fs::copy(old_folder(), site_.root() / "site", fs::copy_options::recursive);
    }

    SiteFolder site_;
    std::map<std::string, std::string> old_;
    std::map<std::string, std::string> expected_;
    Outcomes outcomes_;
};

bool is_whole_sweep() {
    const char* wanted = std::getenv("SWEEP");
    return wanted != nullptr && std::string_view(wanted) == "whole";
}

/// All points, or about `some` of them, evenly.
std::vector<Point> chosen(std::vector<Point> points, std::size_t some) {
    const std::size_t step = is_whole_sweep() ? 1 : std::max<std::size_t>(1, points.size() / some);
    std::vector<Point> kept;
    for (std::size_t i = step / 2; i < points.size(); i += step) kept.push_back(points[i]);
    return kept;
}

void print(const char* what, const Sweep& sweep) {
    const Outcomes& all = sweep.outcomes();
    fmt::print("{}: {} points, {} ended with the new site, {} kept the old one, {} faults\n", what,
               all.whole + all.kept + all.faults, all.whole, all.kept, all.faults);
}

TEST(Resources, AFailedAllocationEndsTheRunAndKeepsTheSite) {
    Sweep sweep;
    const std::vector<Point> points = sweep.points("memory", 1);
    ASSERT_GT(points.size(), 1000U);
    for (const Point& point : chosen(points, 16)) sweep.let_fail(point, ENOMEM, 1, false);
    print("one allocation", sweep);
}

TEST(Resources, MemoryThatIsUsedUpEndsTheRunAndKeepsTheSite) {
    Sweep sweep;
    for (const Point& point : chosen(sweep.points("memory", 1), 16)) sweep.let_fail(point, ENOMEM, 1, true);
    print("every allocation from one on", sweep);
}

TEST(Resources, WorkersThatRunOutOfMemoryEndTheRunAndKeepTheSite) {
    Sweep sweep;
    for (const Point& point : chosen(sweep.points("memory", 3), 4)) {
        sweep.let_fail(point, ENOMEM, 3, false);
        sweep.let_fail(point, ENOMEM, 3, true);
    }
    print("allocations of three workers", sweep);
}

TEST(Resources, AFailedCallOfTheDiskKeepsTheSiteOrIsDoneWithout) {
    Sweep sweep;
    const std::vector<Point> points = sweep.points("disk", 1);
    ASSERT_GT(points.size(), 50U);
    constexpr std::array<int, 6> errors = {EIO, ENOSPC, EINTR, EMFILE, EACCES, EFBIG};
    for (std::size_t i = 0; i < points.size(); i += is_whole_sweep() ? 1 : 3) {
        for (std::size_t error = 0; error < errors.size(); ++error) {
            if (is_whole_sweep() || error == i / 3 % errors.size()) sweep.let_fail(points[i], errors[error], 1, false);
        }
    }
    print("calls of the disk", sweep);
}

TEST(Resources, ADiskThatIsGoneKeepsTheSite) {
    Sweep sweep;
    for (const Point& point : chosen(sweep.points("disk", 1), 12)) sweep.let_fail(point, EIO, 1, true);
    print("every call of the disk from one on", sweep);
}

TEST(Resources, FewerThreadsDoTheSameWork) {
    Sweep sweep;
    const std::vector<Point> points = sweep.points("thread", 4);
    ASSERT_FALSE(points.empty());
    for (const Point& point : points) {
        sweep.let_fail(point, EAGAIN, 4, false);
        sweep.let_fail(point, EAGAIN, 4, true);
    }
    EXPECT_EQ(sweep.outcomes().kept, 0);
    print("threads", sweep);
}

}  // namespace
}  // namespace conspectus
