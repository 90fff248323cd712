#pragma once
#include "model/ui_strings.h"
#include "text/diagnostics.h"

namespace conspectus {

/// Reads templates/strings/<language>.yaml: key → text, or key → plural forms
/// by CLDR category ("zero one two few many other").
Strings parse_strings(const SourceFile& source, FileId file, std::string_view language, Diagnostics& diagnostics);

/// Warns of each text of a collection's own file that nothing shows: its key is not
/// among those of the program, `known`, and no template of the collection names it.
void report_unused_strings(const SourceFile& source, FileId file, const Strings& known, const Sources& templates,
                           Diagnostics& diagnostics);

}  // namespace conspectus
