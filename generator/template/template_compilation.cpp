#include "template/template_compilation.h"

#include <algorithm>
#include <iterator>

namespace conspectus {
namespace {

bool is_same(const TypeInfo* a, const TypeInfo* b) {
    return a == b || (a != nullptr && b != nullptr && same_type(*a, *b));
}

}  // namespace

TemplateScope::TemplateScope(const TypeInfo& view) : view_(view) {
    push(FrameKind::view);
}

const TemplateVariable* TemplateScope::find(std::string_view name) const {
    for (std::size_t i = frames_.size(); i-- > 0;) {
        const auto found = frames_[i].names.find(name);
        if (found != frames_[i].names.end()) return &found->second;
        if (frames_[i].kind == FrameKind::block) i = 1;
    }
    return nullptr;
}

std::vector<std::string_view> TemplateScope::names() const {
    std::vector<std::string_view> all;
    for (const FieldInfo& field : view_.fields) all.push_back(field.name);
    for (std::size_t i = frames_.size(); i-- > 0;) {
        for (const auto& [name, variable] : frames_[i].names) all.push_back(name);
        if (frames_[i].kind == FrameKind::block) i = 1;
    }
    return all;
}

std::uint32_t TemplateScope::declare_loop(const std::string& name, const TypeInfo* element) {
    const std::uint32_t slot = slots_++;
    frames_.back().names[name] = {element, slot, true, Availability::known};
    frames_.back().loop = slot;
    return slot;
}

std::optional<std::uint32_t> TemplateScope::loop_slot() const {
    for (auto frame = frames_.rbegin(); frame->kind == FrameKind::loop; ++frame) {
        if (frame->loop) return frame->loop;
    }
    return std::nullopt;
}

std::uint32_t TemplateScope::assign(const std::string& name, const TypeInfo* type) {
    Frame& frame = frames_.back();
    auto known = std::ranges::find_if(frame.slots,
                                      [&](const Slot& each) { return each.name == name && is_same(each.type, type); });
    if (known == frame.slots.end()) known = frame.slots.insert(frame.slots.end(), {name, type, slots_++});
    forget(known->slot);
    frame.names[name] = {type, known->slot, false, Availability::known};
    return known->slot;
}

void TemplateScope::pop() {
    const Frame left = std::move(frames_.back());
    frames_.pop_back();
    if (left.kind != FrameKind::loop) return;
    for (const auto& [name, variable] : left.names) {
        if (!variable.of_loop) doubt_after_loop(name);
    }
}

/// Marks a name that a reader may think the loop has changed.
void TemplateScope::doubt_after_loop(std::string_view name) {
    for (auto frame = frames_.rbegin(); frame != frames_.rend(); ++frame) {
        const auto found = frame->names.find(name);
        if (found != frame->names.end() && !found->second.of_loop)
            found->second.availability = Availability::set_in_loop;
        if (found != frame->names.end() || frame->kind != FrameKind::loop) return;
    }
}

/// Forgets what was known about a variable's fields.
void TemplateScope::forget(std::uint32_t slot) {
    const std::string path = std::to_string(slot);
    std::erase_if(present_, [&](const std::string& each) { return each == path || each.starts_with(path + "."); });
}

TemplateScope::Names join(const std::vector<TemplateScope::Names>& branches) {
    TemplateScope::Names joined;
    std::map<std::string_view, std::size_t> branches_with;
    for (const auto& names : branches) {
        for (const auto& [name, variable] : names) {
            const auto known = joined.try_emplace(name, variable).first;
            if (known->second.slot != variable.slot) known->second.availability = Availability::set_in_some_branches;
            if (known->second.availability == Availability::known) known->second.availability = variable.availability;
            ++branches_with[known->first];
        }
    }
    for (auto& [name, variable] : joined) {
        if (branches_with[name] < branches.size()) variable.availability = Availability::set_in_some_branches;
    }
    return joined;
}

Facts intersection(const Facts& a, const Facts& b) {
    Facts both;
    std::ranges::set_intersection(a, b, std::inserter(both, both.end()));
    return both;
}

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

}  // namespace conspectus
