#pragma once
#include "model/parsed_file.h"
#include "parse/content_path.h"
#include "text/diagnostics.h"

namespace conspectus {

/// Reads a paper, page or translation: front matter and body. One that cannot be
/// read is returned under its id nevertheless; the result is monostate only if the
/// file's name gives no id.
ParsedFile read_markdown_file(const SourceFile& source, const ContentPath& path, FileId file, Diagnostics& diagnostics);

}  // namespace conspectus
