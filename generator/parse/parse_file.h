#pragma once
#include "model/parsed_file.h"
#include "text/diagnostics.h"

namespace conspectus {

/// Parses one file of the content tree, alone: what it is follows from its
/// path (content-format of the docs). Reports every fault it finds and returns
/// the best value it has; a paper that failed still comes back under its id, so
/// that one fault does not make fifty. Thread-safe: touches nothing shared.
ParsedFile parse_file(const SourceFile& source, FileId file, Diagnostics& diagnostics);

}  // namespace conspectus
