#pragma once
#include <cstddef>
#include <optional>
#include <string_view>

#include "text/diagnostics.h"

namespace conspectus {

/// Returns the text of a file without its byte order mark. Reports a file that is
/// over the limit or not readable text, and returns nothing.
std::optional<std::string_view> file_text(const SourceFile& source, FileId file, Diagnostics& diagnostics,
                                          std::size_t max_bytes = 768 * 1024);

}  // namespace conspectus
