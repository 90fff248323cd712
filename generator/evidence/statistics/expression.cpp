#include "evidence/statistics/expression.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <optional>
#include <system_error>
#include <utility>

#include "evidence/statistics/expression_function.h"
#include "text/ascii.h"
#include "text/near_spelling.h"
#include "text/utf8.h"

namespace conspectus {
namespace {

enum class ExpressionTokenKind { number, name, plus, minus, times, divide, open, close, comma, end, unknown };

struct ExpressionToken {
    ExpressionTokenKind kind = ExpressionTokenKind::end;
    std::size_t offset = 0;
    std::string_view text;  ///< of the expression
    double value = 0;       ///< of a number; infinite where it is out of range
};

using Kind = ExpressionTokenKind;

std::string_view without_blanks(std::string_view text, std::size_t& offset) {
    while (offset < text.size() && (text[offset] == ' ' || text[offset] == '\t')) ++offset;
    return text.substr(offset);
}

std::size_t number_length(std::string_view text) {
    std::size_t length = 0;
    while (length < text.size() && is_ascii_digit(text[length])) ++length;
    if (length + 1 >= text.size() || text[length] != '.' || !is_ascii_digit(text[length + 1])) return length;
    ++length;
    while (length < text.size() && is_ascii_digit(text[length])) ++length;
    return length;
}

/// Returns the length of a name: letters and digits; a hyphen between two letters joins them (t-p, chi2-p).
std::size_t name_length(std::string_view text) {
    std::size_t length = 0;
    while (length < text.size()) {
        const bool inner_hyphen = text[length] == '-' && length + 1 < text.size() && is_ascii_letter(text[length + 1]);
        if (!is_ascii_letter(text[length]) && !is_ascii_digit(text[length]) && !inner_hyphen) break;
        ++length;
    }
    return length;
}

double number_value(std::string_view digits) {
    double value = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::fixed);
    return read.ec == std::errc() ? value : std::numeric_limits<double>::infinity();
}

constexpr std::array<std::pair<char, Kind>, 7> signs = {{{'+', Kind::plus},
                                                         {'-', Kind::minus},
                                                         {'*', Kind::times},
                                                         {'/', Kind::divide},
                                                         {'(', Kind::open},
                                                         {')', Kind::close},
                                                         {',', Kind::comma}}};

Kind sign_kind(char c) {
    for (const auto& [sign, kind] : signs) {
        if (sign == c) return kind;
    }
    return Kind::unknown;
}

/// Returns the next token from `offset` on, and moves `offset` past it.
ExpressionToken next_expression_token(std::string_view expression, std::size_t& offset) {
    const std::string_view rest = without_blanks(expression, offset);
    ExpressionToken token{Kind::end, offset, {}, 0};
    if (rest.empty()) return token;
    std::size_t length = 1;
    if (is_ascii_digit(rest.front())) {
        token.kind = Kind::number;
        length = number_length(rest);
        token.value = number_value(rest.substr(0, length));
    } else if (is_ascii_letter(rest.front())) {
        token.kind = Kind::name;
        length = name_length(rest);
    } else {
        token.kind = sign_kind(rest.front());
        if (token.kind == Kind::unknown) {
            length = 0;
            next_code_point(rest, length);
        }
    }
    token.text = rest.substr(0, length);
    offset += length;
    return token;
}

using Kind = ExpressionTokenKind;
using Fault = std::optional<ExpressionFault>;

constexpr std::size_t most_bytes = 500;
constexpr std::size_t most_open = 32;
constexpr std::size_t most_numbers = 100;
constexpr double largest_number = 1e15;

/// An operator that awaits its right operand, or a bracket that awaits its closing.
struct Pending {
    Kind kind = Kind::open;  ///< a binary sign, or open
    bool negates = false;    ///< a unary minus
    const ExpressionFunction* function = nullptr;
    std::size_t arguments = 1;  ///< of an open bracket: commas so far + 1
    std::size_t offset = 0;
};

/// The value of a part of the expression, and the first of its numbers.
struct Value {
    double value = 0;
    std::size_t first = 0;
};

int binding(const Pending& pending) {
    if (pending.kind == Kind::open) return 0;
    if (pending.negates) return 3;
    return pending.kind == Kind::times || pending.kind == Kind::divide ? 2 : 1;
}

std::string_view plain_form(std::string_view sign) {
    constexpr std::pair<std::string_view, std::string_view> forms[] = {
        {"×", "*"},  {"＊", "*"}, {"÷", "/"},  {"／", "/"}, {"−", "-"},  {"–", "-"},
        {"－", "-"}, {"＋", "+"}, {"（", "("}, {"）", ")"}, {"，", ","}, {"、", ","},
    };
    for (const auto& [form, plain] : forms) {
        if (form == sign) return plain;
    }
    return {};
}

std::string unknown_sign(std::string_view sign) {
    const std::string_view plain = plain_form(sign);
    if (!plain.empty()) return fmt::format("write {} for '{}'", plain, sign);
    if (sign == "%") return "write the number without % here: percent(part, whole) makes a percentage";
    return fmt::format("'{}' has no meaning here: a calculation holds numbers, + - * / ( ) and functions", sign);
}

std::string unknown_name(std::string_view name) {
    std::vector<std::string_view> names;
    for (const ExpressionFunction& function : expression_functions()) names.push_back(function.name);
    return fmt::format("there is no function '{}', only {}{}", name, fmt::join(names, ", "), did_you_mean(name, names));
}

/// Operator-precedence parsing with two stacks: brackets cause no recursion.
class Computation {
  public:
    explicit Computation(std::string_view expression) : expression_(expression) {}

