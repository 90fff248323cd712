#include "csl/evaluator.h"
#include "csl/number.h"

namespace conspectus::csl {

const Node* Evaluator::chosen_branch(const Node& node) {
    for (std::uint32_t i = node.children.first; i < node.children.first + node.children.count; ++i) {
        const Node& branch = style_.nodes[i];
        if (holds(style_.conditions[branch.index])) return &branch;
    }
    return nullptr;
}

bool Evaluator::has_value(Variable variable) const {
    switch (kind_of(variable)) {
        case VariableKind::date:
            return !is_suppressed(variable) && scope_.item->has(variable);
        case VariableKind::name:
            return !names(variable).empty();
        case VariableKind::text:
        case VariableKind::number:
            break;
    }
    return !value_of(variable, TermForm::long_form).empty();
}

bool Evaluator::is_numeric_variable(Variable variable) const {
    return kind_of(variable) == VariableKind::date ? scope_.item->has(variable)
                                                   : is_numeric(value_of(variable, TermForm::long_form));
}

bool Evaluator::has_position(Position wanted) const {
    if (scope_.cite == nullptr || scope_.area == AreaKind::bibliography) return false;
    const Position is = scope_.cite->position;
    switch (wanted) {
        case Position::first:
            return is == Position::first;
        case Position::subsequent:
            return is != Position::first;
        case Position::ibid:
            return is == Position::ibid || is == Position::ibid_with_locator;
        case Position::ibid_with_locator:
            return is == Position::ibid_with_locator;
        case Position::near_note:
            return scope_.cite->is_near_note;
    }
    return false;
}

bool Evaluator::holds(const Condition& condition) {
    if (condition.is_else) return true;
    std::size_t tests = 0;
    std::size_t passed = 0;
    const auto test = [&](bool passes) {
        ++tests;
        if (passes) ++passed;
    };
    for (const Variable variable : condition.variables) test(has_value(variable));
    for (const Variable variable : condition.numeric) test(is_numeric_variable(variable));
    for (const Variable variable : condition.uncertain) {
        const Date* date = scope_.item->date(variable);
        test(date != nullptr && date->is_circa);
    }
    for (const Type type : condition.types) test(scope_.item->type == type);
    for (const TermId locator : condition.locators)
        test(scope_.cite != nullptr && !scope_.cite->locator.empty() &&
             style_.term_names.find(scope_.cite->label) == locator);
    for (const Position position : condition.positions) test(has_position(position));
    if (condition.disambiguate) test(scope_.disambiguation != nullptr && scope_.disambiguation->condition);
    switch (condition.match) {
        case Match::all:
            return passed == tests;
        case Match::any:
            return passed > 0;
        case Match::none:
            return passed == 0;
    }
    return false;
}

}  // namespace conspectus::csl
