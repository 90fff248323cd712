#include "template/template_filters.h"

#include <algorithm>
#include <array>

#include "template/template_expression_compiler.h"
#include "template/template_path_compiler.h"
#include "template/template_phrase_filter.h"
#include "template/template_type.h"

namespace conspectus {
namespace {

using CompileFilter = CompiledValue (*)(TemplateCompilation&, const TemplateExpression&);

struct Filter {
    std::string_view name;
    CompileFilter compile;
};

void fault(TemplateCompilation& compilation, const TemplateExpression& filter, std::string text) {
    compilation.report(Code::template_type, filter.at, std::move(text), filter.text);
}

/// Checks that at most `most` unnamed arguments were given.
bool takes(TemplateCompilation& compilation, const TemplateExpression& filter, std::size_t least, std::size_t most,
           std::string_view form) {
    const bool named = std::ranges::any_of(filter.arguments, [](const auto& each) { return !each.name.empty(); });
    const std::size_t count = filter.arguments.size();
    if (!named && count >= least && count <= most) return true;
    fault(compilation, filter, "the filter '" + filter.text + "' is written '" + std::string(form) + "'");
    return false;
}

CompiledValue compile_length(TemplateCompilation& compilation, const TemplateExpression& filter) {
    const CompiledValue value = compile_present(compilation, filter.operands[0]);
    if (!takes(compilation, filter, 0, 0, "list | length") || value.type == nullptr) return {};
    const bool list = value.type->kind == TypeKind::list;
    if (!list && value.type->kind != TypeKind::text) {
        fault(compilation, filter,
              "'length' counts a list or a text, and " + describe(filter.operands[0]) + " is " + describe(*value.type));
        return {};
    }
    const TypeInfo& type = type_info<std::int64_t>();
    return {.id = compilation.add(
                {.op = list ? IntegerOp::list_length : IntegerOp::text_length, .type = &type, .operands = {value.id}}),
            .type = &type};
}

CompiledValue compile_join(TemplateCompilation& compilation, const TemplateExpression& filter) {
    const CompiledValue list = compile_present(compilation, filter.operands[0]);
    if (!takes(compilation, filter, 1, 1, "list | join(\", \")")) return {};
    const CompiledValue separator = compile_present(compilation, filter.arguments[0].value);
    if (list.type == nullptr || separator.type == nullptr) return {};
    const bool texts = list.type->kind == TypeKind::list && list.type->element().kind == TypeKind::text;
    if (!texts || separator.type->kind != TypeKind::text) {
        fault(compilation, filter,
              "'join' puts a text between the texts of a list, and " +
                  (texts ? "the separator is " + describe(*separator.type)
                         : describe(filter.operands[0]) + " is no list of texts"));
        return {};
    }
    const TypeInfo& type = type_info<std::string>();
    return {.id = compilation.add({.op = TextOp::join, .type = &type, .operands = {list.id, separator.id}}),
            .type = &type};
}

/// Whether the second argument of `default` says that false values count as absent.
bool replaces_false(const TemplateExpression& filter) {
    return filter.arguments.size() == 2 && filter.arguments[1].value.integer != 0;
}

bool check_default(TemplateCompilation& compilation, const TemplateExpression& filter) {
    constexpr std::string_view form = "value | default(\"…\")' or 'value | default(\"…\", true)";
    if (!takes(compilation, filter, 1, 2, form)) return false;
    const bool literal = filter.arguments.size() < 2 || filter.arguments[1].value.kind == ExpressionKind::boolean;
    if (!literal) fault(compilation, filter, "the filter 'default' is written '" + std::string(form) + "'");
    return literal;
}

CompiledValue compile_default(TemplateCompilation& compilation, const TemplateExpression& filter) {
    const CompiledValue value = compile_expression(compilation, filter.operands[0]);
    if (!check_default(compilation, filter)) return {};
    const CompiledValue other = compile_present(compilation, filter.arguments[0].value);
    if (value.type == nullptr || other.type == nullptr) return {};
    const bool optional = value.type->kind == TypeKind::optional && !value.path.empty();
    if (!optional && !replaces_false(filter) && !compilation.scope.is_present(value.path)) {
        fault(compilation, filter,
              describe(filter.operands[0]) +
                  " is never absent, so this default never shows; "
                  "'default(\"…\", true)' also stands for an empty value");
        return {};
    }
    const CompiledValue inside = optional ? unwrap(compilation, value) : value;
    if (!same_type(*inside.type, *other.type)) {
        fault(compilation, filter,
              "'default' takes a value of the same kind, and " + describe(filter.operands[0]) + " is " +
                  describe(*inside.type) + ", the default " + describe(*other.type));
        return {};
    }
    const ValueOp op = replaces_false(filter) ? SelectionOp::first_true : SelectionOp::first_present;
    return {.id = compilation.add({.op = op, .type = inside.type, .operands = {inside.id, other.id}}),
            .type = inside.type};
}

constexpr std::array<Filter, 4> filters = {{
    {"default", &compile_default},
    {"join", &compile_join},
    {"length", &compile_length},
    {"t", &compile_phrase},
}};

CompiledValue unknown_filter(TemplateCompilation& compilation, const TemplateExpression& filter) {
    std::vector<std::string_view> names;
    for (const Filter& each : filters) names.push_back(each.name);
    std::string text = "there is no filter '" + filter.text + "'";
    if (filter.text == "safe" || filter.text == "escape" || filter.text == "e") {
        text += ": every value is escaped for its place, and HTML comes as HTML from the view";
    } else {
        const std::string near = suggestion(filter.text, names);
        text += near.empty() ? "; there are default, join, length and t" : near;
    }
    compilation.report(Code::template_name, filter.at, std::move(text), filter.text);
    return {};
}

}  // namespace

CompiledValue compile_filter(TemplateCompilation& compilation, const TemplateExpression& filter) {
    const auto found = std::ranges::find(filters, filter.text, &Filter::name);
    return found == filters.end() ? unknown_filter(compilation, filter) : found->compile(compilation, filter);
}

}  // namespace conspectus
