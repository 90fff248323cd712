#pragma once
#include "template/template_compilation.h"

namespace conspectus {

/// Checks an expression against the names in scope and adds it to the program.
/// Each fault is reported once, not again for the values that depend on it.
CompiledValue compile_expression(TemplateCompilation& compilation, const TemplateExpression& expression);

/// Does the same for a value that must not be absent: reports an optional that no `if` around it tests.
CompiledValue compile_present(TemplateCompilation& compilation, const TemplateExpression& expression);

}  // namespace conspectus
