#pragma once
#include <optional>
#include <string>
#include <vector>

#include "render/blocks/finding_line.h"
#include "render/frame/page_row.h"
#include "render/frame/pagination.h"

namespace conspectus {

/// A text in one language.
struct InLanguageView {
    std::string name;
    std::string tag;
    std::string text;
    static const TypeInfo& template_type();
};

/// The names that one paper has for a keyword.
struct SourceNamesView {
    PaperLineView paper;
    std::string names;
    std::string language;  ///< tag, empty for the page's
    static const TypeInfo& template_type();
};

struct KeywordPageView {
    LayoutView layout;
    KeywordLineView keyword;
    std::vector<InLanguageView> definitions;  ///< the page's language first
    std::vector<InLanguageView> synonyms;
    std::vector<SourceNamesView> names_in_sources;
    std::optional<LinkView> facet;
    std::string mesh;
    std::int64_t paper_count = 0;
    std::int64_t finding_count = 0;
    std::int64_t mention_count = 0;
    PaginationView pagination;
    bool is_first = true;  ///< the first of the keyword's pages
    std::vector<PaperLineView> papers;
    FindingListView findings;
    std::vector<KeywordLineView> broader;
    std::vector<KeywordLineView> narrower;
    std::vector<KeywordLineView> related;
    std::vector<KeywordLineView> together;
    std::int64_t together_count = 0;
    static const TypeInfo& template_type();
};

std::vector<PageSubject> keyword_subjects(const PageContext& context);
KeywordPageView keyword_page(const PageContext& context, const PageSubject& subject);

}  // namespace conspectus
