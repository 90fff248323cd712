#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/indexes.h"
#include "render/frame/page_context.h"
#include "template/template_type.h"

namespace conspectus {

/// A list of more entries than this is split over static pages.
inline constexpr std::size_t longest_list = 200;
/// How many entries a page of a split list holds, unless one letter has more.
inline constexpr std::size_t part_size = 100;

/// Entries [first, last) of a list.
struct Span {
    std::size_t first = 0;
    std::size_t last = 0;
};

/// How many pages the lists of one page need: 1 while every list is short,
/// else as many as the longest has hundreds.
std::size_t page_count(std::size_t longest);
/// What page `page` (1-based) of `pages` shows of a list of `size`.
Span page_span(std::size_t size, std::size_t pages, std::size_t page);
/// output_path's `part` of a numbered page: empty for 1, else "2", "3" …
std::string part_name(std::size_t page);
/// The number in a part's name; 1 for an empty one.
std::size_t part_number(std::string_view part);

/// One page of a grouped list (letters, outcomes): whole groups [first_group,
/// last_group), or, where one group alone fills several pages, `entries` of it.
struct GroupPart {
    std::string name;  ///< output_path's `part`; empty for the first
    std::size_t first_group = 0;
    std::size_t last_group = 0;
    Span entries;          ///< of the group, when `divided`
    bool divided = false;  ///< the only group of this page has further pages
};

/// Splits groups of these sizes over pages, in order: all on one up to
/// `longest_list`, else whole groups packed up to `part_size`, and a group of
/// more than `longest_list` by hundreds. `names` are the groups' names in paths.
std::vector<GroupPart> group_parts(const std::vector<std::size_t>& sizes, const std::vector<std::string>& names);

/// A letter's name in paths and fragments: "a" … "z", "0" for "#".
std::string letter_key(std::string_view label);
/// The order of a list in a language; an empty one where there is none.
const Ordering& ordering_in(const std::vector<Ordering>& orderings, std::string_view language);
/// The pages of an alphabetical list.
std::vector<GroupPart> alphabet_parts(const Ordering& ordering);
/// The part of that name.
const GroupPart& part_named(const std::vector<GroupPart>& parts, std::string_view name);
/// The entries of group `group` that the part shows.
Span entries_of(const GroupPart& part, std::size_t size);

}  // namespace conspectus
