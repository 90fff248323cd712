#pragma once
#include <vector>

#include "model/site.h"
#include "model/ui_strings.h"
#include "text/diagnostics.h"

namespace conspectus {

/// Loads the UI words of each site language: the collection's own file strings/<language>.yaml over the program's, text
/// by text. Reports a language that has neither. FileIds of the messages index `own`.
std::vector<Strings> load_strings(const Site& site, const Sources& own, Diagnostics& diagnostics);

}  // namespace conspectus
