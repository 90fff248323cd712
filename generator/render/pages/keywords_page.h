#pragma once
#include <string>
#include <vector>

#include "render/blocks/entry_line.h"
#include "render/blocks/keyword_tree.h"
#include "render/frame/page_row.h"
#include "render/frame/pagination.h"

namespace conspectus {

struct KeywordGroupView {
    std::string label;
    std::string id;
    std::vector<KeywordLineView> keywords;
    static const TypeInfo& template_type();
};

/// All keywords in one language's alphabetical order.
struct KeywordOrderView {
    std::string id;    ///< of its section on the page
    Url url;           ///< of that section
    std::string name;  ///< the language's name for itself
    std::string tag;   ///< language tag if it differs from the page's
    bool pinyin = false;
    PaginationView pagination;
    std::vector<KeywordGroupView> groups;  ///< empty if the order has pages of its own
    static const TypeInfo& template_type();
};

/// A keyword in the subject tree. Templates close the levels of `closed` before it, then open a level if it `opens`
/// one, or else end the entry before it.
struct TreeNodeView {
    KeywordLineView keyword;
    bool elsewhere = false;  ///< its narrower keywords are listed at another position
    bool opens = false;
    std::vector<std::int64_t> closed;
    static const TypeInfo& template_type();
};

struct FacetView {
    WordingView label;
    std::string id;
    Url url;
    std::int64_t count = 0;
    PaginationView pagination;
    std::vector<TreeNodeView> nodes;   ///< empty if the facet has pages of its own
    std::vector<std::int64_t> closed;  ///< levels to close after the last node
    static const TypeInfo& template_type();
};

/// The keyword index. A short one is one page with the alphabetical orders and the subject tree; a long one is split
/// into an overview and pages of one order or one facet each.
struct KeywordsPageView {
    LayoutView layout;
    std::int64_t total = 0;
    bool is_overview = true;  ///< the first page
    bool is_split = false;
    std::vector<KeywordOrderView> orders;  ///< the page's language first
    std::vector<FacetView> facets;
    static const TypeInfo& template_type();
};

struct FacetTree {
    std::vector<TreeEntry> entries;
    std::int64_t keywords = 0;  ///< number of different ones
};

/// A page of a split index: of an alphabetical order, or of a facet's tree.
struct KeywordsPart {
    bool is_tree = false;
    std::size_t of = 0;    ///< index of the order or the facet
    std::size_t page = 0;  ///< of an order from 0, of a tree from 1
};

/// The keyword index in one language.
struct KeywordsList {
    bool is_split = false;
    std::vector<GroupedList> orders = {};  ///< parallel to Site::languages
    std::vector<FacetTree> facets = {};    ///< parallel to Site::facets
    std::vector<KeywordsPart> parts = {};  ///< the pages after the overview, whose subjects' indexes begin at 1
    std::vector<PageSubject> subjects = {};
};

KeywordsList keywords_list(const PageContext& context);
KeywordsPageView keywords_page(const PageContext& context, const PageSubject& subject, const KeywordsList& list);

}  // namespace conspectus
