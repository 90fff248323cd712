#pragma once
#include <filesystem>
#include <string>
#include <vector>

namespace site_links {

struct Fault {
    std::string file;
    unsigned line;
    std::string text;
    auto operator<=>(const Fault&) const = default;
};

struct SiteCheck {
    std::vector<Fault> faults;  ///< sorted
    std::size_t pages = 0;
    std::size_t links = 0;
};

/// Reads every HTML and CSS file of a built site and follows every link.
/// `base_url` is what the site was built with, or empty.
SiteCheck check_site(const std::filesystem::path& folder, const std::string& base_url);

}  // namespace site_links
