#include "template/template_compiler.h"

#include <algorithm>

#include "template/template_expression_compiler.h"
#include "template/template_html_tracker.h"
#include "template/template_inheritance.h"
#include "template/template_type.h"

namespace conspectus {
namespace {

constexpr std::size_t deepest_nesting = 100;
constexpr std::size_t deepest_include = 16;
constexpr std::size_t most_insertions = 2000;
constexpr std::size_t largest_program = 16 * 1024 * 1024;
constexpr std::size_t most_faults = 1000;

/// The states in which the branches of an `if` end.
struct BranchEnds {
    std::vector<HtmlState> html;
    std::vector<TemplateScope::Names> names;
    Facts present;
};

class TemplateCompiler {
  public:
    TemplateCompiler(TemplateCompilation& compilation, const TemplateLibrary& library)
        : compilation_(compilation),
          scope_(compilation.scope),
          library_(library),
          code_(compilation.program),
          html_(compilation) {}

    void run(const ParsedTemplate& main) {
        family_ = find_family(compilation_, library_, main);
        const ParsedTemplate& layout = *family_.members.back();
        for (const ParsedTemplate* member : family_.members) {
            if (member != &layout) compile_settings(*member);
        }
        enter(layout);
        compile_body(layout.body);
        html_.end_page();
        leave();
    }

  private:
    /// A child's `set` outside its blocks takes effect before the layout starts.
    void compile_settings(const ParsedTemplate& child) {
        enter(child);
        for (const TemplateNode& node : child.body) {
            if (node.kind == NodeKind::set) compile_set(node);
        }
        leave();
    }

    void compile_body(const std::vector<TemplateNode>& body) {
        ++nesting_;
        for (const TemplateNode& node : body) {
            if (nesting_ > deepest_nesting)
                stop(node.at, "templates nest more than 100 deep here when all is put together");
            if (code_.size() > largest_program) stop(node.at, "put together, this template is larger than 16 MiB");
            if (!stopped_) compile_node(node);
        }
        --nesting_;
    }

    void compile_node(const TemplateNode& node) {
        code_.set_place({compilation_.file, node.at});
        switch (node.kind) {
            case NodeKind::text:
                return compile_text(node);
            case NodeKind::output:
                return compile_output(node);
            case NodeKind::condition:
                return compile_condition(node);
            case NodeKind::loop:
                return compile_loop(node);
            case NodeKind::include:
                return compile_include(node);
            case NodeKind::block:
                return compile_block(node);
            case NodeKind::set:
                return compile_set(node);
        }
    }

    void compile_text(const TemplateNode& node) {
        html_.read(node);
        code_.literal(node.name);
    }

    void compile_output(const TemplateNode& node) {
        if (node.expression.kind == ExpressionKind::super) return compile_super(node);
        const CompiledValue value = compile_present(compilation_, node.expression);
        if (value.type == nullptr || !check_printable(node, *value.type)) return;
        const Op op = html_.put(node.expression, value.type->kind);
        code_.emit({.op = op, .a = value.id});
    }

    bool check_printable(const TemplateNode& node, const TypeInfo& type) {
        const std::string name = describe(node.expression);
        switch (type.kind) {
            case TypeKind::text:
            case TypeKind::integer:
            case TypeKind::html:
            case TypeKind::url:
                return true;
            case TypeKind::boolean:
                return type_fault(node, name + " is a yes/no value; test it with '{% if %}'");
            case TypeKind::list:
                return type_fault(
                    node, name + " is a list; show its elements with '{% for %}', or texts with '| join(\", \")'");
            case TypeKind::record:
                return type_fault(node, name + " is " + describe(type) + "; show one of its fields");
            case TypeKind::optional:
                return false;
        }
        return false;
    }

    bool type_fault(const TemplateNode& node, std::string text) {
        compilation_.report(Code::template_type, node.expression.at, std::move(text));
        return false;
    }

