#pragma once
#include <memory>
#include <string_view>
#include <vector>

#include "csl/locale_reader.h"
#include "csl/style.h"

namespace conspectus::csl {

/// Compiles a style. `language` is that of the locale; empty for the one the style names, or else American English.
/// Returns nothing if the style has a fault, in whatever branch; all faults are reported, with their lines. A
/// dependent style has only `independent_parent` and what `info` says.
std::unique_ptr<const Style> compile_style(std::string_view xml, std::string_view language, const LocaleFiles& files,
                                           std::vector<StyleFault>& faults);

}  // namespace conspectus::csl
