#pragma once
#include <string>

#include "render/frame/wording.h"
#include "render/prose/abbreviations.h"
#include "render/prose/body.h"

namespace conspectus {

/// Returns a value as printed, in a <span lang> where it is not in the page's
/// language; numbers stay with their units.
Html quantity_html(const PageContext& page, const WordingView& value);

/// The opening tag of a link as Markdown wrote it; one that leaves the site
/// gives nothing away.
std::string link_open(const std::string& url);

// The constructs of a body, each by its index in the document's list of its kind.

/// `<sup>[<a>17</a>-<a>18</a>]</sup>`, every work its own link.
std::string citation_group_html(const Body& body, std::uint32_t index);

std::string cross_link_html(const Body& body, std::uint32_t index, Abbreviations& abbreviations);
std::string finding_value_html(const Body& body, std::uint32_t index);
std::string note_mark_html(const Body& body, std::uint32_t index);

/// Anchors of an editorial note and of one mark of it.
std::string note_anchor(const std::string& note);
std::string note_mark_anchor(const std::string& note, std::uint32_t occurrence);

}  // namespace conspectus
