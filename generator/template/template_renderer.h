#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "text/position.h"

namespace conspectus {

struct TemplateProgram;

/// What a template does beyond the limits: no page has more than 64 MiB, no value that a template makes more than
/// 16 MiB, and no page takes more work than some millions of instructions and 512 MiB of text to be copied, compared
/// and looked through.
struct TemplateOverrun {
    Location at;  ///< in the templates
    std::string text;
};

struct RenderedPage {
    std::string text;
    std::optional<TemplateOverrun> overrun = {};  ///< there is no text then
};

/// Renders a view of the type that the template was compiled for. Safe for any
/// number of threads. An unknown language is treated as the first.
RenderedPage render(const TemplateProgram& program, const void* view, std::string_view language);

}  // namespace conspectus