    std::variant<ExpressionResult, ExpressionFault> run() {
        if (expression_.size() > most_bytes)
            return ExpressionFault{0, fmt::format("a calculation is at most {} characters long", most_bytes)};
        Kind kind = Kind::end;
        do {
            const ExpressionToken token = next_expression_token(expression_, offset_);
            kind = token.kind;
            const Fault fault = wants_operand_ ? take_operand(token) : take_operator(token);
            if (fault) return *fault;
        } while (kind != Kind::end);
        result_.value = values_.back().value;
        return result_;
    }

  private:
    Fault take_operand(const ExpressionToken& token) {
        switch (token.kind) {
            case Kind::number:
                return take_number(token);
            case Kind::name:
                return take_name(token);
            case Kind::minus:
                return wait({Kind::minus, true, nullptr, 1, token.offset});
            case Kind::open:
                return open(token, nullptr);
            case Kind::unknown:
                return ExpressionFault{token.offset, unknown_sign(token.text)};
            case Kind::end:
                return ExpressionFault{token.offset, "a number is missing at the end"};
            case Kind::plus:
            case Kind::times:
            case Kind::divide:
            case Kind::close:
            case Kind::comma:
                break;
        }
        return ExpressionFault{token.offset, fmt::format("a number is missing before '{}'", token.text)};
    }

    Fault take_operator(const ExpressionToken& token) {
        switch (token.kind) {
            case Kind::plus:
            case Kind::minus:
            case Kind::times:
            case Kind::divide:
                return take_sign(token);
            case Kind::close:
                return close(token);
            case Kind::comma:
                return take_comma(token);
            case Kind::end:
                return finish();
            case Kind::unknown:
                return ExpressionFault{token.offset, unknown_sign(token.text)};
            case Kind::number:
            case Kind::name:
            case Kind::open:
                break;
        }
        return ExpressionFault{token.offset, fmt::format("'{}' needs one of + - * / before it", token.text)};
    }

    Fault take_number(const ExpressionToken& token) {
        if (result_.numbers.size() == most_numbers)
            return ExpressionFault{token.offset, fmt::format("a calculation holds at most {} numbers", most_numbers)};
        if (!(token.value <= largest_number))
            return ExpressionFault{token.offset, "this number is too large or too small"};
        values_.push_back({token.value, result_.numbers.size()});
        result_.numbers.push_back({token.value, token.offset, in_setting()});
        wants_operand_ = false;
        return {};
    }

    bool in_setting() const {
        return std::ranges::any_of(pending_, [](const Pending& pending) {
            return pending.function != nullptr && pending.function->last_is_setting &&
                   pending.arguments == pending.function->arity;
        });
    }

    Fault take_name(const ExpressionToken& token) {
        const ExpressionFunction* function = find_expression_function(token.text);
        if (function == nullptr) return ExpressionFault{token.offset, unknown_name(token.text)};
        if (function->name == "percent") result_.uses_percent = true;
        const ExpressionToken bracket = next_expression_token(expression_, offset_);
        if (bracket.kind != Kind::open)
            return ExpressionFault{bracket.offset, fmt::format("write {}({})", function->name, function->parameters)};
        return open(token, function);
    }

