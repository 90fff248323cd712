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
    const ResolvedDocument& names;  ///< what the names in `document` lead to
    std::string_view language;      ///< key of the text's language, not of the page's
};

/// The body of an element of `paper.summaries`.
Body body_of(const PageContext& page, const Paper& paper, const Summary& summary);

/// The body of an element of `text.bodies`; `text` is an element of the catalog's pages.
Body body_of(const PageContext& page, const PageText& text, const Summary& summary);

/// A paper's empty body, to show what stands beside its summary.
Body empty_body(const PageContext& page, const Paper& paper);

/// The body of the page's language, else the original; null without any.
const Summary* summary_for(const std::vector<Summary>& summaries, std::string_view language);

/// What the finding value with that index shows: the value as printed, or nothing where none was found.
std::string finding_text(const Body& body, std::uint32_t index);

/// What the cross link with that index shows: its label, the term as written, or the target's name.
std::string cross_link_text(const Body& body, std::uint32_t index);

}  // namespace conspectus
