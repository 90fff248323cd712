#pragma once
#include <optional>
#include <string>

#include "text/diagnostics.h"

namespace conspectus {

/// A template file's text: UTF-8 without control characters, LF line ends, no
/// byte order mark; at most 256 KiB. Nothing if that cannot be had.
std::optional<std::string> template_text(const SourceFile& source, FileId file, Diagnostics& diagnostics);

}  // namespace conspectus
