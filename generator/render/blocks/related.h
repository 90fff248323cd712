#pragma once
#include <vector>

#include "model/indexes.h"
#include "render/blocks/entry_line.h"
#include "render/frame/page_context.h"

namespace conspectus {

/// A paper that has to do with this one, and why.
struct RelatedPaperView {
    PaperLineView paper;
    Html reason;  ///< "shares 9 keywords: RANKL, osteoclast …; cites 2 works in common"
    static const TypeInfo& template_type();
};

std::vector<RelatedPaperView> related_papers(const PageContext& context, std::uint32_t paper, std::size_t most);

/// How a reason calls the two papers.
enum class ReasonVoice { this_and_that, first_and_second };

/// Why two papers are related, keywords as links.
Html relation_reason(const PageContext& context, const RelatedPaper& related, ReasonVoice voice);

}  // namespace conspectus
