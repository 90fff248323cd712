#pragma once
#include <string>
#include <vector>

#include "template/template_token.h"
#include "text/diagnostics.h"

namespace conspectus {

/// Splits a template's text into tokens, the last of which is `end`. White
/// space is Jinja's with trim_blocks and lstrip_blocks: a tag or comment takes
/// the line end after it and the indentation before it, "-" takes all white
/// space on its side, "+" leaves it; a line end at the end of the file is dropped.
std::vector<TemplateToken> lex_template(const std::string& text, FileId file, Diagnostics& diagnostics);

}  // namespace conspectus
