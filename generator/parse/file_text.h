#pragma once
#include <optional>
#include <string_view>

#include "text/diagnostics.h"

namespace conspectus {

/// A file's text without its byte order mark; nothing where it is over 768 KiB
/// or no readable text, which is reported.
std::optional<std::string_view> file_text(const SourceFile& source, FileId file, Diagnostics& diagnostics);

}  // namespace conspectus