    Fault open(const ExpressionToken& token, const ExpressionFunction* function) {
        return wait({Kind::open, false, function, 1, token.offset});
    }

    Fault wait(const Pending& pending) {
        if (pending_.size() == most_open)
            return ExpressionFault{pending.offset,
                                   fmt::format("a calculation nests at most {} brackets and signs", most_open)};
        pending_.push_back(pending);
        return {};
    }

    Fault take_sign(const ExpressionToken& token) {
        const Pending sign{token.kind, false, nullptr, 1, token.offset};
        if (Fault fault = reduce(binding(sign))) return fault;
        pending_.push_back(sign);
        wants_operand_ = true;
        return {};
    }

    Fault take_comma(const ExpressionToken& token) {
        if (Fault fault = reduce(1)) return fault;
        if (pending_.empty() || pending_.back().function == nullptr)
            return ExpressionFault{token.offset,
                                   "a comma stands between the numbers of a function only; write 1000 for 1,000"};
        ++pending_.back().arguments;
        wants_operand_ = true;
        return {};
    }

    Fault close(const ExpressionToken& token) {
        if (Fault fault = reduce(1)) return fault;
        if (pending_.empty()) return ExpressionFault{token.offset, "this bracket closes none"};
        const Pending bracket = pending_.back();
        pending_.pop_back();
        return bracket.function == nullptr ? Fault{} : call(bracket);
    }

    Fault call(const Pending& bracket) {
        const ExpressionFunction& function = *bracket.function;
        if (bracket.arguments != function.arity)
            return ExpressionFault{bracket.offset,
                                   fmt::format("{}({}) takes {} number{}, not {}", function.name, function.parameters,
                                               function.arity, function.arity == 1 ? "" : "s", bracket.arguments)};
        const auto first = values_.end() - static_cast<std::ptrdiff_t>(function.arity);
        std::vector<double> arguments;
        std::ranges::transform(first, values_.end(), std::back_inserter(arguments), &Value::value);
        const auto value = function.compute(arguments);
        if (!value)
            return ExpressionFault{bracket.offset,
                                   fmt::format("{}({}) needs {}", function.name, function.parameters, function.domain)};
        const std::size_t first_number = first->first;
        values_.erase(first, values_.end());
        return push({*value, first_number}, bracket.offset);
    }

    Fault finish() {
        if (Fault fault = reduce(1)) return fault;
        if (!pending_.empty()) return ExpressionFault{pending_.back().offset, "what is opened here is not closed"};
        return {};
    }

    /// Applies the waiting operators that bind at least as tightly, back to the last open bracket.
    Fault reduce(int least) {
        while (!pending_.empty() && binding(pending_.back()) >= least) {
            const Pending sign = pending_.back();
            pending_.pop_back();
            if (Fault fault = apply(sign)) return fault;
        }
        return {};
    }

    Fault apply(const Pending& sign) {
        const Value right = values_.back();
        values_.pop_back();
        if (sign.negates) return push({-right.value, right.first}, sign.offset);
        const Value left = values_.back();
        values_.pop_back();
        if (binding(sign) == 1) add_terms(left, right, sign.kind == Kind::minus);
        if (sign.kind == Kind::plus) return push({left.value + right.value, left.first}, sign.offset);
        if (sign.kind == Kind::minus) return push({left.value - right.value, left.first}, sign.offset);
        if (sign.kind == Kind::times) return push({left.value * right.value, left.first}, sign.offset);
        if (right.value == 0) return ExpressionFault{sign.offset, "this divides by 0"};
        return push({left.value / right.value, left.first}, sign.offset);
    }

    void add_terms(const Value& left, const Value& right, bool takes_away) {
        result_.terms.push_back({left.first, right.first, takes_away});
        result_.terms.push_back({right.first, result_.numbers.size(), false});
    }

    Fault push(Value value, std::size_t offset) {
        if (!(std::abs(value.value) <= largest_number))
            return ExpressionFault{offset, "the result of this is too large"};
        values_.push_back(value);
        return {};
    }

    std::string_view expression_;
    std::size_t offset_ = 0;
    bool wants_operand_ = true;
    std::vector<Value> values_;
    std::vector<Pending> pending_;
    ExpressionResult result_;
};

}  // namespace

std::variant<ExpressionResult, ExpressionFault> compute(std::string_view expression) {
    return Computation(expression).run();
}

}  // namespace conspectus
