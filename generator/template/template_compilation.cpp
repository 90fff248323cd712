#include "template/template_compilation.h"

#include "text/near_spelling.h"

namespace conspectus {

Diagnostic& TemplateCompilation::report(Code code, Position at, std::string text, std::string_view underlined) {
    Diagnostic& fault = diagnostics.report(code, {file, at}, std::move(text));
    fault.length = underlined.empty() ? 1 : static_cast<std::uint32_t>(underlined.size());
    if (!included_from.empty()) fault.notes.push_back({included_from.back(), "included here"});
    return fault;
}

ValueId TemplateCompilation::add(Value value) {
    program.values.push_back(std::move(value));
    return static_cast<ValueId>(program.values.size() - 1);
}

CompiledValue require_present(TemplateCompilation& compilation, const TemplateExpression& expression,
                              CompiledValue value) {
    if (value.type == nullptr || value.type->kind != TypeKind::optional) return value;
    const std::string name = describe(expression);
    const bool is_path = expression.kind == ExpressionKind::path;
    compilation.report(Code::template_type, expression.at,
                       name + " may be absent; put '{% if " + (is_path ? name.substr(1, name.size() - 2) : "value") +
                           " %}' around it, or give it a '| default(\"…\")'");
    return {};
}

CompiledValue unwrap(TemplateCompilation& compilation, const CompiledValue& optional) {
    Value inside = compilation.program.values[optional.id];
    auto& steps = compilation.program.steps;
    const auto first = static_cast<std::uint32_t>(steps.size());
    for (std::uint32_t i = 0; i < inside.count; ++i) steps.push_back(steps[inside.first + i]);
    steps.push_back(optional.type->value);
    inside.first = first;
    ++inside.count;
    inside.type = &optional.type->element();
    return {.id = compilation.add(inside), .type = inside.type};
}

std::string describe(const TemplateExpression& expression) {
    if (expression.kind != ExpressionKind::path) return "this value";
    std::string name;
    for (const PathStep& step : expression.path) name += (name.empty() ? "" : ".") + step.name;
    return "'" + name + "'";
}

std::string suggestion(std::string_view word, const std::vector<std::string_view>& candidates) {
    const auto near = near_spelling(word, candidates);
    return near ? "; did you mean '" + *near + "'?" : "";
}

}  // namespace conspectus
