#include "template/template_program.h"

namespace conspectus {

void TemplateCode::literal(std::string_view text) {
    const auto offset = static_cast<std::uint32_t>(program_.literals.size());
    const auto length = static_cast<std::uint32_t>(text.size());
    program_.literals += text;
    const bool joins = program_.code.size() > last_target_ && program_.code.back().op == Op::literal;
    if (joins) {
        program_.code.back().b += length;
    } else {
        emit({.op = Op::literal, .a = offset, .b = length});
    }
}

std::size_t TemplateCode::emit(Instruction instruction) {
    program_.code.push_back(instruction);
    program_.places.push_back(place_);
    return program_.code.size() - 1;
}

std::uint32_t TemplateCode::here() {
    last_target_ = program_.code.size();
    return static_cast<std::uint32_t>(last_target_);
}

void TemplateCode::land(std::size_t index) {
    Instruction& jump = program_.code[index];
    switch (jump.op) {
        case Op::jump:
            jump.a = here();
            break;
        case Op::jump_unless:
            jump.b = here();
            break;
        case Op::loop_begin:
        case Op::loop_next:
            jump.c = here();
            break;
        case Op::literal:
        case Op::put_text:
        case Op::put_attribute:
        case Op::put_html:
        case Op::set_object:
        case Op::set_text:
        case Op::set_integer:
        case Op::set_boolean:
            break;
    }
}

}  // namespace conspectus
