#pragma once
#include <string>
#include <string_view>

namespace conspectus {

struct TemplateProgram;

/// Runs a compiled template over a view of the type it was compiled for. Any
/// number of threads may run one program. An unknown language is taken for
/// the first.
std::string render(const TemplateProgram& program, const void* view, std::string_view language);

}  // namespace conspectus
