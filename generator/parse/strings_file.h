#pragma once
#include <vector>

#include "model/site.h"
#include "model/ui_strings.h"
#include "text/diagnostics.h"

namespace conspectus {

/// Reads strings/<language>.yaml: key → text, or key → plural forms by CLDR category ("zero one two few many other").
Strings parse_strings(const SourceFile& source, FileId file, std::string_view language, Diagnostics& diagnostics);

/// Loads the UI words of each site language: the collection's own file strings/<language>.yaml over the program's, text
/// by text. Reports a language that has neither, and texts of `own` that nothing shows. FileIds of the messages index
/// `own`.
std::vector<Strings> load_strings(const Site& site, const Sources& program, const Sources& own,
                                  Diagnostics& diagnostics);

}  // namespace conspectus
