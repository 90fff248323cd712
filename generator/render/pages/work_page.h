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
    Html heading;       ///< the title; of an unresolved one its short name
    std::vector<WordingView> other_titles;
    WorkLineView work;
    Html said;  ///< what the text says of an unresolved one
    std::optional<StatusView> status;
    PublicationView publication;
    std::string counts;
    std::vector<CitingPaperView> citing;
    FindingListView findings;
    CiteBoxView cite;
    static const TypeInfo& template_type();
};

/// Every work that is no paper of the collection.
std::vector<PageSubject> work_subjects(const PageContext& context);
WorkPageView work_page(const PageContext& context, const PageSubject& subject);

}  // namespace conspectus
