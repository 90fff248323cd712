#pragma once
#include "template/template_compilation.h"

namespace conspectus {

/// Compiles `a.b.c`: a variable or field of the view, then fields of records.
/// An optional on the path must be known to be present.
CompiledValue compile_path(TemplateCompilation& compilation, const TemplateExpression& expression);

}  // namespace conspectus
