#pragma once
#include "model/paper.h"
#include "render/frame/page_context.h"

namespace conspectus {

/// JSON-LD of a paper's page: a MedicalWebPage of ours that is based on
/// somebody else's MedicalScholarlyArticle (schema.org). It says nothing that
/// is not known.
Html paper_metadata(const PageContext& context, const Paper& paper, const Summary& summary);

}  // namespace conspectus
