#pragma once
#include "render/blocks/link_cards.h"
#include "render/blocks/paper_findings.h"
#include "render/frame/page_row.h"
#include "render/frame/pagination.h"

namespace conspectus {

/// A paper on the home page.
struct PaperCardView {
    PaperLineView paper;
    std::vector<WordingView> other_titles;
    std::optional<FindingLineView> finding;  ///< its main finding
    static const TypeInfo& template_type();
};

struct EntranceView {
    LinkView link;
    std::string count;  ///< "128 keywords"
    static const TypeInfo& template_type();
};

/// A dated event from a paper's front matter: added, changed.
struct NewsView {
    std::string date;
    WordingView text;
    PaperLineView paper;
    static const TypeInfo& template_type();
};

struct PaperPairView {
    PaperLineView first;
    PaperLineView second;
    Html reason;
    static const TypeInfo& template_type();
};

struct HomePageView {
    LayoutView layout;
    std::string title;
    Html introduction;
    std::vector<LinkCardView> cards;    ///< of the introduction's links
    std::string introduction_language;  ///< tag if it is not in the page's language
    std::string papers_count;
    std::vector<PaperCardView> papers;
    PaginationView pages;
    bool is_first = true;  ///< the first of the pages over which the list of papers is split
    std::vector<EntranceView> entrances;
    std::vector<NewsView> news;
    std::vector<PaperPairView> pairs;
    Url map;                              ///< of the map of all papers
    std::vector<LinkView> further_pages;  ///< of prose, which the navigation does not name
    static const TypeInfo& template_type();
};

/// The papers as the home page and its further pages list them: the latest
/// added first.
struct HomeList {
    std::vector<std::uint32_t> papers;
    std::vector<PageSubject> subjects;
};

HomeList home_list(const PageContext& context);
HomePageView home_page(const PageContext& context, const PageSubject& subject, const HomeList& list);

}  // namespace conspectus
