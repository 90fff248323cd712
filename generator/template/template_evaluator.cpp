#include "template/template_evaluator.h"

#include <fmt/format.h>

#include <algorithm>
#include <compare>

#include "text/html.h"
#include "text/utf8.h"

namespace conspectus {
namespace {

/// Returns the characters of a text, URL or HTML object.
std::string_view characters(const TypeInfo& type, const void* object) {
    if (object == nullptr) return {};
    switch (type.kind) {
        case TypeKind::text:
            return *static_cast<const std::string*>(object);
        case TypeKind::url:
            return static_cast<const Url*>(object)->text;
        case TypeKind::html:
            return static_cast<const Html*>(object)->markup;
        case TypeKind::integer:
        case TypeKind::boolean:
        case TypeKind::list:
        case TypeKind::record:
        case TypeKind::optional:
            return {};
    }
    return {};
}

bool holds(ComparisonKind comparison, std::strong_ordering order) {
    switch (comparison) {
        case ComparisonKind::equal:
            return order == 0;
        case ComparisonKind::unequal:
            return order != 0;
        case ComparisonKind::less:
            return order < 0;
        case ComparisonKind::greater:
            return order > 0;
        case ComparisonKind::at_most:
            return order <= 0;
        case ComparisonKind::at_least:
            return order >= 0;
    }
    return false;
}

/// Returns whether a value is true as in Python: not absent, not empty, not 0.
bool is_true(const TypeInfo* type, const void* object) {
    while (object != nullptr && type->kind == TypeKind::optional) {
        object = type->value(object);
        type = &type->element();
    }
    if (object == nullptr) return false;
    switch (type->kind) {
        case TypeKind::text:
        case TypeKind::url:
        case TypeKind::html:
            return !characters(*type, object).empty();
        case TypeKind::integer:
            return type->integer(object) != 0;
        case TypeKind::boolean:
            return *static_cast<const bool*>(object);
        case TypeKind::list:
            return type->size(object) > 0;
        case TypeKind::record:
        case TypeKind::optional:
            return true;
    }
    return true;
}

}  // namespace

void TemplateEvaluator::spend(std::size_t work) const {
    work_ += work;
    if (work_ > most_work)
        throw TemplateExcess{"the page takes more work than 512 MiB of text to be copied; loop over less here"};
}

void TemplateEvaluator::put(std::string_view text, const TemplateSink& sink) const {
    spend(text.size());
    if (text.size() > sink.most || sink.out.size() > sink.most - text.size()) {
        throw TemplateExcess{fmt::format("{} becomes larger here than {} MiB; write less into it",
                                         sink.most == largest_page ? "the page" : "a value", sink.most >> 20)};
    }
    switch (sink.escape) {
        case Escape::none:
            sink.out += text;
            break;
        case Escape::text:
            append_html_text(sink.out, text);
            break;
        case Escape::attribute:
            append_html_attribute(sink.out, text);
            break;
    }
}

TemplateEvaluator::TemplateEvaluator(const TemplateProgram& program, const void* view, std::size_t language)
    : program_(program), view_(view), language_(language), slots_(program.slots) {}

const void* TemplateEvaluator::object(ValueId id) const {
    const Value& whole = value(id);
    if (std::holds_alternative<SelectionOp>(whole.op)) return object(chosen(whole));
    const auto* path = std::get_if<PathOp>(&whole.op);
    if (path == nullptr) return nullptr;
    const void* at = *path == PathOp::view ? view_ : slots_[whole.slot].object;
    for (std::uint32_t i = 0; i < whole.count && at != nullptr; ++i) at = program_.steps[whole.first + i](at);
    return at;
}

ValueId TemplateEvaluator::chosen(const Value& selection) const {
    const auto& operands = selection.operands;
    switch (std::get<SelectionOp>(selection.op)) {
        case SelectionOp::first_true:
            return first_that_is(true, operands);
        case SelectionOp::first_false:
            return first_that_is(false, operands);
        case SelectionOp::first_present:
            return operands[object(operands[0]) == nullptr ? 1 : 0];
        case SelectionOp::choice:
            return operands[test(operands[0]) ? 1 : 2];
    }
    return operands.back();
}

ValueId TemplateEvaluator::first_that_is(bool wanted, const std::vector<ValueId>& operands) const {
    const auto last = operands.end() - 1;
    return *std::find_if(operands.begin(), last, [&](ValueId each) { return test(each) == wanted; });
}

bool TemplateEvaluator::test(ValueId id) const {
    const Value& whole = value(id);
    if (std::holds_alternative<BooleanOp>(whole.op)) return boolean(whole);
    if (std::holds_alternative<IntegerOp>(whole.op)) return integer(id) != 0;
    if (std::holds_alternative<SelectionOp>(whole.op)) return test(chosen(whole));
    if (std::holds_alternative<PathOp>(whole.op)) return is_true(whole.type, object(id));
    std::string scratch;
    return !text(id, scratch).empty();
}

bool TemplateEvaluator::boolean(const Value& whole) const {
    const auto is_true = [&](ValueId each) { return test(each); };
    switch (std::get<BooleanOp>(whole.op)) {
        case BooleanOp::constant:
            return whole.integer != 0;
        case BooleanOp::loop_first:
            return slots_[whole.slot].index == 0;
        case BooleanOp::loop_last:
            return slots_[whole.slot].index + 1 == slots_[whole.slot].length;
        case BooleanOp::compare_text:
            return compare_texts(whole);
        case BooleanOp::compare_integer:
            return holds(whole.comparison, integer(whole.operands[0]) <=> integer(whole.operands[1]));
        case BooleanOp::in_texts:
        case BooleanOp::in_integers:
            return is_in_list(whole);
        case BooleanOp::in_text:
            return is_in_text(whole);
        case BooleanOp::all:
            return std::ranges::all_of(whole.operands, is_true);
        case BooleanOp::any:
            return std::ranges::any_of(whole.operands, is_true);
        case BooleanOp::negation:
            return !test(whole.operands[0]);
    }
    return false;
}

bool TemplateEvaluator::compare_texts(const Value& whole) const {
    std::string left, right;
    const std::string_view first = text(whole.operands[0], left);
    const std::string_view second = text(whole.operands[1], right);
    spend(std::min(first.size(), second.size()));
    return holds(whole.comparison, first <=> second);
}

bool TemplateEvaluator::is_in_text(const Value& whole) const {
    std::string part, text_around;
    const std::string_view around = text(whole.operands[1], text_around);
    spend(around.size());
    return around.find(text(whole.operands[0], part)) != std::string_view::npos;
}

bool TemplateEvaluator::is_in_list(const Value& whole) const {
    const bool integers = std::get<BooleanOp>(whole.op) == BooleanOp::in_integers;
    const TypeInfo& type = *value(whole.operands[1]).type;
    const TypeInfo& element = type.element();
    const void* list = object(whole.operands[1]);
    std::string scratch;
    const std::int64_t number = integers ? integer(whole.operands[0]) : 0;
    const std::string_view wanted = integers ? std::string_view{} : text(whole.operands[0], scratch);
    for (std::size_t i = 0; list != nullptr && i < type.size(list); ++i) {
        spend(1);
        const void* at = type.at(list, i);
        if (integers ? element.integer(at) == number : characters(element, at) == wanted) return true;
    }
    return false;
}

std::int64_t TemplateEvaluator::integer(ValueId id) const {
    const Value& whole = value(id);
    if (std::holds_alternative<SelectionOp>(whole.op)) return integer(chosen(whole));
    const auto* op = std::get_if<IntegerOp>(&whole.op);
    if (op == nullptr) {
        const void* at = object(id);
        return at == nullptr ? 0 : whole.type->integer(at);
    }
    switch (*op) {
        case IntegerOp::constant:
            return whole.integer;
        case IntegerOp::loop_index:
            return static_cast<std::int64_t>(slots_[whole.slot].index) + 1;
        case IntegerOp::loop_index0:
            return static_cast<std::int64_t>(slots_[whole.slot].index);
        case IntegerOp::loop_length:
            return static_cast<std::int64_t>(slots_[whole.slot].length);
        case IntegerOp::list_length:
            return list_length(whole.operands[0]);
        case IntegerOp::text_length:
            return text_length(whole.operands[0]);
    }
    return 0;
}

std::int64_t TemplateEvaluator::list_length(ValueId list) const {
    const void* at = object(list);
    return at == nullptr ? 0 : static_cast<std::int64_t>(value(list).type->size(at));
}

std::int64_t TemplateEvaluator::text_length(ValueId id) const {
    std::string scratch;
    const std::string_view counted = text(id, scratch);
    spend(counted.size());
    return static_cast<std::int64_t>(count_code_points(counted));
}

std::string_view TemplateEvaluator::text(ValueId id, std::string& scratch) const {
    const Value& whole = value(id);
    if (std::holds_alternative<SelectionOp>(whole.op)) return text(chosen(whole), scratch);
    if (std::holds_alternative<PathOp>(whole.op)) return characters(*whole.type, object(id));
    const auto* op = std::get_if<TextOp>(&whole.op);
    if (op != nullptr && *op == TextOp::constant) return program_.texts[whole.first];
    append(id, {scratch, Escape::none, largest_value});
    return scratch;
}

void TemplateEvaluator::append(ValueId id, const TemplateSink& sink) const {
    const Value& whole = value(id);
    if (std::holds_alternative<SelectionOp>(whole.op)) return append(chosen(whole), sink);
    if (whole.type->kind == TypeKind::integer) return put(std::to_string(integer(id)), sink);
    const auto* op = std::get_if<TextOp>(&whole.op);
    if (op == nullptr) return put(characters(*whole.type, object(id)), sink);
    switch (*op) {
        case TextOp::constant:
            return put(program_.texts[whole.first], sink);
        case TextOp::concatenation:
            for (const ValueId each : whole.operands) append(each, sink);
            return;
        case TextOp::join:
            return append_list(whole, sink);
        case TextOp::phrase:
            return append_phrase(whole, sink);
    }
}

void TemplateEvaluator::append_list(const Value& whole, const TemplateSink& sink) const {
    const TypeInfo& type = *value(whole.operands[0]).type;
    const void* list = object(whole.operands[0]);
    for (std::size_t i = 0; list != nullptr && i < type.size(list); ++i) {
        if (i > 0) append(whole.operands[1], sink);
        put(characters(type.element(), type.at(list, i)), sink);
    }
}

void TemplateEvaluator::append_phrase(const Value& whole, const TemplateSink& sink) const {
    const PhraseCall& call = program_.phrases[whole.first];
    std::string_view category = "other";
    if (call.count >= 0)
        category = (*program_.languages)[language_].rules.category(integer(whole.operands[call.count]));
    for (const PhrasePiece& piece : call.phrases[language_].form(category)) {
        if (!piece.is_argument) {
            put(piece.text, sink);
            continue;
        }
        const auto name = std::ranges::find(call.arguments, piece.text);
        append(whole.operands[static_cast<std::size_t>(name - call.arguments.begin())], sink);
    }
}

}  // namespace conspectus
