#pragma once
#include "render/blocks/cite_box.h"
#include "render/blocks/citing.h"
#include "render/blocks/finding_line.h"
#include "render/frame/page_row.h"
#include "render/pages/publication.h"

namespace conspectus {

struct WorkPageView {
    LayoutView layout;
    WordingView title;  ///< of the publication
    Html heading;       ///< the title; the short name of an unresolved work
    std::vector<WordingView> other_titles;
    WorkLineView work;
    Html said;  ///< what the citing text says of an unresolved work
    std::optional<StatusView> status;
    PublicationView publication;
    std::string counts;
    std::vector<CitingPaperView> citing;
    FindingListView findings;
    CiteBoxView cite;
    static const TypeInfo& template_type();
};

/// Returns a subject for every work that is not a paper of the collection.
std::vector<PageSubject> work_subjects(const PageContext& context);
WorkPageView work_page(const PageContext& context, const PageSubject& subject);

}  // namespace conspectus
