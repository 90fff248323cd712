#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "text/diagnostics.h"

namespace conspectus {

/// Where the parts of a Markdown file lie: byte offsets into its text.
struct FrontMatter {
    std::size_t yaml_begin = 0;
    std::size_t yaml_end = 0;
    std::size_t body_begin = 0;
    std::uint32_t yaml_line = 1;
    std::uint32_t body_line = 1;
    bool found = false;  ///< false: there is none, and all is body
};

/// Splits a file that begins with a line `---`, up to the next such line, from
/// the text below. Blanks after the three dashes are accepted; every other
/// variant has a message of its own. Nothing comes back where the parts cannot
/// be told apart.
std::optional<FrontMatter> split_front_matter(std::string_view text, FileId file, Diagnostics& diagnostics);

}  // namespace conspectus
