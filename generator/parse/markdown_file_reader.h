#pragma once
#include "model/parsed_file.h"
#include "parse/content_path.h"
#include "text/diagnostics.h"

namespace conspectus {

/// A paper, page or translation: front matter and body. Comes back under its id
/// even where it could not be read; monostate only where the file's name makes none.
ParsedFile read_markdown_file(const SourceFile& source, const ContentPath& path, FileId file, Diagnostics& diagnostics);

}  // namespace conspectus
