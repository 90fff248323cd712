#pragma once
#include <string>
#include <string_view>

namespace conspectus {

/// A run of text of a formatted reference; a link if it has a `url`. `language` is
/// the key of a title's language ("zh", "en"), empty if it is the entry's.
struct Run {
    std::string text;
    bool italic = false;
    std::string url;
    std::string language;
};

/// Returns https://doi.org/…, percent-encoded; empty for an empty DOI.
std::string doi_address(std::string_view doi);

}  // namespace conspectus
