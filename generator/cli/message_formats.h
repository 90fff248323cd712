#pragma once
#include <string>
#include <vector>

#include "cli/options.h"
#include "text/diagnostics.h"

namespace conspectus {

/// Messages about files that share a folder.
struct MessageBatch {
    std::vector<Diagnostic> messages;  ///< sorted
    const Sources* sources;
    std::string prefix;  ///< before each path: "content/"
};

/// All messages of a run in the wanted format: text for people, JSON (one
/// array), GitHub workflow commands, or SARIF 2.1.0.
std::string format_batches(const std::vector<MessageBatch>& batches, MessageFormat format, bool color);

}  // namespace conspectus
