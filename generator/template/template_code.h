#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

#include "template/template_program.h"

namespace conspectus {

/// Writes the instructions of a program.
class TemplateCode {
  public:
    explicit TemplateCode(TemplateProgram& program) : program_(program) {}

    /// Appends literal text, to the literal before it where nothing jumps between.
    void literal(std::string_view text);
    std::size_t emit(Instruction instruction);
    /// The place of the next instruction, as a jump's target.
    std::uint32_t here();
    /// Lets the jump at `index` lead here.
    void land(std::size_t index);
    std::size_t size() const { return program_.code.size() + program_.literals.size(); }

  private:
    TemplateProgram& program_;
    std::size_t last_target_ = 0;
};

}  // namespace conspectus
