#include "template/template_filters.h"

#include <algorithm>
#include <array>

#include "template/template_type.h"

namespace conspectus {
namespace {

/// A filter in an expression and what it takes to compile it.
struct FilterCall {
    TemplateCompilation& compilation;
    const TemplateExpression& filter;
    CompileOperand compile;

    CompiledValue value(const TemplateExpression& operand) const { return compile(compilation, operand); }
    CompiledValue present(const TemplateExpression& operand) const {
        return require_present(compilation, operand, value(operand));
    }
    CompiledValue add(Value result) const {
        const TypeInfo* type = result.type;
        return {.id = compilation.add(std::move(result)), .type = type};
    }
    void fault(std::string text) const {
        compilation.report(Code::template_type, filter.at, std::move(text), filter.text);
    }
};

/// Checks that the arguments are `least` to `most` unnamed ones.
bool takes(const FilterCall& call, std::size_t least, std::size_t most, std::string_view form) {
    const TemplateExpression& filter = call.filter;
    const bool named = std::ranges::any_of(filter.arguments, [](const auto& each) { return !each.name.empty(); });
    const std::size_t count = filter.arguments.size();
    if (!named && count >= least && count <= most) return true;
    call.fault("the filter '" + filter.text + "' is written '" + std::string(form) + "'");
    return false;
}

CompiledValue compile_length(const FilterCall& call) {
    const CompiledValue value = call.present(call.filter.operands[0]);
    if (!takes(call, 0, 0, "list | length") || value.type == nullptr) return {};
    const bool list = value.type->kind == TypeKind::list;
    if (!list && value.type->kind != TypeKind::text) {
        call.fault("'length' counts a list or a text, and " + describe(call.filter.operands[0]) + " is " +
                   describe(*value.type));
        return {};
    }
    return call.add({.op = list ? IntegerOp::list_length : IntegerOp::text_length,
                     .type = &type_info<std::int64_t>(),
                     .operands = {value.id}});
}

CompiledValue compile_join(const FilterCall& call) {
    const CompiledValue list = call.present(call.filter.operands[0]);
    if (!takes(call, 1, 1, "list | join(\", \")")) return {};
    const CompiledValue separator = call.present(call.filter.arguments[0].value);
    if (list.type == nullptr || separator.type == nullptr) return {};
    const bool texts = list.type->kind == TypeKind::list && list.type->element().kind == TypeKind::text;
    if (!texts || separator.type->kind != TypeKind::text) {
        call.fault("'join' puts a text between the texts of a list, and " +
                   (texts ? "the separator is " + describe(*separator.type)
                          : describe(call.filter.operands[0]) + " is no list of texts"));
        return {};
    }
    return call.add({.op = TextOp::join, .type = &type_info<std::string>(), .operands = {list.id, separator.id}});
}

/// Returns whether the second argument of `default` makes it replace false values too.
bool replaces_false(const TemplateExpression& filter) {
    return filter.arguments.size() == 2 && filter.arguments[1].value.integer != 0;
}

bool check_default(const FilterCall& call) {
    constexpr std::string_view form = "value | default(\"…\")' or 'value | default(\"…\", true)";
    if (!takes(call, 1, 2, form)) return false;
    const bool literal =
        call.filter.arguments.size() < 2 || call.filter.arguments[1].value.kind == ExpressionKind::boolean;
    if (!literal) call.fault("the filter 'default' is written '" + std::string(form) + "'");
    return literal;
}

CompiledValue compile_default(const FilterCall& call) {
    const CompiledValue value = call.value(call.filter.operands[0]);
    if (!check_default(call)) return {};
    const CompiledValue other = call.present(call.filter.arguments[0].value);
    if (value.type == nullptr || other.type == nullptr) return {};
    const bool optional = value.type->kind == TypeKind::optional && !value.path.empty();
    if (!optional && !replaces_false(call.filter) && !call.compilation.scope.is_present(value.path)) {
        call.fault(describe(call.filter.operands[0]) +
                   " is never absent, so this default never shows; "
                   "'default(\"…\", true)' also stands for an empty value");
        return {};
    }
    const CompiledValue inside = optional ? unwrap(call.compilation, value) : value;
    if (!same_type(*inside.type, *other.type)) {
        call.fault("'default' takes a value of the same kind, and " + describe(call.filter.operands[0]) + " is " +
                   describe(*inside.type) + ", the default " + describe(*other.type));
        return {};
    }
    const ValueOp op = replaces_false(call.filter) ? SelectionOp::first_true : SelectionOp::first_present;
    return call.add({.op = op, .type = inside.type, .operands = {inside.id, other.id}});
}

/// Compiles `"key" | t(name=value, n=count)`: the UI text of that key, whose
/// arguments are checked against its wording in every language.
class PhraseCompiler {
  public:
    explicit PhraseCompiler(const FilterCall& call)
        : call_(call), compilation_(call.compilation), filter_(call.filter), key_(call.filter.operands[0].text) {}

    CompiledValue run() {
        compile_arguments();
        if (filter_.operands[0].kind != ExpressionKind::text) {
            fault(filter_.at, "'t' takes the key of a UI text in quotes: {{ \"key\" | t }}", filter_.text);
            return {};
        }
        find_phrases();
        if (!sound_) return {};
        check_arguments();
        return sound_ ? finish() : CompiledValue{};
    }

