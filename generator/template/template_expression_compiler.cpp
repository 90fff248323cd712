#include "template/template_expression_compiler.h"

#include <algorithm>

#include "template/template_filters.h"
#include "template/template_path_compiler.h"
#include "template/template_type.h"

namespace conspectus {
namespace {

bool is_kind(const CompiledValue& value, TypeKind kind) {
    return value.type != nullptr && value.type->kind == kind;
}

/// Returns true for a type that `and` and `or` can return; others have only a truth value.
bool is_printable(const TypeInfo& type) {
    switch (type.kind) {
        case TypeKind::text:
        case TypeKind::integer:
        case TypeKind::html:
        case TypeKind::url:
            return true;
        case TypeKind::boolean:
        case TypeKind::list:
        case TypeKind::record:
        case TypeKind::optional:
            return false;
    }
    return false;
}

const TypeInfo& unwrapped(const TypeInfo& type) {
    return type.kind == TypeKind::optional ? type.element() : type;
}

class ExpressionCompiler {
  public:
    explicit ExpressionCompiler(TemplateCompilation& compilation) : compilation_(compilation) {}

    CompiledValue compile(const TemplateExpression& expression) {
        switch (expression.kind) {
            case ExpressionKind::invalid:
                return {};
            case ExpressionKind::text:
                return text_literal(expression);
            case ExpressionKind::integer:
                return constant(IntegerOp::constant, type_info<std::int64_t>(), expression);
            case ExpressionKind::boolean:
                return constant(BooleanOp::constant, type_info<bool>(), expression);
            case ExpressionKind::path:
                return compile_path(compilation_, expression);
            case ExpressionKind::concatenation:
                return concatenation(expression);
            case ExpressionKind::comparison:
                return comparison(expression);
            case ExpressionKind::membership:
                return membership(expression);
            case ExpressionKind::conjunction:
                return conjunction(expression);
            case ExpressionKind::disjunction:
                return disjunction(expression);
            case ExpressionKind::negation:
                return negation(expression);
            case ExpressionKind::choice:
                return choice(expression);
            case ExpressionKind::filter:
                return compile_filter(compilation_, expression, &compile_expression);
            case ExpressionKind::super:
                return misplaced_super(expression);
        }
        return {};
    }

    CompiledValue present(const TemplateExpression& expression) {
        return require_present(compilation_, expression, compile(expression));
    }

  private:
    CompiledValue text_literal(const TemplateExpression& expression) {
        auto& texts = compilation_.program.texts;
        texts.push_back(expression.text);
        return add({.op = TextOp::constant,
                    .type = &type_info<std::string>(),
                    .first = static_cast<std::uint32_t>(texts.size() - 1)});
    }

    CompiledValue constant(ValueOp op, const TypeInfo& type, const TemplateExpression& expression) {
        return add({.op = op, .type = &type, .integer = expression.integer});
    }

    CompiledValue add(Value value) {
        const TypeInfo* type = value.type;
        return {.id = compilation_.add(std::move(value)), .type = type};
    }

    CompiledValue boolean(ValueOp op, std::vector<ValueId> operands) {
        return add({.op = op, .type = &type_info<bool>(), .operands = std::move(operands)});
    }

    CompiledValue concatenation(const TemplateExpression& expression) {
        Value whole{.op = TextOp::concatenation, .type = &type_info<std::string>()};
        bool sound = true;
        for (const TemplateExpression& each : expression.operands) {
            const CompiledValue operand = present(each);
            const bool fits = is_kind(operand, TypeKind::text) || is_kind(operand, TypeKind::integer);
            if (!fits && operand.type != nullptr) {
                fault(each, "'~' joins texts and numbers, and " + describe(each) + " is " + describe(*operand.type));
            }
            sound = sound && fits;
            whole.operands.push_back(operand.id);
        }
        return sound ? add(std::move(whole)) : CompiledValue{};
    }

    CompiledValue comparison(const TemplateExpression& expression) {
        const CompiledValue left = present(expression.operands[0]);
        const CompiledValue right = present(expression.operands[1]);
        if (left.type == nullptr || right.type == nullptr) return {};
        const bool ordered =
            expression.comparison != ComparisonKind::equal && expression.comparison != ComparisonKind::unequal;
        const bool comparable = is_printable(*left.type) && left.type->kind != TypeKind::html &&
                                !(ordered && left.type->kind == TypeKind::url);
        if (!comparable || left.type->kind != right.type->kind) {
            fault(expression, comparison_fault(*left.type, *right.type));
            return {};
        }
        const bool integers = left.type->kind == TypeKind::integer;
        return add({.op = integers ? BooleanOp::compare_integer : BooleanOp::compare_text,
                    .type = &type_info<bool>(),
                    .comparison = expression.comparison,
                    .operands = {left.id, right.id}});
    }

    static std::string comparison_fault(const TypeInfo& left, const TypeInfo& right) {
        if (left.kind == TypeKind::boolean || right.kind == TypeKind::boolean) {
            return "a yes/no value is not compared; test it with '{% if value %}' or '{% if not value %}'";
        }
        if (left.kind == TypeKind::url && right.kind == TypeKind::url) {
            return "URLs have no order; they are compared with '==' and '!=' only";
        }
        return "text is compared with text and a number with a number, not " + describe(left) + " with " +
               describe(right);
    }

