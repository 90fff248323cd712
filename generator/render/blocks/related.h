#pragma once
#include <vector>

#include "model/indexes.h"
#include "render/blocks/entry_line.h"
#include "render/frame/page_context.h"

namespace conspectus {

/// A related paper, and why it is related.
struct RelatedPaperView {
    PaperLineView paper;
    Html reason;  ///< "shares 9 keywords: RANKL, osteoclast …; cites 2 works in common"
    static const TypeInfo& template_type();
};

/// Returns the papers most closely related to a paper, `most` at most.
std::vector<RelatedPaperView> related_papers(const PageContext& context, std::uint32_t paper, std::size_t most);

/// How a reason refers to the two papers.
enum class ReasonVoice { this_and_that, first_and_second };

/// Returns why two papers are related, with links to their common keywords.
Html relation_reason(const PageContext& context, const RelatedPaper& related, ReasonVoice voice);

}  // namespace conspectus
