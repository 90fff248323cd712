#pragma once
#include "template/template_node.h"

namespace conspectus {

/// Reads a template file, reporting each fault of its syntax and going on
/// behind it. Control tags nest at most 32 deep, expressions 32.
ParsedTemplate parse_template(const SourceFile& source, FileId file, Diagnostics& diagnostics);

}  // namespace conspectus
