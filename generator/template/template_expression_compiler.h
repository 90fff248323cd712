#pragma once
#include <optional>

#include "template/template_compilation.h"

namespace conspectus {

/// Checks an expression against the names in scope and adds it to the program.
/// Each fault is reported once; a value that rests on a faulty one is silent.
CompiledValue compile_expression(TemplateCompilation& compilation, const TemplateExpression& expression);

/// The same for a value that must not be absent; reports an optional that no
/// `if` around it has tested.
CompiledValue compile_present(TemplateCompilation& compilation, const TemplateExpression& expression);

/// The value inside of an optional that a path leads to; absent, it is null.
CompiledValue unwrap(TemplateCompilation& compilation, const CompiledValue& optional);

/// "'paper.title'", or "this value" for what has no name.
std::string describe(const TemplateExpression& expression);

}  // namespace conspectus
