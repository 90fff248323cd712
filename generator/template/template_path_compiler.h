#pragma once
#include "template/template_compilation.h"

namespace conspectus {

/// Compiles `a.b.c`: a variable or a field of the view, then fields of
/// records. An optional on the way must be known to be present.
CompiledValue compile_path(TemplateCompilation& compilation, const TemplateExpression& expression);

/// "; did you mean 'title'?", or nothing.
std::string suggestion(std::string_view word, const std::vector<std::string_view>& candidates);

}  // namespace conspectus
