#pragma once
#include <optional>
#include <string>
#include <vector>

#include "render/blocks/cite_box.h"
#include "render/blocks/citing.h"
#include "render/blocks/link_cards.h"
#include "render/blocks/paper_findings.h"
#include "render/blocks/reference_list.h"
#include "render/blocks/related.h"
#include "render/frame/layout.h"
#include "render/pictures/change_plot.h"

namespace conspectus {

struct CreditView {
    WordingView name;
    Url url;            ///< the author's page, may be empty
    std::string marks;  ///< of the affiliations: "1,2"
    Url orcid;
    static const TypeInfo& template_type();
};

struct AffiliationView {
    std::string mark;
    WordingView text;
    static const TypeInfo& template_type();
};

/// Who wrote a publication, where it appeared and under which numbers.
struct PublicationView {
    std::vector<CreditView> authors;
    bool has_others = false;  ///< the printed list ends with "et al."
    std::vector<AffiliationView> affiliations;
    std::optional<LinkView> journal;
    std::optional<LinkView> year;
    std::string date;   ///< ISO
    std::string place;  ///< "34(12): 2654-2663"
    std::string doi;
    Url doi_url;
    std::string pmid;
    Url pmid_url;
    Url url;
    static const TypeInfo& template_type();
};

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
    bool withheld = false;  ///< removed: what it said is not shown
    std::vector<PaperFindingView> key_findings;
    std::string completeness;
    std::vector<ContentsView> contents;
    Html body;
    std::string body_language;  ///< tag where the body is not in the page's language
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
    std::string updated;  ///< of the summary shown; ISO, as all dates here
    std::string reviewed;
    WordingView reviewed_by;
    std::string review_by;  ///< when it should be reviewed again
    static const TypeInfo& template_type();
};

}  // namespace conspectus
