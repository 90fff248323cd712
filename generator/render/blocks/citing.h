#pragma once
#include <string>
#include <vector>

#include "model/indexes.h"
#include "render/blocks/entry_line.h"
#include "text/html.h"

namespace conspectus {

/// A sentence of a summary that cites a work, once or several times.
struct SentenceView {
    Html sentence;                  ///< an excerpt where it is long; the citations in <mark>
    std::string language;           ///< tag if it differs from the page's
    LinkView section;               ///< section heading, linked to the first of the citations
    std::vector<LinkView> further;  ///< the other citations: "2", "3"
    static const TypeInfo& template_type();
};

/// A sentence of the original summary with the translations' sentences for the
/// same citations.
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

/// Returns the papers that cite a work, in catalog order.
std::vector<CitingPaperView> citing_papers(const PageContext& context, const WorkRow& row);

/// Returns "In the reference list of 2 papers, 5 mentions in our summaries."
std::string citing_counts(const PageContext& context, const WorkRow& row);

}  // namespace conspectus
