#pragma once
#include "model/strings.h"
#include "text/diagnostics.h"

namespace conspectus {

/// Reads templates/strings/<language>.yaml: key → text, or key → plural forms
/// by CLDR category ("zero one two few many other").
Strings parse_strings(const SourceFile& source, FileId file, std::string_view language, Diagnostics& diagnostics);

}  // namespace conspectus
