#pragma once
#include <optional>
#include <string>
#include <vector>

#include "render/template_token.h"
#include "text/diagnostics.h"

namespace conspectus {

/// A template file's text: UTF-8 without control characters, LF line ends, no
/// byte order mark; at most 256 KiB. Nothing if that cannot be had.
std::optional<std::string> template_text(const SourceFile& source, FileId file, Diagnostics& diagnostics);

/// Splits a template's text into tokens, the last of which is `end`. White
/// space is Jinja's with trim_blocks and lstrip_blocks: a tag or comment takes
/// the line end after it and the indentation before it, "-" takes all white
/// space on its side, "+" leaves it; a line end at the end of the file is dropped.
std::vector<TemplateToken> lex_template(const std::string& text, FileId file, Diagnostics& diagnostics);

}  // namespace conspectus
