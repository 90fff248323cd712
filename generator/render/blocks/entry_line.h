#pragma once
#include <optional>
#include <string>
#include <vector>

#include "cite/bibliography.h"
#include "model/indexes.h"
#include "model/work.h"
#include "render/frame/layout.h"
#include "render/frame/names.h"
#include "render/frame/page_context.h"
#include "render/frame/status.h"
#include "template/template_type.h"

namespace conspectus {

/// A work in a list.
struct WorkLineView {
    std::string id;
    WordingView name;  ///< short: "Hage et al., 2018"
    Html reference;    ///< in the site's style; what is known of it, if it is unresolved
    Url url;           ///< of its page, a paper's if it is one
    Url doi;
    bool is_paper = false;
    bool unresolved = false;
    std::optional<StatusView> status;
    static const TypeInfo& template_type();
};

WorkLineView work_line(const PageContext& context, const Work& work);

/// Returns the citation style that site.yaml names.
CitationStyle site_style(const Site& site);

/// Returns a publication as a reference list prints it, with links and
/// languages marked up; a line break separates the two entries of a bilingual
/// reference. `journal` is its entry of journals.yaml, or null.
Html reference_html(const PageContext& context, const Record& record, const Journal* journal, CitationStyle style);

/// Returns "No. 7 in 刘建龙等，2022", languages marked up.
Html unresolved_name_html(const PageContext& context, const Work& work);
/// Returns "No. 7 in …; bibliographic data missing from the source".
Html unresolved_html(const PageContext& context, const Work& work);
/// Returns what the citing text says of an unresolved work: its author, its
/// note.
Html said_of_unresolved(const PageContext& context, const Work& work);

/// A paper of the collection in a list.
struct PaperLineView {
    WordingView title;
    Url url;
    WordingView genre;
    std::string year;
    std::int64_t count = 0;  ///< what the list counts: mentions of a keyword
    std::optional<StatusView> status;
    static const TypeInfo& template_type();
};

/// A keyword in a list.
struct KeywordLineView {
    WordingView label;
    WordingView other;  ///< its label in another language, may be empty
    std::string abbreviation;
    Url url;
    std::int64_t papers = 0;
    std::int64_t count = 0;  ///< what the list counts: papers shared with another keyword
    static const TypeInfo& template_type();
};

/// A cited work in a list, and how often our summaries cite it.
struct WorkEntryView {
    WorkLineView work;
    std::int64_t papers = 0;    ///< whose reference list holds it
    std::int64_t mentions = 0;  ///< in our summaries
    static const TypeInfo& template_type();
};

/// Returns the label of the paper's kind of study; empty where it has none.
WordingView genre_of(const PageContext& context, const Paper& paper);

PaperLineView paper_line(const PageContext& context, std::uint32_t paper, std::uint32_t count = 0);
/// `language` is the key of the language whose label comes first; empty: the
/// page's.
KeywordLineView keyword_line(const PageContext& context, std::uint32_t keyword, std::uint32_t count = 0,
                             std::string_view language = {});
WorkEntryView work_entry(const PageContext& context, std::uint32_t work);

/// Returns a link called "刘建龙等，2025", for where a title is too long, to the
/// paper's page or a fragment of it.
LinkView short_paper_link(const PageContext& context, std::uint32_t paper, std::string_view fragment = {});
LinkView link_view(WordingView wording, Url url);

}  // namespace conspectus
