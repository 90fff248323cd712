#pragma once
#include <optional>
#include <string>

#include "text/diagnostics.h"

namespace conspectus {

/// Returns a template file's text: UTF-8 without control characters, LF line
/// ends, no byte order mark. Reports a file that is no such text or larger than
/// 256 KiB, and returns nothing.
std::optional<std::string> template_text(const SourceFile& source, FileId file, Diagnostics& diagnostics);

}  // namespace conspectus
