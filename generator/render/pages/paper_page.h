#pragma once
#include <optional>
#include <string>
#include <vector>

#include "model/paper.h"
#include "render/blocks/cite_box.h"
#include "render/blocks/citing.h"
#include "render/blocks/link_cards.h"
#include "render/blocks/paper_findings.h"
#include "render/blocks/reference_list.h"
#include "render/blocks/related.h"
#include "render/frame/page_context.h"
#include "render/frame/page_row.h"
#include "render/pages/publication.h"
#include "render/pictures/change_plot.h"

namespace conspectus {

/// A section in the table of contents.
struct ContentsView {
    WordingView label;
    Url url;
    std::vector<ContentsView> parts;
    static const TypeInfo& template_type();
};

struct ChangeView {
    std::string date;
    WordingView text;
    static const TypeInfo& template_type();
};

struct PaperPageView {
    LayoutView layout;
    WordingView genre;
    WordingView title;
    std::vector<WordingView> other_titles;
    PublicationView publication;
    std::optional<StatusView> status;
    bool draft = false;     ///< shown in the preview only
    bool withheld = false;  ///< removed: its text is not shown
    std::vector<PaperFindingView> key_findings;
    std::string completeness;
    std::vector<ContentsView> contents;
    Html body;
    std::string body_language;  ///< tag if the body is not in the page's language
    std::string body_language_name;
    WordingView translator;
    std::vector<ChangePlotView> change_plots;
    std::vector<FindingTableView> finding_tables;
    std::vector<KeywordLineView> keywords;
    std::vector<WordingView> printed_keywords;
    std::vector<ReferenceView> references;
    std::vector<ReferenceView> editor_references;
    std::vector<NoteView> notes;
    std::vector<RelatedPaperView> related;
    std::vector<CitingPaperView> cited_by;
    std::vector<LinkCardView> cards;
    CiteBoxView cite;
    std::vector<ChangeView> changes;
    std::string updated;  ///< date of the summary shown; ISO, as all dates here
    std::string reviewed;
    WordingView reviewed_by;
    std::string review_by;  ///< when it should be reviewed again
    static const TypeInfo& template_type();
};

std::vector<PageSubject> paper_subjects(const PageContext& context);
PaperPageView paper_page(const PageContext& context, const PageSubject& subject);

/// Returns the JSON-LD of a paper's page: our MedicalWebPage, based on a
/// MedicalScholarlyArticle of others (schema.org). Omits what is unknown.
Html paper_metadata(const PageContext& context, const Paper& paper, const Summary& summary);

}  // namespace conspectus