    CompiledValue membership(const TemplateExpression& expression) {
        const CompiledValue element = present(expression.operands[0]);
        const CompiledValue whole = present(expression.operands[1]);
        if (element.type == nullptr || whole.type == nullptr) return {};
        const bool text = is_kind(element, TypeKind::text) || is_kind(element, TypeKind::url);
        const std::vector<ValueId> operands = {element.id, whole.id};
        if (is_kind(whole, TypeKind::list) && whole.type->element().kind == element.type->kind) {
            if (text) return boolean(BooleanOp::in_texts, operands);
            if (is_kind(element, TypeKind::integer)) return boolean(BooleanOp::in_integers, operands);
        }
        if (is_kind(whole, TypeKind::text) && is_kind(element, TypeKind::text))
            return boolean(BooleanOp::in_text, operands);
        fault(expression, "'in' looks for a text or number in a list of such, or for a text in a text, not for " +
                              describe(*element.type) + " in " + describe(*whole.type));
        return {};
    }

    CompiledValue conjunction(const TemplateExpression& expression) {
        const Facts before = compilation_.scope.present();
        CompiledValue whole =
            sequence(expression, BooleanOp::all, SelectionOp::first_false, [](CompiledValue& all, CompiledValue& one) {
                all.when_true.insert(one.when_true.begin(), one.when_true.end());
                return one.when_true;
            });
        compilation_.scope.set_present(before);
        return whole;
    }

    CompiledValue disjunction(const TemplateExpression& expression) {
        const Facts before = compilation_.scope.present();
        CompiledValue whole =
            sequence(expression, BooleanOp::any, SelectionOp::first_true, [](CompiledValue& all, CompiledValue& one) {
                all.when_false.insert(one.when_false.begin(), one.when_false.end());
                return one.when_false;
            });
        compilation_.scope.set_present(before);
        return whole;
    }

    /// Compiles the operands of `and` or `or`, each with the facts that `learn`
    /// derives from those before it.
    template <class Learn>
    CompiledValue sequence(const TemplateExpression& expression, BooleanOp truth, SelectionOp choosing, Learn learn) {
        CompiledValue whole;
        std::vector<CompiledValue> operands;
        for (const TemplateExpression& each : expression.operands) {
            operands.push_back(compile(each));
            compilation_.scope.add_present(learn(whole, operands.back()));
        }
        if (std::ranges::any_of(operands, [](const CompiledValue& each) { return each.type == nullptr; })) return {};
        const bool chooses = is_choosing(operands, choosing);
        Value value{.op = chooses ? ValueOp{choosing} : ValueOp{truth},
                    .type = chooses ? operands.back().type : &type_info<bool>()};
        for (const CompiledValue& each : operands) {
            const bool inside = chooses && is_kind(each, TypeKind::optional);
            value.operands.push_back(inside ? unwrap(compilation_, each).id : each.id);
        }
        whole.type = value.type;
        whole.id = compilation_.add(std::move(value));
        return whole;
    }

    /// Returns whether the operands are of one kind, so that the whole has a value. In an `or`, all but the last may be
    /// absent.
    static bool is_choosing(const std::vector<CompiledValue>& operands, SelectionOp choosing) {
        const TypeInfo& last = *operands.back().type;
        return is_printable(last) && std::ranges::all_of(operands, [&](const CompiledValue& each) {
                   const bool unwrappable = choosing == SelectionOp::first_true && !each.path.empty();
                   return (unwrappable ? unwrapped(*each.type) : *each.type).kind == last.kind;
               });
    }

    CompiledValue negation(const TemplateExpression& expression) {
        const CompiledValue operand = compile(expression.operands[0]);
        if (operand.type == nullptr) return {};
        CompiledValue whole = boolean(BooleanOp::negation, {operand.id});
        whole.when_true = operand.when_false;
        whole.when_false = operand.when_true;
        return whole;
    }

    CompiledValue choice(const TemplateExpression& expression) {
        const CompiledValue condition = compile(expression.operands[0]);
        const CompiledValue value = under(condition.when_true, expression.operands[1]);
        const CompiledValue other = under(condition.when_false, expression.operands[2]);
        if (condition.type == nullptr || value.type == nullptr || other.type == nullptr) return {};
        if (!same_type(*value.type, *other.type)) {
            fault(expression, "both values of an 'if … else' must be of one kind, and here one is " +
                                  describe(*value.type) + ", the other " + describe(*other.type));
            return {};
        }
        return add({.op = SelectionOp::choice, .type = value.type, .operands = {condition.id, value.id, other.id}});
    }

    CompiledValue under(const Facts& facts, const TemplateExpression& expression) {
        const Facts before = compilation_.scope.present();
        compilation_.scope.add_present(facts);
        CompiledValue value = present(expression);
        compilation_.scope.set_present(before);
        return value;
    }

    CompiledValue misplaced_super(const TemplateExpression& expression) {
        compilation_.report(Code::template_type, expression.at, "'super()' stands alone, as '{{ super() }}'", "super");
        return {};
    }

    void fault(const TemplateExpression& expression, std::string text) {
        compilation_.report(Code::template_type, expression.at, std::move(text));
    }

    TemplateCompilation& compilation_;
};

}  // namespace

CompiledValue compile_expression(TemplateCompilation& compilation, const TemplateExpression& expression) {
    return ExpressionCompiler(compilation).compile(expression);
}

CompiledValue compile_present(TemplateCompilation& compilation, const TemplateExpression& expression) {
    return ExpressionCompiler(compilation).present(expression);
}

}  // namespace conspectus
