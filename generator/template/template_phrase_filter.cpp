#include "template/template_phrase_filter.h"

#include <algorithm>

#include "template/template_expression_compiler.h"
#include "template/template_path_compiler.h"
#include "template/template_type.h"

namespace conspectus {
namespace {

class PhraseCompiler {
  public:
    PhraseCompiler(TemplateCompilation& compilation, const TemplateExpression& filter)
        : compilation_(compilation), filter_(filter), key_(filter.operands[0].text) {}

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
            const CompiledValue value = compile_present(compilation_, argument.value);
            operands_.push_back(value.id);
            sound_ = sound_ && value.type != nullptr;
            if (argument.name.empty()) {
                fault(argument.at, "the arguments of 't' have names, as in t(n=paper.count)");
            } else if (value.type != nullptr) {
                check_kind(argument, *value.type);
            }
            if (std::ranges::count(call_.arguments, argument.name) > 0) {
                fault(argument.at, "the argument '" + argument.name + "' stands twice", argument.name);
            }
            if (argument.name == "n") call_.count = static_cast<std::int32_t>(call_.arguments.size());
            call_.arguments.push_back(argument.name);
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
            call_.phrases.push_back(phrase ? std::move(*phrase) : Phrase{});
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
                                (elsewhere ? ", which other languages have; add it" : suggestion(key_, keys)),
                            key_);
        sound_ = false;
    }

    /// Every placeholder of every language needs its argument, and every
    /// argument a placeholder in one of them.
    void check_arguments() {
        std::set<std::string> used;
        for (std::size_t i = 0; i < call_.phrases.size(); ++i) {
            const Phrase& phrase = call_.phrases[i];
            std::set<std::string> names = phrase.arguments();
            if (phrase.forms.size() > 1) names.insert("n");
            for (const std::string& name : names) require(name, file_of(i));
            used.merge(names);
        }
        const std::vector<std::string_view> known(used.begin(), used.end());
        for (const FilterArgument& argument : filter_.arguments) {
            if (argument.name.empty() || used.contains(argument.name)) continue;
            fault(argument.at,
                  "no language's '" + key_ + "' has {" + argument.name + "}" + suggestion(argument.name, known),
                  argument.name);
        }
    }

    void require(const std::string& name, const std::string& file) {
        if (std::ranges::count(call_.arguments, name) > 0) return;
        const std::string why = name == "n" ? "' counts something" : "' has {" + name + "}";
        fault(filter_.at, "'" + key_ + why + " in " + file + "; write t(" + name + "=…)", filter_.text);
    }

    CompiledValue finish() {
        auto& phrases = compilation_.program.phrases;
        phrases.push_back(std::move(call_));
        const TypeInfo& type = type_info<std::string>();
        return {.id = compilation_.add({.op = TextOp::phrase,
                                        .type = &type,
                                        .first = static_cast<std::uint32_t>(phrases.size() - 1),
                                        .operands = std::move(operands_)}),
                .type = &type};
    }

    void fault(Position at, std::string text, std::string_view underlined = {}) {
        compilation_.report(Code::template_type, at, std::move(text), underlined);
        sound_ = false;
    }

    TemplateCompilation& compilation_;
    const TemplateExpression& filter_;
    const std::string& key_;
    PhraseCall call_;
    std::vector<ValueId> operands_;
    bool sound_ = true;
};

}  // namespace

CompiledValue compile_phrase(TemplateCompilation& compilation, const TemplateExpression& filter) {
    return PhraseCompiler(compilation, filter).run();
}

}  // namespace conspectus
