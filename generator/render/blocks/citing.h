#pragma once
#include <string>
#include <vector>

#include "model/indexes.h"
#include "render/blocks/entry_line.h"
#include "render/frame/page_context.h"

namespace conspectus {

/// A sentence of a summary that cites a work.
struct SentenceView {
    Html sentence;         ///< the citation in <mark>
    std::string language;  ///< tag where it differs from the page's
    LinkView place;        ///< section heading, leading to the citation itself
    static const TypeInfo& template_type();
};

/// The same sentence in the original summary and in the translations.
struct CitingSentenceView {
    SentenceView original;
    std::vector<SentenceView> translations;
    static const TypeInfo& template_type();
};

/// A paper whose list holds a work or whose summary cites it.
struct CitingPaperView {
    PaperLineView paper;
    std::string number;  ///< printed, or the editor's letter; empty: in neither list
    Url entry;           ///< its entry in the paper's list
    std::vector<CitingSentenceView> sentences;
    static const TypeInfo& template_type();
};

/// The papers that cite a work, in catalog order.
std::vector<CitingPaperView> citing_papers(const PageContext& context, const WorkRow& row);

/// "in the reference list of 2 papers, 5 mentions in our summaries".
std::string citing_counts(const PageContext& context, const WorkRow& row);

}  // namespace conspectus
