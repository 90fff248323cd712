#pragma once
#include "template/template_compilation.h"

namespace conspectus {

/// Compiles `"key" | t(name=value, n=count)`: the UI text of that key, whose
/// arguments are checked against its wording in every language.
CompiledValue compile_phrase(TemplateCompilation& compilation, const TemplateExpression& filter);

}  // namespace conspectus
