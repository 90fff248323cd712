#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <sstream>

#include "construct.h"
#include "site_folder.h"

namespace conspectus {

void PrintTo(const Construct& construct, std::ostream* out) {
    *out << construct.name;
}

namespace {

/// What a build took, as work_counter.cpp counts it.
struct Work {
    double asked = 0;
    double peak = 0;
    double handled = 0;
    std::size_t message_bytes = 0;
};

Work work_of(const SiteFolder& site, int exit_code) {
    const std::filesystem::path log = site.root() / "work.log";
    const CommandResult result =
        site.run({"build", "-j", "1"}, {"LD_PRELOAD=" WORK_COUNTER, "WORK_LOG=" + log.string()});
    EXPECT_EQ(result.exit_code, exit_code) << result.messages;
    Work work;
    std::istringstream lines(read_file(log));
    std::string name;
    lines >> name >> work.asked >> name >> work.peak >> name >> work.handled;
    EXPECT_GT(work.handled, 0);
    work.message_bytes = result.messages.size();
    return work;
}

Work work_of(const Construct& construct, std::size_t n) {
    SiteFolder site;
    write(construct, n, site);
    return work_of(site, construct.exit_code);
}

Work work_of(void (&write)(SiteFolder&), int exit_code) {
    SiteFolder site;
    write(site);
    return work_of(site, exit_code);
}

const Work& work_of_base(int exit_code) {
    static const Work clean = work_of(write_base, 0);
    static const Work faulty = work_of(write_faulty_base, 1);
    return exit_code == 0 ? clean : faulty;
}

/// Growth below this is the slack of hash tables and buffers; the peak of a small collection lies elsewhere, too.
constexpr double slack = 512 * 1024;
constexpr double peak_slack = 2 * 1024 * 1024;

void expect_linear(const char* what, double base, double once, double twice, double least) {
    if (twice - base < least) return;
    EXPECT_LE(twice - base, most_growth * std::max(once - base, least / 2))
        << fmt::format("{}: {:.0f} bytes at first, {:.0f} for twice as many, {:.0f} without", what, once, twice, base);
}

class Growth : public testing::TestWithParam<Construct> {};

TEST_P(Growth, OfTwiceAsManyIsTwiceTheWork) {
    const Construct& construct = GetParam();
    const std::size_t n = construct.has_limit ? construct.n : (construct.n + 2) / 3;
    const Work& base = work_of_base(construct.exit_code);
    const Work once = work_of(construct, n);
    const Work twice = work_of(construct, 2 * n);
    expect_linear("bytes asked for", base.asked, once.asked, twice.asked, slack);
    expect_linear("most bytes held", base.peak, once.peak, twice.peak, peak_slack);
    expect_linear("bytes copied, compared or looked through", base.handled, once.handled, twice.handled, slack);
    EXPECT_LT(twice.message_bytes, 64 * 1024) << construct.name;
}

std::string test_name(const testing::TestParamInfo<Construct>& info) {
    std::string name = info.param.name;
    std::ranges::replace_if(
        name, [](unsigned char c) { return std::isalnum(c) == 0; }, '_');
    return name;
}

INSTANTIATE_TEST_SUITE_P(Constructs, Growth, testing::ValuesIn(constructs()), test_name);

}  // namespace
}  // namespace conspectus
