/// Follows every link of a built site, on the output itself, and prints each
/// fault as `file:line: text`. Exit 0: sound; 1: faults; 2: nothing to check.
#include <fmt/core.h>

#include <cstdio>
#include <exception>
#include <string>

#include "site_check.h"

int main(int count, char** arguments) try {
    if (count < 2 || count > 3) {
        fmt::print(stderr, "usage: site_links FOLDER [BASE-URL]\n");
        return 2;
    }
    const site_links::SiteCheck check = site_links::check_site(arguments[1], count == 3 ? arguments[2] : "");
    for (const auto& [file, line, text] : check.faults) fmt::print("{}:{}: {}\n", file, line, text);
    fmt::print("{} pages, {} links, {} faults\n", check.pages, check.links, check.faults.size());
    if (check.pages == 0) return 2;
    return check.faults.empty() ? 0 : 1;
} catch (const std::exception& fault) {
    fmt::print(stderr, "site_links: {}\n", fault.what());
    return 2;
}
