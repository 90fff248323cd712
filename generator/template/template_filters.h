#pragma once
#include "template/template_compilation.h"

namespace conspectus {

/// Compiles what a filter is applied to, and its arguments. Passed from above,
/// for these are expressions in turn.
using CompileOperand = CompiledValue (*)(TemplateCompilation&, const TemplateExpression&);

/// Compiles `value | filter(arguments)`.
CompiledValue compile_filter(TemplateCompilation& compilation, const TemplateExpression& filter,
                             CompileOperand compile);

}  // namespace conspectus
