#include "template/template_path_compiler.h"

#include <algorithm>
#include <array>

#include "template/template_type.h"

namespace conspectus {
namespace {

constexpr std::size_t most_fields_listed = 12;

struct LoopField {
    std::string_view name;
    ValueOp op;
    const TypeInfo& (*type)();
};

constexpr std::array<LoopField, 5> loop_fields = {{
    {"first", BooleanOp::loop_first, &type_info<bool>},
    {"index", IntegerOp::loop_index, &type_info<std::int64_t>},
    {"index0", IntegerOp::loop_index0, &type_info<std::int64_t>},
    {"last", BooleanOp::loop_last, &type_info<bool>},
    {"length", IntegerOp::loop_length, &type_info<std::int64_t>},
}};

class PathCompiler {
  public:
    PathCompiler(TemplateCompilation& compilation, const std::vector<PathStep>& steps)
        : compilation_(compilation), steps_(steps) {}

    CompiledValue run() {
        if (steps_.front().name == "loop") return loop_field();
        if (!start()) return {};
        for (std::size_t i = next_; i < steps_.size(); ++i) {
            if (!follow(steps_[i])) return {};
        }
        return finish();
    }

  private:
    CompiledValue loop_field() {
        const auto slot = compilation_.scope.loop_slot();
        const PathStep& word = steps_.front();
        if (!slot) {
            name_fault(word, "'loop' is known only in a '{% for %}' of this file");
            return {};
        }
        const auto field =
            steps_.size() == 2 ? std::ranges::find(loop_fields, steps_[1].name, &LoopField::name) : loop_fields.end();
        if (field == loop_fields.end()) return unknown_loop_field();
        Value value{.op = field->op, .type = &field->type(), .slot = *slot};
        return {.id = compilation_.add(std::move(value)), .type = &field->type()};
    }

    CompiledValue unknown_loop_field() {
        const PathStep& step = steps_.size() > 1 ? steps_[1] : steps_[0];
        std::vector<std::string_view> names;
        for (const LoopField& field : loop_fields) names.push_back(field.name);
        const std::string near = steps_.size() > 1 ? did_you_mean(step.name, names) : "";
        name_fault(step, "'loop' is read as loop.index, index0, first, last or length" + near);
        return {};
    }

    /// Resolves the first name.
    bool start() {
        const PathStep& first = steps_.front();
        if (const TemplateVariable* variable = compilation_.scope.find(first.name)) return start_at(*variable);
        value_.op = PathOp::view;
        type_ = &compilation_.scope.view();
        path_ = "view";
        next_ = 0;
        const auto& fields = type_->fields;
        if (std::ranges::find(fields, first.name, &FieldInfo::name) != fields.end()) return true;
        name_fault(first, "'" + first.name + "' is neither a field of " + compilation_.scope.view().name +
                              " nor a variable set here" + did_you_mean(first.name, compilation_.scope.names()));
        return false;
    }

    bool start_at(const TemplateVariable& variable) {
        value_.op = PathOp::variable;
        value_.slot = variable.slot;
        type_ = variable.type;
        path_ = std::to_string(variable.slot);
        written_ = steps_.front().name;
        next_ = 1;
        return is_available(variable) && type_ != nullptr;
    }

    bool is_available(const TemplateVariable& variable) {
        switch (variable.availability) {
            case Availability::known:
                return true;
            case Availability::set_in_some_branches:
                return name_fault(steps_.front(), "'" + written_ +
                                                      "' is not set alike in all branches of the 'if' above; set it "
                                                      "before the 'if', or in each branch to the same kind of value");
            case Availability::set_in_loop:
                return name_fault(steps_.front(), "the loop above sets a '" + written_ +
                                                      "' of its own, which does not change the one from before the "
                                                      "loop; take another name there, or set this one again");
        }
        return false;
    }

    bool follow(const PathStep& step) {
        if (!enter_optional(step)) return false;
        if (type_->kind != TypeKind::record) return report_no_fields(step);
        const auto field = std::ranges::find(type_->fields, step.name, &FieldInfo::name);
        if (field == type_->fields.end()) return report_unknown_field(step);
        compilation_.program.steps.push_back(field->address);
        ++value_.count;
        type_ = &field->type();
        path_ += "." + step.name;
        written_ += (written_.empty() ? "" : ".") + step.name;
        return true;
    }

    /// Steps into an optional that is known to be present.
    bool enter_optional(const PathStep& step) {
        if (type_->kind != TypeKind::optional) return true;
        if (!compilation_.scope.is_present(path_)) {
            compilation_.report(
                Code::template_type, step.at,
                "'" + written_ + "' may be absent, so its fields stand only inside of '{% if " + written_ + " %}'",
                step.name);
            return false;
        }
        compilation_.program.steps.push_back(type_->value);
        ++value_.count;
        type_ = &type_->element();
        return true;
    }

    CompiledValue finish() {
        CompiledValue whole;
        whole.path = path_;
        if (type_->kind == TypeKind::optional && compilation_.scope.is_present(path_)) {
            compilation_.program.steps.push_back(type_->value);
            ++value_.count;
            type_ = &type_->element();
        } else if (type_->kind == TypeKind::optional) {
            whole.when_true.insert(path_);
        }
        value_.type = whole.type = type_;
        whole.id = compilation_.add(std::move(value_));
        return whole;
    }

    bool report_no_fields(const PathStep& step) {
        const std::string what = type_->kind == TypeKind::list ? " is a list; its elements are reached with '{% for %}'"
                                                               : " is " + describe(*type_) + " and has no fields";
        return name_fault(step, "'" + written_ + "'" + what);
    }

    bool report_unknown_field(const PathStep& step) {
        std::vector<std::string_view> names;
        for (const FieldInfo& field : type_->fields) names.push_back(field.name);
        const std::string kind = type_->name == written_ ? "" : " (" + type_->name + ")";
        std::string near = did_you_mean(step.name, names);
        if (near.empty() && names.size() <= most_fields_listed) {
            std::ranges::sort(names);
            for (const auto name : names) near += (near.empty() ? "; it has " : ", ") + std::string(name);
        }
        return name_fault(step, "'" + written_ + "'" + kind + " has no field '" + step.name + "'" + near);
    }

    bool name_fault(const PathStep& step, std::string text) {
        compilation_.report(Code::template_name, step.at, std::move(text), step.name);
        return false;
    }

    TemplateCompilation& compilation_;
    const std::vector<PathStep>& steps_;
    Value value_{.first = static_cast<std::uint32_t>(compilation_.program.steps.size())};
    const TypeInfo* type_ = nullptr;
    std::string path_;     ///< with the slot's number for a variable
    std::string written_;  ///< as in the template
    std::size_t next_ = 0;
};

}  // namespace

CompiledValue compile_path(TemplateCompilation& compilation, const TemplateExpression& expression) {
    return PathCompiler(compilation, expression.path).run();
}

}  // namespace conspectus
