#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace site_links {

/// A relative link taken apart: the file it names below the site's root, with
/// "." and ".." gone, and the fragment. Both are percent-decoded.
struct LinkTarget {
    std::string path;
    std::string fragment;
    bool has_fragment = false;
};

/// Nothing comes back when the link climbs above the root. `page` is the path
/// of the page it stands on; an empty `page` takes the link from the root.
std::optional<LinkTarget> link_target(std::string_view page, std::string_view url);

/// "https" of "https://…", lower case; empty for a link without a scheme.
std::string scheme_of(std::string_view url);

}  // namespace site_links
