#pragma once
#include "template/template_compilation.h"

namespace conspectus {

/// Compiles `value | name(arguments)`: default, join, length, t.
CompiledValue compile_filter(TemplateCompilation& compilation, const TemplateExpression& filter);

}  // namespace conspectus
