#pragma once
#include <string>

#include "render/prose/body.h"
#include "text/html.h"

namespace conspectus {

/// What a token of running text reads as; empty for marks of notes and for
/// everything without text of its own.
std::string plain_text(const Body& body, const Token& token);

/// The tokens [first, last) as one line of plain text.
std::string sentence_text(const Body& body, std::uint32_t first, std::uint32_t last);

/// The sentence around a citation group, without links, the group itself in
/// <mark>. Where a table cell holds nothing else, its whole row.
Html sentence_html(const Body& body, std::uint32_t group);

}  // namespace conspectus
