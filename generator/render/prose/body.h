#pragma once
#include <string>
#include <string_view>

#include "model/paper.h"
#include "render/frame/page_context.h"

namespace conspectus {

/// A text of the content and what is needed to write it. Borrows everything.
struct Body {
    const PageContext& page;
    const Paper* paper;  ///< null for a page of prose
    const Document& document;
    std::string_view language;  ///< key of the text's language, which may not be the page's
};

/// Returns the summary in that language, else the original; null if there is
/// none.
const Summary* summary_for(const std::vector<Summary>& summaries, std::string_view language);

/// Returns the value as printed; empty if it is not resolved.
std::string finding_text(const Body& body, const FindingValue& value);

/// Returns what `[[…]]` shows: its label, the term as written, or the target's
/// name.
std::string cross_link_text(const Body& body, const CrossLink& link);

}  // namespace conspectus
