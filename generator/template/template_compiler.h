#pragma once
#include "template/template_compilation.h"
#include "template/template_parser.h"

namespace conspectus {

/// Compiles a template for its view: inserts what it extends and includes,
/// checks every name and type on every branch, and follows the HTML so that
/// each value is escaped for its context. Adds the code to the program, which
/// is usable only if nothing was reported.
void compile_template(TemplateCompilation& compilation, const TemplateLibrary& library, const ParsedTemplate& main);

}  // namespace conspectus
