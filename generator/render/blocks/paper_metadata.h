#pragma once
#include "model/paper.h"
#include "render/frame/page_context.h"

namespace conspectus {

/// Returns the JSON-LD of a paper's page: a MedicalWebPage of ours that is
/// based on somebody else's MedicalScholarlyArticle (schema.org). What is not
/// known is left out.
Html paper_metadata(const PageContext& context, const Paper& paper, const Summary& summary);

}  // namespace conspectus