    void compile_condition(const TemplateNode& node) {
        html_.settle();
        const HtmlState start = html_.state();
        const TemplateScope::Names names = scope_.innermost_names();
        Facts present = scope_.present();
        BranchEnds ends{{}, {}, present};
        std::vector<std::size_t> jumps;
        for (const TemplateBranch& branch : node.branches) {
            html_.restore(start);
            scope_.set_innermost_names(names);
            scope_.set_present(present);
            jumps.push_back(compile_branch(branch, present));
            ends.html.push_back(html_.state());
            ends.names.push_back(scope_.innermost_names());
            ends.present = intersection(ends.present, scope_.present());
        }
        if (node.branches.back().has_condition) {
            ends.html.push_back(start);
            ends.names.push_back(names);
        }
        for (const std::size_t jump : jumps) code_.land(jump);
        html_.join_branches(node, ends.html);
        scope_.set_innermost_names(join(ends.names));
        scope_.set_present(ends.present);
    }

    /// Returns the index of the jump from the end of the branch to the end of the
    /// `if`. Adds to `present` what the branches after it can rely on.
    std::size_t compile_branch(const TemplateBranch& branch, Facts& present) {
        if (!branch.has_condition) {
            compile_body(branch.body);
            html_.settle();
            return code_.emit({.op = Op::jump});
        }
        const CompiledValue condition = compile_expression(compilation_, branch.condition);
        const std::size_t skip = code_.emit({.op = Op::jump_unless, .a = condition.id});
        scope_.add_present(condition.when_true);
        compile_body(branch.body);
        html_.settle();
        const std::size_t end = code_.emit({.op = Op::jump});
        code_.land(skip);
        present.insert(condition.when_false.begin(), condition.when_false.end());
        return end;
    }

    void compile_loop(const TemplateNode& node) {
        const CompiledValue list = compile_present(compilation_, node.expression);
        const bool is_list = list.type != nullptr && list.type->kind == TypeKind::list;
        if (list.type != nullptr && !is_list) {
            type_fault(node,
                       "a loop runs over a list, and " + describe(node.expression) + " is " + describe(*list.type));
        }
        html_.settle();
        const HtmlState start = html_.state();
        const Facts present = scope_.present();
        scope_.push(FrameKind::loop);
        const std::uint32_t slot = scope_.declare_loop(node.name, is_list ? &list.type->element() : nullptr);
        const std::size_t begin = code_.emit({.op = Op::loop_begin, .a = list.id, .b = slot});
        const std::uint32_t body = code_.here();
        compile_body(node.branches.front().body);
        html_.settle();
        code_.set_place({compilation_.file, node.at});
        code_.emit({.op = Op::loop_next, .b = slot, .c = body});
        scope_.pop();
        scope_.set_present(present);
        html_.end_loop(node, start);
        compile_loop_else(node, begin);
    }

    void compile_loop_else(const TemplateNode& node, std::size_t begin) {
        if (node.branches.size() < 2) return code_.land(begin);
        const HtmlState start = html_.state();
        const std::size_t end = code_.emit({.op = Op::jump});
        code_.land(begin);
        scope_.push(FrameKind::loop);
        compile_body(node.branches[1].body);
        html_.settle();
        scope_.pop();
        code_.land(end);
        html_.end_loop_else(node.branches[1], start);
    }

    void compile_include(const TemplateNode& node) {
        html_.settle();
        const ParsedTemplate* included = library_.find(node.name);
        if (included == nullptr) {
            return name_fault(node.name_at,
                              "there is no template '" + node.name + "'" + did_you_mean(node.name, library_.paths));
        }
        if (std::ranges::count(open_, included) > 0) {
            return name_fault(node.name_at, "'" + node.name + "' would include itself without end");
        }
        if (!included->parent.empty()) {
            return name_fault(node.name_at, "'" + node.name + "' extends another template, so it cannot be included");
        }
        if (!may_insert(node)) return;
        compilation_.included_from.push_back({compilation_.file, node.at});
        scope_.push(FrameKind::include);
        enter(*included);
        compile_body(included->body);
        html_.settle();
        leave();
        scope_.pop();
        compilation_.included_from.pop_back();
    }

    void compile_block(const TemplateNode& node) {
        if (std::ranges::count(family_.members, open_.back()) == 0) {
            return name_fault(node.at, "a block cannot stand in an included template, where nothing can replace it");
        }
        const auto bodies = family_.blocks.find(node.name);
        if (bodies == family_.blocks.end()) return compile_body(node.branches.front().body);
        insert_block(node, bodies->second, 0);
    }

