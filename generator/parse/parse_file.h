#pragma once
#include "model/parsed_file.h"
#include "text/diagnostics.h"

namespace conspectus {

/// Parses one file of the content tree. Its path determines what it is. Reports
/// every fault and returns the best value it has; a paper that failed is returned
/// under its id, so that one fault does not cause fifty. Thread-safe: accesses
/// nothing shared.
ParsedFile parse_file(const SourceFile& source, FileId file, Diagnostics& diagnostics);

}  // namespace conspectus
