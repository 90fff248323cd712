#pragma once
#include <cstdint>
#include <string>

#include "model/paper.h"
#include "render/frame/page_context.h"

namespace conspectus {

/// Returns a summary as plain Markdown: the publication in the front matter, then
/// title, status, text, findings, references, editorial notes and licence, in
/// the summary's language. `index` is the paper's index in the catalog.
std::string paper_markdown(const RenderInput& input, std::uint32_t index, const Summary& summary);

}  // namespace conspectus
