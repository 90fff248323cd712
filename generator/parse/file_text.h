#pragma once
#include <cstddef>
#include <optional>
#include <string_view>

#include "text/diagnostics.h"

namespace conspectus {

/// A file's text without its byte order mark; nothing where it is over the
/// limit or no readable text, which is reported.
std::optional<std::string_view> file_text(const SourceFile& source, FileId file, Diagnostics& diagnostics,
                                          std::size_t max_bytes = 768 * 1024);

}  // namespace conspectus
