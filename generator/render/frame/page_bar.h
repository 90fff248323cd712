#pragma once
#include <optional>
#include <string>
#include <vector>

#include "render/frame/layout.h"
#include "render/frame/list_parts.h"

namespace conspectus {

/// The way through a list: its letters (or other groups), and the pages it is
/// split over. A list on one page has only letters.
struct PageBarView {
    std::vector<LinkView> groups;   ///< those without an entry have no URL
    std::vector<LinkView> numbers;  ///< the first, the last and those around this one
    std::optional<LinkView> previous;
    std::optional<LinkView> next;
    static const TypeInfo& template_type();
};

/// One group of a list as its bar needs it.
struct GroupName {
    std::string label;
    std::string language;  ///< tag of the label where it differs from the page's
    std::string fragment;
    std::size_t size = 0;
};

/// The bar of page `page` of `pages` numbered ones. `prefix` stands before
/// their numbers in paths ("unresolved" of "unresolved_2").
PageBarView number_bar(const PageContext& context, PageKind kind, std::string_view name, std::size_t pages,
                       std::size_t page, std::string_view prefix = {});

/// The bar of page `part` of a grouped list. `prefix` stands before the parts'
/// names in paths ("zh" of "zh_g"); an empty name with a prefix is the prefix.
PageBarView group_bar(const PageContext& context, PageKind kind, const std::vector<GroupName>& groups,
                      const std::vector<GroupPart>& parts, const GroupPart& part, std::string_view prefix = {});

/// The letters of an ordering. A letter's fragment is `fragment_prefix` +
/// letter_key.
std::vector<GroupName> letter_names(const Ordering& ordering, std::string_view fragment_prefix);
/// Puts the missing ones of A to Z into the groups of a bar, without links, so
/// that every alphabetical bar has the same places.
void fill_alphabet(PageBarView& bar);

/// "Title (2/5)"; the title alone for the first page.
std::string numbered_title(const PageContext& context, const std::string& title, std::size_t page, std::size_t pages);
/// The index a page belongs to, for its breadcrumb: a UI text and the page.
LinkView index_link(const PageContext& context, PageKind kind, std::string_view label);
/// The layout of an index, or of one part of it: `name` is the index's in the
/// UI texts "<name>-title" and "nav-<name>".
LayoutView index_layout(const PageContext& context, PageKind kind, const std::string& part, std::string_view name);

/// `prefix` and `name` joined by "_", either of which may be empty.
std::string prefixed_part(std::string_view prefix, std::string_view name);

}  // namespace conspectus
