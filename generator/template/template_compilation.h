#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "template/template_expression.h"
#include "template/template_phrase.h"
#include "template/template_program.h"
#include "template/template_scope.h"
#include "text/diagnostics.h"

namespace conspectus {

/// The state of compiling one template. `file` is the one whose text is being
/// compiled at the moment.
struct TemplateCompilation {
    TemplateProgram& program;
    TemplateScope& scope;
    const PhraseBook& phrases;
    Diagnostics& diagnostics;
    FileId file = no_file;
    std::vector<Location> included_from = {};  ///< the includes that led here, innermost last

    Diagnostic& report(Code code, Position at, std::string text, std::string_view underlined = {});
    ValueId add(Value value);
};

/// A compiled expression. `type` is null after a fault. A value of optional
/// type may be tested; `path` is its name where a test makes it known to be
/// present.
struct CompiledValue {
    ValueId id = 0;
    const TypeInfo* type = nullptr;
    std::string path = {};
    Facts when_true = {};   ///< optionals that are present if the value is true
    Facts when_false = {};  ///< optionals that are present if it is false
};

/// Returns `value`, compiled from `expression`, unless it may be absent, which
/// is reported: no `if` around it tests it.
CompiledValue require_present(TemplateCompilation& compilation, const TemplateExpression& expression,
                              CompiledValue value);

/// Returns the value inside an optional that a path leads to; null if absent.
CompiledValue unwrap(TemplateCompilation& compilation, const CompiledValue& optional);

/// Returns "'paper.title'", or "this value" for an expression without a name.
std::string describe(const TemplateExpression& expression);

/// Returns "; did you mean 'title'?", or nothing if no candidate is near.
std::string suggestion(std::string_view word, const std::vector<std::string_view>& candidates);

}  // namespace conspectus
