#pragma once
#include <optional>
#include <string>
#include <vector>

#include "render/frame/layout.h"
#include "render/frame/list_pages.h"
#include "render/frame/page_row.h"

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

/// One group of a list, a letter or an outcome, as its pagination names it.
struct GroupName {
    std::string label;
    std::string language;  ///< tag of the label if it differs from the page's
    std::string fragment;
    std::string key;  ///< its name in paths
    std::size_t size = 0;
};

/// A list in groups and the pages it is split over.
struct GroupedList {
    std::vector<GroupName> groups;
    std::vector<ListPage> pages;
    std::vector<std::size_t> first_pages;  ///< parallel to `groups`: index of the page on which each begins
};
GroupedList grouped_list(std::vector<GroupName> groups);
/// Returns the letters of an ordering. The fragment of a letter is `fragment_prefix` + letter_key.
GroupedList lettered_list(const Ordering& ordering, std::string_view fragment_prefix);
/// Returns a subject for each page of a list; its index is the page's. `prefix` as for grouped_pagination.
std::vector<PageSubject> page_subjects(const GroupedList& list, std::string_view prefix = {});

/// Returns the links from page `page` of `pages` numbered pages; none if there
/// is one page only. `prefix` precedes their numbers in paths ("unresolved" in
/// "unresolved_2").
PaginationView numbered_pagination(const PageContext& context, PageKind kind, std::string_view name, std::size_t pages,
                                   std::size_t page, std::string_view prefix = {});

/// Returns the links from page `page` of a list in groups, or from a page outside it. `prefix` precedes the names of
/// the list's pages in paths ("zh" in "zh_g"); a page without a name is then called by the prefix. Of more than
/// `longest_list` groups only the first page names all.
PaginationView grouped_pagination(const PageContext& context, PageKind kind, const GroupedList& list,
                                  std::optional<std::size_t> page, std::string_view prefix = {});

/// Returns the letters of page `page` with the entries that it shows of each. `Group` has a label, an id and `entries`;
/// `line` makes the view of an entry from its index.
template <class Group, class Entry, class Line>
std::vector<Group> letter_groups(const Ordering& ordering, const GroupedList& list, std::size_t page,
                                 std::vector<Entry> Group::*entries, Line line) {
    const ListPage& shown = list.pages[page];
    std::vector<Group> groups;
    for (std::size_t i = shown.first_group; i < shown.last_group; ++i) {
        const std::vector<std::uint32_t>& all = ordering.buckets[i].entries;
        Group& group = groups.emplace_back();
        group.label = list.groups[i].label;
        group.id = list.groups[i].fragment;
        const Slice slice = slice_of(shown, all.size());
        for (std::size_t j = slice.first; j < slice.last; ++j) (group.*entries).push_back(line(all[j]));
    }
    return groups;
}

/// Adds the missing letters of A to Z, without links, so that every letter has
/// the same position in all alphabetical lists.
void fill_alphabet(PaginationView& pagination);

/// Returns "Title (2/5)"; the title alone for the first page.
std::string numbered_title(const PageContext& context, const std::string& title, std::size_t page, std::size_t pages);

/// Joins `prefix` and `name`, either of which may be empty, by "_".
std::string prefixed_part(std::string_view prefix, std::string_view name);

}  // namespace conspectus
