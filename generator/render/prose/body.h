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
    const ResolvedDocument& names;  ///< what the names in `document` lead to
    std::string_view language;      ///< key of the text's language, which may not be the page's
};

/// Returns the body of an element of `paper.summaries`.
Body body_of(const PageContext& page, const Paper& paper, const Summary& summary);

/// Returns the body of an element of `text.bodies`; `text` is an element of the
/// catalog's pages.
Body body_of(const PageContext& page, const PageText& text, const Summary& summary);

/// Returns a paper's empty body, to show what is beside its summary.
Body empty_body(const PageContext& page, const Paper& paper);

/// Returns the summary in that language, else the original; null if there is
/// none.
const Summary* summary_for(const std::vector<Summary>& summaries, std::string_view language);

/// Returns what the finding value with that index shows: the value as printed;
/// empty if it is not resolved.
std::string finding_text(const Body& body, std::uint32_t index);

/// Returns what the cross link with that index shows: its label, the term as
/// written, or the target's name.
std::string cross_link_text(const Body& body, std::uint32_t index);

}  // namespace conspectus
