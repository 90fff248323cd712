#pragma once
#include <string>
#include <string_view>

namespace conspectus {

/// A stretch of a formatted reference. `url` makes it a link; `language` is the
/// language key of a title ("zh", "en"), empty for what is in its entry's.
struct Run {
    std::string text;
    bool italic = false;
    std::string url;
    std::string language;
};

/// https://doi.org/… of a DOI, percent-encoded; empty for an empty one.
std::string doi_address(std::string_view doi);

}  // namespace conspectus
