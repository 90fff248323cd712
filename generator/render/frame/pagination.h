#pragma once
#include <optional>
#include <string>
#include <vector>

#include "render/frame/layout.h"
#include "render/frame/list_pages.h"

namespace conspectus {

/// Links through a list: to its letters (or other groups) and to the pages
/// over which it is split. A list on one page has only letters.
struct PaginationView {
    std::vector<LinkView> groups;   ///< those without an entry have no URL
    std::vector<LinkView> numbers;  ///< the first, the last and those around the current page
    std::optional<LinkView> previous;
    std::optional<LinkView> next;
    static const TypeInfo& template_type();
};

/// One group of a list, as its pagination names it.
struct GroupName {
    std::string label;
    std::string language;  ///< tag of the label if it differs from the page's
    std::string fragment;
    std::size_t size = 0;
};

/// Returns the links from page `page` of `pages` numbered pages; none if there
/// is one page only. `prefix` precedes their numbers in paths ("unresolved" in
/// "unresolved_2").
PaginationView numbered_pagination(const PageContext& context, PageKind kind, std::string_view name, std::size_t pages,
                                   std::size_t page, std::string_view prefix = {});

/// Returns the links from page `page` of a list in groups. `prefix` precedes
/// the names of `pages` in paths ("zh" in "zh_g"); a page without a name is
/// then called by the prefix.
PaginationView grouped_pagination(const PageContext& context, PageKind kind, const std::vector<GroupName>& groups,
                                  const std::vector<ListPage>& pages, const ListPage& page,
                                  std::string_view prefix = {});

/// The letters of an ordering. The fragment of a letter is `fragment_prefix` +
/// letter_key.
std::vector<GroupName> letter_names(const Ordering& ordering, std::string_view fragment_prefix);
/// Adds the missing letters of A to Z, without links, so that every letter has
/// the same position in all alphabetical lists.
void fill_alphabet(PaginationView& pagination);

/// Returns "Title (2/5)"; the title alone for the first page.
std::string numbered_title(const PageContext& context, const std::string& title, std::size_t page, std::size_t pages);

/// Joins `prefix` and `name`, either of which may be empty, by "_".
std::string prefixed_part(std::string_view prefix, std::string_view name);

}  // namespace conspectus
