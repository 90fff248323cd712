#pragma once
#include <optional>
#include <string>
#include <vector>

#include "model/indexes.h"
#include "render/blocks/work_line.h"
#include "render/frame/layout.h"

namespace conspectus {

/// A paper of the collection as lists show it.
struct PaperLineView {
    WordingView title;
    Url url;
    WordingView genre;
    std::string year;
    std::int64_t count = 0;  ///< what the list counts: mentions of a keyword
    std::optional<StatusView> status;
    static const TypeInfo& template_type();
};

/// A keyword as lists show it.
struct KeywordLineView {
    WordingView label;
    WordingView other;  ///< its label in another language, may be empty
    std::string abbreviation;
    Url url;
    std::int64_t papers = 0;
    std::int64_t count = 0;  ///< what the list counts: papers shared with another keyword
    static const TypeInfo& template_type();
};

/// A cited work as lists show it, and how often our summaries cite it.
struct WorkEntryView {
    WorkLineView work;
    std::int64_t papers = 0;    ///< whose reference list holds it
    std::int64_t mentions = 0;  ///< in our summaries
    static const TypeInfo& template_type();
};

PaperLineView paper_line(const PageContext& context, std::uint32_t paper, std::uint32_t count = 0);
std::vector<PaperLineView> paper_lines(const PageContext& context, const std::vector<std::uint32_t>& papers);
/// `language` is the key whose label leads; empty: the page's.
KeywordLineView keyword_line(const PageContext& context, std::uint32_t keyword, std::uint32_t count = 0,
                             std::string_view language = {});
WorkEntryView work_entry(const PageContext& context, std::uint32_t work);

/// "刘建龙等，2025": a paper where a title would be too long; its whole page, or
/// a place on it.
LinkView short_paper_link(const PageContext& context, std::uint32_t paper, std::string_view fragment = {});
LinkView link_view(WordingView wording, Url url);

}  // namespace conspectus
