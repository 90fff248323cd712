#pragma once
#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>

#include "text/diagnostics.h"

namespace conspectus {

/// The extracted text of a paper, or the reason why there is none. `text` completes a message after the quoted path:
/// "is not UTF-8 text at line 7 …".
struct SourceTextFile {
    std::optional<std::string> bytes;
    Code code = Code::missing_source;
    std::string text;
};

/// Reads a file of the folder of source texts. It must be a regular file directly in that folder, of at most 8 MiB and
/// in UTF-8.
SourceTextFile read_source_text(const std::filesystem::path& folder, const std::string& name);

}  // namespace conspectus
