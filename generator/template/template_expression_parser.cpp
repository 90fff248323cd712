#include "template/template_expression_parser.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "text/utf8.h"

namespace conspectus {
namespace {

using Kind = TemplateTokenKind;
using enum ExpressionKind;

constexpr int deepest_expression = 32;
constexpr std::size_t most_operands = 100;

constexpr std::array<std::string_view, 13> reserved_words = {"and",  "else", "false", "if",   "in",    "is",  "loop",
                                                             "none", "not",  "or",    "self", "super", "true"};

constexpr std::array<std::pair<std::string_view, ComparisonKind>, 6> comparisons = {{
    {"==", ComparisonKind::equal},
    {"!=", ComparisonKind::unequal},
    {"<=", ComparisonKind::at_most},
    {">=", ComparisonKind::at_least},
    {"<", ComparisonKind::less},
    {">", ComparisonKind::greater},
}};

class ExpressionParser {
  public:
    explicit ExpressionParser(TemplateTokenStream& tokens) : tokens_(tokens) {}

    TemplateExpression choice_level() {
        if (++depth_ > deepest_expression)
            tokens_.fail(tokens_.peek().at, "an expression may nest 32 deep; split it with 'set'");
        TemplateExpression value = disjunction_level();
        const Position at = tokens_.peek().at;
        if (tokens_.take_word("if")) {
            TemplateExpression condition = disjunction_level();
            if (!tokens_.take_word("else")) tokens_.expected("'else' and the other value");
            TemplateExpression other = choice_level();
            value = combine(choice, at, {std::move(condition), std::move(value), std::move(other)});
        }
        --depth_;
        return tokens_.failed() ? TemplateExpression{} : value;
    }

    TemplateExpression loop_list() {
        TemplateExpression list = disjunction_level();
        return tokens_.failed() ? TemplateExpression{} : list;
    }

  private:
    using Level = TemplateExpression (ExpressionParser::*)();

    static TemplateExpression combine(ExpressionKind kind, Position at, std::vector<TemplateExpression> operands) {
        TemplateExpression whole;
        whole.kind = kind;
        whole.at = at;
        whole.operands = std::move(operands);
        return whole;
    }

    /// Parses one or more operands of the next level with `take_operator` between them.
    template <class TakeOperator>
    TemplateExpression sequence(ExpressionKind kind, Level next, TakeOperator take_operator) {
        std::vector<TemplateExpression> operands;
        operands.push_back((this->*next)());
        const Position at = operands.front().at;
        while (!tokens_.failed() && take_operator()) {
            operands.push_back((this->*next)());
            if (operands.size() > most_operands) {
                tokens_.fail(at, "an expression may join 100 values; split it with 'set'");
            }
        }
        return operands.size() == 1 ? std::move(operands.front()) : combine(kind, at, std::move(operands));
    }

    TemplateExpression disjunction_level() {
        return sequence(disjunction, &ExpressionParser::conjunction_level, [&] { return tokens_.take_word("or"); });
    }

    TemplateExpression conjunction_level() {
        return sequence(conjunction, &ExpressionParser::negation_level, [&] { return tokens_.take_word("and"); });
    }

    TemplateExpression negation_level() {
        const Position at = tokens_.peek().at;
        bool negated = false;
        bool any = false;
        while (tokens_.take_word("not")) {
            negated = !negated;
            any = true;
        }
        TemplateExpression value = comparison_level();
        if (any) value = combine(negation, at, one(std::move(value)));
        if (any && !negated) value = combine(negation, at, one(std::move(value)));
        return value;
    }

    static std::vector<TemplateExpression> one(TemplateExpression value) {
        std::vector<TemplateExpression> values;
        values.push_back(std::move(value));
        return values;
    }

    TemplateExpression comparison_level() {
        TemplateExpression left = concatenation_level();
        const Position at = tokens_.peek().at;
        const auto kind = take_comparison();
        if (!kind) return membership_of(std::move(left));
        TemplateExpression right = concatenation_level();
        refuse_chain();
        TemplateExpression whole = combine(comparison, at, {std::move(left), std::move(right)});
        whole.comparison = *kind;
        return whole;
    }

    TemplateExpression membership_of(TemplateExpression left) {
        const Position at = tokens_.peek().at;
        const bool negated =
            tokens_.at_word("not") && tokens_.ahead(1).kind == Kind::name && tokens_.ahead(1).text == "in";
        if (negated) tokens_.take();
        if (!tokens_.take_word("in")) return left;
        TemplateExpression right = concatenation_level();
        refuse_chain();
        TemplateExpression whole = combine(membership, at, {std::move(left), std::move(right)});
        return negated ? combine(negation, at, one(std::move(whole))) : whole;
    }

    std::optional<ComparisonKind> take_comparison() {
        for (const auto& [symbol, kind] : comparisons) {
            if (tokens_.take_symbol(symbol)) return kind;
        }
        return std::nullopt;
    }