    void compile_super(const TemplateNode& node) {
        const bool in_block = !blocks_.empty() && (*blocks_.back().bodies)[blocks_.back().level].file == open_.back();
        if (!in_block) return name_fault(node.expression.at, "'super()' stands only inside of a block");
        const OpenBlock block = blocks_.back();
        if (block.level + 1 >= block.bodies->size()) {
            return name_fault(node.expression.at, "no template that this one extends has a block '" +
                                                      block.bodies->front().block->name +
                                                      "', so there is nothing for 'super()'");
        }
        insert_block(node, *block.bodies, block.level + 1);
    }

    void insert_block(const TemplateNode& node, const std::vector<BlockBody>& bodies, std::size_t level) {
        if (!may_insert(node)) return;
        html_.settle();
        blocks_.push_back({&bodies, level});
        scope_.push(FrameKind::block);
        enter(*bodies[level].file);
        compile_body(bodies[level].block->branches.front().body);
        html_.settle();
        leave();
        scope_.pop();
        blocks_.pop_back();
    }

    bool may_insert(const TemplateNode& node) {
        if (open_.size() > deepest_include) {
            stop(node.at, "includes and blocks stand more than 16 deep in each other here");
        } else if (++insertions_ > most_insertions) {
            stop(node.at, "put together, this template has more than 2000 includes and blocks");
        }
        stopped_ = stopped_ || compilation_.diagnostics.errors() > most_faults;
        return !stopped_;
    }

    void compile_set(const TemplateNode& node) {
        const CompiledValue value = compile_expression(compilation_, node.expression);
        if (node.name.empty()) return;
        if (value.type == nullptr) {
            scope_.assign(node.name, nullptr);
            return;
        }
        const Op op = set_op(value);
        const TypeInfo& type = op == Op::set_integer ? type_info<std::int64_t>() : *value.type;
        code_.emit({.op = op, .a = value.id, .b = scope_.assign(node.name, &type)});
    }

    /// Values of the view are referred to; computed values are copied. So are
    /// integers, which have many C++ types, while a slot has one.
    Op set_op(const CompiledValue& value) const {
        const Value& source = compilation_.program.values[value.id];
        const auto* path = std::get_if<PathOp>(&source.op);
        const bool in_view = path != nullptr && (*path == PathOp::view || source.count > 0);
        if (in_view && value.type->kind != TypeKind::integer) return Op::set_object;
        switch (value.type->kind) {
            case TypeKind::text:
                return Op::set_text;
            case TypeKind::integer:
                return Op::set_integer;
            case TypeKind::boolean:
                return Op::set_boolean;
            case TypeKind::html:
            case TypeKind::url:
            case TypeKind::list:
            case TypeKind::record:
            case TypeKind::optional:
                return Op::set_object;
        }
        return Op::set_object;
    }

    void enter(const ParsedTemplate& file) {
        open_.push_back(&file);
        compilation_.file = file.file;
        if (!file.usable) html_.give_up();
    }

    void leave() {
        open_.pop_back();
        compilation_.file = open_.empty() ? no_file : open_.back()->file;
    }

    void name_fault(Position at, std::string text, std::size_t length = 1) {
        compilation_.report(Code::template_name, at, std::move(text), std::string(length, '-'));
    }

    void stop(Position at, std::string text) {
        if (!stopped_) compilation_.report(Code::template_syntax, at, std::move(text));
        stopped_ = true;
        html_.give_up();
    }

    struct OpenBlock {
        const std::vector<BlockBody>* bodies;
        std::size_t level;
    };

    TemplateCompilation& compilation_;
    TemplateScope& scope_;
    const TemplateLibrary& library_;
    TemplateCode code_;
    TemplateFamily family_;
    TemplateHtmlTracker html_;
    std::vector<const ParsedTemplate*> open_;
    std::vector<OpenBlock> blocks_;
    std::size_t nesting_ = 0;
    std::size_t insertions_ = 0;
    bool stopped_ = false;
};

}  // namespace

void compile_template(TemplateCompilation& compilation, const TemplateLibrary& library, const ParsedTemplate& main) {
    TemplateCompiler(compilation, library).run(main);
    compilation.program.slots = compilation.scope.slots();
}

}  // namespace conspectus
