#pragma once
#include <cstdint>
#include <string>

#include "render/prose/body.h"

namespace conspectus {

/// What stands below a summary's text in its Markdown, each with its heading;
/// empty where there is nothing.

/// A list: the value as printed, n, time and place; a long finding's groups
/// below it.
std::string findings_markdown(const Body& body, std::uint32_t paper);
/// "[7] …", a paragraph an entry, then the editor's "[a] …".
std::string references_markdown(const Body& body);
std::string notes_markdown(const Body& body);

}  // namespace conspectus
