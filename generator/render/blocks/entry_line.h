#pragma once
#include <optional>
#include <string>
#include <vector>

#include "model/indexes.h"
#include "render/blocks/work_line.h"
#include "render/frame/layout.h"

namespace conspectus {

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
