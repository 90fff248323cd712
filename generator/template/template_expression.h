#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "text/position.h"

namespace conspectus {

enum class ExpressionKind {
    invalid,        ///< reported already
    text,           ///< literal
    integer,        ///< literal
    boolean,        ///< literal; `integer` is 0 or 1
    path,           ///< a.b.c
    concatenation,  ///< operands joined by ~
    comparison,     ///< two operands; `comparison`
    membership,     ///< a in b
    conjunction,    ///< operands joined by and
    disjunction,    ///< operands joined by or
    negation,       ///< not a
    choice,         ///< b if a else c: operands a, b, c
    filter,         ///< operand | text(arguments)
    super,          ///< super()
};

enum class ComparisonKind { equal, unequal, less, greater, at_most, at_least };

struct PathStep {
    std::string name;
    Position at;
};

struct FilterArgument;

/// An expression as written.
struct TemplateExpression {
    ExpressionKind kind = ExpressionKind::invalid;
    Position at;
    std::string text;  ///< of a literal; a filter's name
    std::int64_t integer = 0;
    ComparisonKind comparison = ComparisonKind::equal;
    std::vector<PathStep> path;
    std::vector<TemplateExpression> operands;
    std::vector<FilterArgument> arguments;
};

/// `name` is empty for a positional argument.
struct FilterArgument {
    std::string name;
    Position at;
    TemplateExpression value;
};

}  // namespace conspectus
