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

/// What the compilation of one template works on. `file` is the one whose
/// text is being compiled at the moment.
struct TemplateCompilation {
    TemplateProgram& program;
    TemplateScope& scope;
    const PhraseBook& phrases;
    Diagnostics& diagnostics;
    FileId file = no_file;
    std::vector<Location> included_from = {};  ///< the includes around the place, innermost last

    Diagnostic& report(Code code, Position at, std::string text, std::string_view underlined = {}) {
        Diagnostic& fault = diagnostics.report(code, {file, at}, std::move(text));
        fault.length = underlined.empty() ? 1 : static_cast<std::uint32_t>(underlined.size());
        if (!included_from.empty()) fault.notes.push_back({included_from.back(), "included here"});
        return fault;
    }
    ValueId add(Value value) {
        program.values.push_back(std::move(value));
        return static_cast<ValueId>(program.values.size() - 1);
    }
};

/// A compiled expression. `type` is null after a fault. A value of optional
/// type may be tested; `path` names it where that makes it known as present.
struct CompiledValue {
    ValueId id = 0;
    const TypeInfo* type = nullptr;
    std::string path = {};
    Facts when_true = {};   ///< optionals that are present if the value is true
    Facts when_false = {};  ///< … if it is false
};

}  // namespace conspectus
