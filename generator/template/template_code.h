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

    /// Appends literal text; extends the last literal if no jump leads here.
    void literal(std::string_view text);
    /// Appends an instruction and returns its index.
    std::size_t emit(Instruction instruction);
    /// Returns the index of the next instruction, as the target of a jump.
    std::uint32_t here();
    /// Sets the target of the jump at `index` to the next instruction.
    void land(std::size_t index);
    std::size_t size() const { return program_.code.size() + program_.literals.size(); }

  private:
    TemplateProgram& program_;
    std::size_t last_target_ = 0;
};

}  // namespace conspectus
