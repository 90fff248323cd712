#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/indexes.h"

namespace conspectus {

/// A longer list is split over several pages.
inline constexpr std::size_t longest_list = 200;
/// The number of entries on a page of a split list, unless one group has more.
inline constexpr std::size_t page_size = 100;

/// Entries [first, last) of a list.
struct Slice {
    std::size_t first = 0;
    std::size_t last = 0;
};

/// Returns the number of pages that lists of at most `longest` entries need:
/// 1 up to `longest_list`, else one for each `page_size` entries.
std::size_t page_count(std::size_t longest);
/// Returns what page `page` (from 1) of `pages` shows of a list of `size` entries.
Slice page_slice(std::size_t size, std::size_t pages, std::size_t page);
/// Returns the name of a numbered page, output_path's `part`: empty for 1,
/// else "2", "3" …
std::string page_name(std::size_t page);
/// The inverse of page_name.
std::size_t page_number(std::string_view name);

/// One page of a list in groups (letters, outcomes): the whole groups
/// [first_group, last_group), or the slice `entries` of one group that is too
/// long for a page.
struct ListPage {
    std::string name;  ///< output_path's `part`; empty for the first page
    std::size_t first_group = 0;
    std::size_t last_group = 0;
    Slice entries;         ///< of the group, if `divided`
    bool divided = false;  ///< the only group of this page continues on others
};

/// Distributes groups of the given sizes over pages, in order: one page for up
/// to `longest_list` entries in all; else whole groups up to `page_size`
/// entries a page, with a group of more than `longest_list` entries divided
/// over pages of its own. `names` are the names of the groups in paths.
std::vector<ListPage> group_pages(const std::vector<std::size_t>& sizes, const std::vector<std::string>& names);

/// Returns the name of a letter in paths and fragments: "a" … "z", "0" for
/// anything else.
std::string letter_key(std::string_view label);
/// Returns the ordering for a language, or an empty one if there is none.
const Ordering& ordering_in(const std::vector<Ordering>& orderings, std::string_view language);
/// Returns what `page` shows of one of its groups, which has `size` entries.
Slice slice_of(const ListPage& page, std::size_t size);

}  // namespace conspectus
