// Counts the instructions that `conspectus build` executes for n and 2n of every construct, with valgrind, and prints
// them: growth_table [PART OF A NAME]... Fails if one grows faster than it may, or if valgrind is not there.
// GROWTH_PROGRAM names another build of the program, such as the optimised one.
#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <optional>
#include <string>
#include <vector>

#include "construct.h"
#include "site_folder.h"

namespace conspectus {
namespace {

std::string program() {
    const char* other = std::getenv("GROWTH_PROGRAM");
    return other == nullptr ? CONSPECTUS_PROGRAM : other;
}

/// Reads "==12== I   refs:      1,877,346" of what cachegrind prints.
std::optional<double> instructions(const std::string& messages) {
    const std::size_t at = messages.find("refs:");
    if (at == std::string::npos) return std::nullopt;
    std::string digits;
    for (std::size_t i = at + 5; i < messages.size() && messages[i] != '\n'; ++i) {
        if (std::isdigit(static_cast<unsigned char>(messages[i])) != 0) digits += messages[i];
    }
    return std::stod(digits);
}

/// Returns the millions of instructions of a build, or nothing if it did not end as it must.
std::optional<double> work_of(const SiteFolder& site, int exit_code) {
    const CommandResult result = run_command({"valgrind", "--tool=cachegrind", "--cache-sim=no",
                                              "--cachegrind-out-file=/dev/null", program(), "build", "-j", "1"},
                                             site.root());
    if (result.exit_code != exit_code) {
        fmt::print(stderr, "ended with {} instead of {}:\n{}\n", result.exit_code, exit_code, result.messages);
        return std::nullopt;
    }
    const auto counted = instructions(result.messages);
    return counted ? std::optional(*counted / 1e6) : std::nullopt;
}

std::optional<double> work_of(const Construct& construct, std::size_t n) {
    SiteFolder site;
    write(construct, n, site);
    return work_of(site, construct.exit_code);
}

/// Prints the row of a construct and returns whether it grows as it may.
bool print_row(const Construct& construct, double base) {
    const auto once = work_of(construct, construct.n);
    const auto twice = work_of(construct, 2 * construct.n);
    if (!once || !twice) {
        fmt::print("{:<44} {:>6}   could not be measured\n", construct.name, construct.n);
        return false;
    }
    const double growth = (*twice - base) / (*once - base);
    const bool is_linear = growth <= most_growth;
    fmt::print("{:<44} {:>6} {:>10.1f} {:>10.1f} {:>6.2f}{}\n", construct.name, construct.n, *once - base,
               *twice - base, growth, is_linear ? "" : "  grows too fast");
    std::fflush(stdout);
    return is_linear;
}

bool is_wanted(const Construct& construct, const std::vector<std::string>& parts) {
    return parts.empty() ||
           std::ranges::any_of(parts, [&](const std::string& part) { return construct.name.find(part) != part.npos; });
}

int run(const std::vector<std::string>& parts) {
    SiteFolder site;
    write_base(site);
    SiteFolder faulty_site;
    write_faulty_base(faulty_site);
    if (run_command({"valgrind", "--version"}, site.root()).exit_code != 0) {
        fmt::print(stderr, "growth: error: valgrind, which counts the instructions, is not installed\n");
        return 1;
    }
    const auto base = work_of(site, 0);
    const auto faulty_base = work_of(faulty_site, 1);
    if (!base || !faulty_base) return 1;
    fmt::print(
        "base collection: {:.1f} million instructions, with a fault {:.1f}; below, what each construct adds\n\n{:<44} "
        "{:>6} "
        "{:>10} {:>10} {:>6}\n",
        *base, *faulty_base, "construct", "n", "at n", "at 2n", "ratio");
    int faults = 0;
    int rows = 0;
    for (const Construct& construct : constructs()) {
        if (!is_wanted(construct, parts)) continue;
        ++rows;
        if (!print_row(construct, construct.exit_code == 0 ? *base : *faulty_base)) ++faults;
    }
    fmt::print("\n{} constructs, {} above {}\n", rows, faults, most_growth);
    return rows > 0 && faults == 0 ? 0 : 1;
}

}  // namespace
}  // namespace conspectus

int main(int argc, char** argv) {
    return conspectus::run(std::vector<std::string>(argv + 1, argv + argc));
}
