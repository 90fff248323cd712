#pragma once
#include <string>
#include <string_view>

namespace conspectus {

struct TemplateProgram;

/// Renders a view of the type that the template was compiled for. Safe for any
/// number of threads. An unknown language is treated as the first.
std::string render(const TemplateProgram& program, const void* view, std::string_view language);

}  // namespace conspectus
