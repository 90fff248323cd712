#pragma once
#include <cstdint>
#include <string>

#include "render/prose/body.h"

namespace conspectus {

/// The lists below a summary's text in its Markdown, each with its heading; empty
/// if the paper has none.

/// Lists each finding's value as printed, n, time and place in the source; below
/// it the groups of a long one.
std::string findings_markdown(const Body& body, std::uint32_t paper);
/// Lists "[7] …", each in a paragraph, then the editor's "[a] …".
std::string references_markdown(const Body& body);
std::string notes_markdown(const Body& body);

}  // namespace conspectus
