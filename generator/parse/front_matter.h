#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "text/diagnostics.h"

namespace conspectus {

/// The parts of a Markdown file, as byte offsets into its text.
struct FrontMatter {
    std::size_t yaml_begin = 0;
    std::size_t yaml_end = 0;
    std::size_t body_begin = 0;
    std::uint32_t yaml_line = 1;
    std::uint32_t body_line = 1;
    bool found = false;  ///< false: there is no front matter, and everything is body
};

/// Splits a file into its front matter, which is enclosed in lines `---`, and its body. White space after the three
/// dashes is accepted; every other variant has a message of its own. Returns nothing if the two parts cannot be
/// separated.
std::optional<FrontMatter> split_front_matter(std::string_view text, FileId file, Diagnostics& diagnostics);

/// Returns a translation's file with `fingerprint` as its `original`: replaces the
/// line of that key, or adds one at the end of the front matter, and keeps every
/// other byte. Returns nothing if there is no front matter, or if the key is not
/// written on a line of its own.
std::optional<std::string> with_fingerprint(std::string_view bytes, std::string_view fingerprint);

}  // namespace conspectus