    void refuse_chain() {
        const Position at = tokens_.peek().at;
        if (take_comparison() || tokens_.at_word("in")) {
            tokens_.fail(at, "comparisons cannot be chained; join them with 'and'");
        }
    }

    TemplateExpression concatenation_level() {
        return sequence(concatenation, &ExpressionParser::filtered_level, [&] { return tokens_.take_symbol("~"); });
    }

    TemplateExpression filtered_level() {
        TemplateExpression value = primary();
        int filters = 0;
        while (!tokens_.failed() && tokens_.take_symbol("|")) {
            if (++filters > deepest_expression) tokens_.fail(tokens_.peek().at, "a value may pass 32 filters");
            value = filter_of(std::move(value));
        }
        return value;
    }

    TemplateExpression filter_of(TemplateExpression value) {
        if (tokens_.peek().kind != Kind::name) tokens_.expected("a filter's name after '|'");
        const TemplateToken name = tokens_.peek();
        if (!tokens_.failed()) tokens_.take();
        TemplateExpression whole = combine(filter, name.at, one(std::move(value)));
        whole.text = name.text;
        if (tokens_.take_symbol("(")) whole.arguments = arguments();
        return whole;
    }

    std::vector<FilterArgument> arguments() {
        std::vector<FilterArgument> all;
        while (!tokens_.failed() && !tokens_.take_symbol(")")) {
            all.push_back(argument());
            if (!tokens_.at_symbol(")")) tokens_.expect_symbol(",", "the argument");
        }
        return all;
    }

    FilterArgument argument() {
        FilterArgument whole;
        whole.at = tokens_.peek().at;
        if (tokens_.peek().kind == Kind::name && tokens_.ahead(1).kind == Kind::symbol &&
            tokens_.ahead(1).text == "=") {
            whole.name = tokens_.take().text;
            tokens_.take();
        }
        whole.value = choice_level();
        return whole;
    }

    TemplateExpression primary() {
        const TemplateToken token = tokens_.peek();
        TemplateExpression value;
        value.at = token.at;
        if (token.kind == Kind::string) {
            value.kind = ExpressionKind::text;
            value.text = tokens_.take().text;
        } else if (token.kind == Kind::integer || tokens_.at_symbol("-")) {
            take_integer(value);
        } else if (tokens_.take_symbol("(")) {
            value = choice_level();
            tokens_.expect_symbol(")", "the expression in parentheses");
        } else if (token.kind == Kind::name) {
            take_name(value);
        } else {
            tokens_.expected("a value");
        }
        refuse_foreign();
        return value;
    }

    void take_integer(TemplateExpression& value) {
        const bool negative = tokens_.take_symbol("-");
        if (tokens_.peek().kind != Kind::integer) return tokens_.expected("a number after '-'");
        value.kind = integer;
        value.integer = tokens_.take().integer * (negative ? -1 : 1);
    }

    void take_name(TemplateExpression& value) {
        const TemplateToken word = tokens_.peek();
        if (word.text == "true" || word.text == "false") {
            value.kind = boolean;
            value.integer = tokens_.take().text == "true";
        } else if (word.text == "super") {
            tokens_.take();
            value.kind = super;
            if (tokens_.expect_symbol("(", "'super'")) tokens_.expect_symbol(")", "'super('");
        } else if (word.text != "loop" && is_reserved_word(word.text)) {
            tokens_.expected("a value");
        } else {
            take_path(value);
        }
    }

    void take_path(TemplateExpression& value) {
        value.kind = path;
        do {
            if (tokens_.peek().kind != Kind::name) return tokens_.expected("a field's name after '.'");
            const TemplateToken name = tokens_.take();
            value.path.push_back({name.text, name.at});
        } while (tokens_.take_symbol("."));
    }

    /// Reports what Jinja has and this language does not by its name, rather than as "expected".
    void refuse_foreign() {
        const TemplateToken& token = tokens_.peek();
        if (token.kind == Kind::symbol && (token.text == "[" || token.text == "(")) {
            tokens_.fail(token.at, token.text == "[" ? "values have fields only, written 'a.b'; '[' is not known here"
                                                     : "values cannot be called; a filter is written 'value | name'");
        } else if (token.kind == Kind::symbol && std::string_view("+-*/%").find(token.text) != std::string_view::npos) {
            tokens_.fail(token.at, "templates do not calculate; '~' joins texts, and numbers come ready from the view");
        } else if (token.kind == Kind::name && token.text == "is") {
            tokens_.fail(token.at, "tests with 'is' are not known here; write '{% if value %}' or '=='", 2);
        }
    }

    TemplateTokenStream& tokens_;
    int depth_ = 0;
};

}  // namespace

bool is_reserved_word(std::string_view word) {
    return std::ranges::binary_search(reserved_words, word);
}

TemplateExpression parse_expression(TemplateTokenStream& tokens) {
    return ExpressionParser(tokens).choice_level();
}

TemplateExpression parse_loop_list(TemplateTokenStream& tokens) {
    return ExpressionParser(tokens).loop_list();
}

}  // namespace conspectus