  private:
    void compile_arguments() {
        for (const FilterArgument& argument : filter_.arguments) {
            const CompiledValue value = call_.present(argument.value);
            operands_.push_back(value.id);
            sound_ = sound_ && value.type != nullptr;
            if (argument.name.empty()) {
                fault(argument.at, "the arguments of 't' have names, as in t(n=paper.count)");
            } else if (value.type != nullptr) {
                check_kind(argument, *value.type);
            }
            if (std::ranges::count(phrase_.arguments, argument.name) > 0) {
                fault(argument.at, "the argument '" + argument.name + "' stands twice", argument.name);
            }
            if (argument.name == "n") phrase_.count = static_cast<std::int32_t>(phrase_.arguments.size());
            phrase_.arguments.push_back(argument.name);
        }
    }

    void check_kind(const FilterArgument& argument, const TypeInfo& type) {
        const bool integer = type.kind == TypeKind::integer;
        if (argument.name == "n" && !integer) {
            fault(argument.at, "'n' is the number that chooses the plural form, and this is " + describe(type), "n");
        } else if (!integer && type.kind != TypeKind::text) {
            fault(argument.at, "an argument of a UI text is a text or a number, and this is " + describe(type),
                  argument.name);
        }
    }

    void find_phrases() {
        const PhraseBook& book = compilation_.phrases;
        for (std::size_t i = 0; i < book.size(); ++i) {
            auto phrase = book.find(i, key_);
            if (!phrase) report_missing(file_of(i));
            phrase_.phrases.push_back(phrase ? std::move(*phrase) : Phrase{});
        }
    }

    std::string file_of(std::size_t language) const {
        return "strings/" + compilation_.phrases.language(language) + ".yaml";
    }

    void report_missing(const std::string& file) {
        std::vector<std::string_view> keys = compilation_.phrases.keys();
        const bool elsewhere = std::ranges::binary_search(keys, std::string_view(key_));
        compilation_.report(Code::template_name, filter_.operands[0].at,
                            file + " has no UI text '" + key_ + "'" +
                                (elsewhere ? ", which other languages have; add it" : did_you_mean(key_, keys)),
                            key_);
        sound_ = false;
    }

    /// Checks that every placeholder of every language has its argument, and every argument a placeholder in one of
    /// them.
    void check_arguments() {
        std::set<std::string> used;
        for (std::size_t i = 0; i < phrase_.phrases.size(); ++i) {
            const Phrase& phrase = phrase_.phrases[i];
            std::set<std::string> names = phrase.arguments();
            if (phrase.forms.size() > 1) names.insert("n");
            for (const std::string& name : names) require(name, file_of(i));
            used.merge(names);
        }
        const std::vector<std::string_view> known(used.begin(), used.end());
        for (const FilterArgument& argument : filter_.arguments) {
            if (argument.name.empty() || used.contains(argument.name)) continue;
            fault(argument.at,
                  "no language's '" + key_ + "' has {" + argument.name + "}" + did_you_mean(argument.name, known),
                  argument.name);
        }
    }

    void require(const std::string& name, const std::string& file) {
        if (std::ranges::count(phrase_.arguments, name) > 0) return;
        const std::string why = name == "n" ? "' counts something" : "' has {" + name + "}";
        fault(filter_.at, "'" + key_ + why + " in " + file + "; write t(" + name + "=…)", filter_.text);
    }

    CompiledValue finish() {
        auto& phrases = compilation_.program.phrases;
        phrases.push_back(std::move(phrase_));
        return call_.add({.op = TextOp::phrase,
                          .type = &type_info<std::string>(),
                          .first = static_cast<std::uint32_t>(phrases.size() - 1),
                          .operands = std::move(operands_)});
    }

    void fault(Position at, std::string text, std::string_view underlined = {}) {
        compilation_.report(Code::template_type, at, std::move(text), underlined);
        sound_ = false;
    }

    const FilterCall& call_;
    TemplateCompilation& compilation_;
    const TemplateExpression& filter_;
    const std::string& key_;
    PhraseCall phrase_;
    std::vector<ValueId> operands_;
    bool sound_ = true;
};

CompiledValue compile_phrase(const FilterCall& call) {
    return PhraseCompiler(call).run();
}

struct Filter {
    std::string_view name;
    CompiledValue (*compile)(const FilterCall&);
};

constexpr std::array<Filter, 4> filters = {{
    {"default", &compile_default},
    {"join", &compile_join},
    {"length", &compile_length},
    {"t", &compile_phrase},
}};

CompiledValue unknown_filter(const FilterCall& call) {
    std::vector<std::string_view> names;
    for (const Filter& each : filters) names.push_back(each.name);
    const std::string& name = call.filter.text;
    std::string text = "there is no filter '" + name + "'";
    if (name == "safe" || name == "escape" || name == "e") {
        text += ": every value is escaped for its place, and HTML comes as HTML from the view";
    } else {
        const std::string near = did_you_mean(name, names);
        text += near.empty() ? "; there are default, join, length and t" : near;
    }
    call.compilation.report(Code::template_name, call.filter.at, std::move(text), name);
    return {};
}

}  // namespace

CompiledValue compile_filter(TemplateCompilation& compilation, const TemplateExpression& filter,
                             CompileOperand compile) {
    const auto found = std::ranges::find(filters, filter.text, &Filter::name);
    const FilterCall call{compilation, filter, compile};
    return found == filters.end() ? unknown_filter(call) : found->compile(call);
}

}  // namespace conspectus
