#include "template/template_renderer.h"

#include <algorithm>

#include "template/template_evaluator.h"
#include "template/template_program.h"

namespace conspectus {
namespace {

std::size_t language_index(const TemplateProgram& program, std::string_view language) {
    const auto& all = *program.languages;
    const auto found = std::ranges::find(all, language, &ProgramLanguage::key);
    return found == all.end() ? 0 : static_cast<std::size_t>(found - all.begin());
}

/// An instruction costs as much as this many bytes of text.
constexpr std::size_t cost_of_step = 16;

class Run {
  public:
    Run(const TemplateProgram& program, const void* view, std::string_view language)
        : program_(program), evaluator_(program, view, language_index(program, language)) {
        out_.reserve(program.literals.size());
    }

    RenderedPage run() {
        const auto& code = program_.code;
        std::size_t next = 0;
        try {
            for (std::size_t at = 0; at < code.size(); at = next) {
                next = at;
                evaluator_.spend(cost_of_step);
                next = step(code[at], at + 1);
            }
        } catch (const TemplateExcess& excess) {
            return {{}, TemplateOverrun{program_.places[next], excess.text}};
        }
        out_.shrink_to_fit();  // pages may wait in memory for their turn to be written
        return {std::move(out_)};
    }

  private:
    /// Executes one instruction and returns the index of the next.
    std::size_t step(const Instruction& instruction, std::size_t next) {
        switch (instruction.op) {
            case Op::literal:
                evaluator_.put(std::string_view(program_.literals).substr(instruction.a, instruction.b), page());
                return next;
            case Op::put_text:
                evaluator_.append(instruction.a, page(Escape::text));
                return next;
            case Op::put_attribute:
                evaluator_.append(instruction.a, page(Escape::attribute));
                return next;
            case Op::put_html:
                evaluator_.append(instruction.a, page());
                return next;
            case Op::jump:
                return instruction.a;
            case Op::jump_unless:
                return evaluator_.test(instruction.a) ? next : instruction.b;
            case Op::loop_begin:
                return begin_loop(instruction) ? next : instruction.c;
            case Op::loop_next:
                return next_element(evaluator_.slot(instruction.b)) ? instruction.c : next;
            case Op::set_object:
                evaluator_.slot(instruction.b).object = evaluator_.object(instruction.a);
                return next;
            case Op::set_text:
            case Op::set_integer:
            case Op::set_boolean:
                set_copy(instruction);
                return next;
        }
        return next;
    }

    TemplateSink page(Escape escape = Escape::none) { return {out_, escape, largest_page}; }

    bool begin_loop(const Instruction& instruction) {
        TemplateSlot& slot = evaluator_.slot(instruction.b);
        slot.list = evaluator_.object(instruction.a);
        slot.list_type = program_.values[instruction.a].type;
        slot.length = slot.list == nullptr ? 0 : slot.list_type->size(slot.list);
        slot.index = 0;
        if (slot.length > 0) slot.object = slot.list_type->at(slot.list, 0);
        return slot.length > 0;
    }

    static bool next_element(TemplateSlot& slot) {
        if (++slot.index >= slot.length) return false;
        slot.object = slot.list_type->at(slot.list, slot.index);
        return true;
    }

    /// Stores a copy of a value. The value may read the slot that it is stored in, so it is computed first.
    void set_copy(const Instruction& instruction) {
        TemplateSlot& slot = evaluator_.slot(instruction.b);
        if (instruction.op == Op::set_text) {
            std::string text;
            evaluator_.append(instruction.a, {text, Escape::none, largest_value});
            slot.text = std::move(text);
            slot.object = &slot.text;
        } else if (instruction.op == Op::set_integer) {
            slot.integer = evaluator_.integer(instruction.a);
            slot.object = &slot.integer;
        } else {
            slot.boolean = evaluator_.test(instruction.a);
            slot.object = &slot.boolean;
        }
    }

    const TemplateProgram& program_;
    TemplateEvaluator evaluator_;
    std::string out_;
};

}  // namespace

RenderedPage render(const TemplateProgram& program, const void* view, std::string_view language) {
    return Run(program, view, language).run();
}

}  // namespace conspectus
