#pragma once
#include <string>
#include <string_view>

#include "model/paper.h"
#include "render/frame/page_context.h"

namespace conspectus {

/// A text of the content with what its tokens lead to. Borrows everything.
struct Body {
    const PageContext& page;
    const Paper* paper;  ///< null for a page of prose
    const Document& document;
    std::string_view language;  ///< key of the text's language, not of the page's
};

/// The body of the page's language, else the original; null without any.
const Summary* summary_for(const std::vector<Summary>& summaries, std::string_view language);

/// A finding's value as printed; empty for one that is not resolved.
std::string finding_text(const Body& body, const FindingValue& value);

/// What `[[…]]` shows: its label, the term as written, or the target's name.
std::string cross_link_text(const Body& body, const CrossLink& link);

}  // namespace conspectus
