#include "render/frame/pagination.h"

#include <algorithm>

#include "template/ui_text.h"

namespace conspectus {

VIEW(PaginationView, "pagination", groups, numbers, previous, next)

namespace {

/// The number of pages before and after the current one that a pagination names.
constexpr std::size_t neighbours = 2;

LinkView link_to_page(const PageContext& context, PageKind kind, std::string_view name, const std::string& part,
                      std::string label, bool current) {
    const std::string path = output_path(context.catalog.site, context.language.key, kind, name, part);
    return {.label = std::move(label), .language = {}, .url = context.link(path), .current = current};
}

/// Returns the first of `pages` pages, the last, and those around the current one.
std::vector<std::size_t> pages_near(std::size_t current, std::size_t pages) {
    const std::size_t first = current > neighbours ? current - neighbours : std::size_t{1};
    const std::size_t last = std::min(pages, current + neighbours);
    std::vector<std::size_t> near;
    if (first > 1) near.push_back(1);
    for (std::size_t page = first; page <= last; ++page) near.push_back(page);
    if (last < pages) near.push_back(pages);
    return near;
}

/// Returns the label of a page of the list: "A", "A–F", "S 2".
std::string page_label(const ListPage& page, const std::vector<GroupName>& groups) {
    if (page.first_group == page.last_group) return {};
    const std::string& first = groups[page.first_group].label;
    const std::string& last = groups[page.last_group - 1].label;
    if (page.divided && page.entries.first > 0) return first + " " + std::to_string(page.entries.first / page_size + 1);
    return first == last ? first : first + "–" + last;
}

/// Builds the links of one pagination.
struct ListLinks {
    const PageContext& context;
    PageKind kind;
    const GroupedList& list;
    std::string_view prefix;

    LinkView to_page(std::size_t index, bool current) const {
        return link_to_page(context, kind, {}, prefixed_part(prefix, list.pages[index].name),
                            page_label(list.pages[index], list.groups), current);
    }
    LinkView to_group(std::size_t index, bool current) const {
        const GroupName& group = list.groups[index];
        LinkView link{.label = group.label, .language = group.language, .url = {}, .current = current};
        if (group.size == 0) return link;
        const std::string part = prefixed_part(prefix, list.pages[list.first_pages[index]].name);
        link.url =
            context.link(output_path(context.catalog.site, context.language.key, kind, {}, part), group.fragment);
        return link;
    }
};

/// Returns the pages over which the group of page `current` is divided.
std::vector<LinkView> pages_of_group(const ListLinks& links, std::size_t current) {
    std::vector<LinkView> numbers;
    const std::size_t group = links.list.pages[current].first_group;
    const std::size_t first = links.list.first_pages[group];
    for (const std::size_t page : pages_near(current - first + 1, page_count(links.list.groups[group].size))) {
        numbers.push_back(links.to_page(first + page - 1, first + page - 1 == current));
        numbers.back().label = std::to_string(page);
    }
    return numbers;
}

}  // namespace

GroupedList grouped_list(std::vector<GroupName> groups) {
    std::vector<std::size_t> sizes;
    std::vector<std::string> keys;
    for (const GroupName& group : groups) {
        sizes.push_back(group.size);
        keys.push_back(group.key);
    }
    GroupedList list{.groups = std::move(groups), .pages = group_pages(sizes, keys), .first_pages = {}};
    list.first_pages.resize(list.groups.size());
    for (std::size_t i = list.pages.size(); i > 0; --i) {
        const ListPage& page = list.pages[i - 1];
        for (std::size_t group = page.first_group; group < page.last_group; ++group) list.first_pages[group] = i - 1;
    }
    return list;
}

GroupedList lettered_list(const Ordering& ordering, std::string_view fragment_prefix) {
    std::vector<GroupName> letters;
    for (const Bucket& bucket : ordering.buckets) {
        const std::string key = letter_key(bucket.label);
        letters.push_back({.label = bucket.label,
                           .language = {},
                           .fragment = std::string(fragment_prefix) + key,
                           .key = key,
                           .size = bucket.entries.size()});
    }
    return grouped_list(std::move(letters));
}

std::vector<PageSubject> page_subjects(const GroupedList& list, std::string_view prefix) {
    std::vector<PageSubject> subjects;
    for (const ListPage& page : list.pages) {
        const auto index = static_cast<std::uint32_t>(subjects.size());
        subjects.push_back({index, {}, prefixed_part(prefix, page.name)});
    }
    return subjects;
}

PaginationView numbered_pagination(const PageContext& context, PageKind kind, std::string_view name, std::size_t pages,
                                   std::size_t page, std::string_view prefix) {
    PaginationView pagination;
    if (pages < 2) return pagination;
    const auto to_page = [&](std::size_t number) {
        const std::string part = prefixed_part(prefix, page_name(number));
        return link_to_page(context, kind, name, part, std::to_string(number), number == page);
    };
    for (const std::size_t number : pages_near(page, pages)) pagination.numbers.push_back(to_page(number));
    if (page > 1) pagination.previous = to_page(page - 1);
    if (page < pages) pagination.next = to_page(page + 1);
    return pagination;
}

PaginationView grouped_pagination(const PageContext& context, PageKind kind, const GroupedList& list,
                                  std::optional<std::size_t> page, std::string_view prefix) {
    const ListLinks links{context, kind, list, prefix};
    PaginationView pagination;
    const bool names_groups = list.groups.size() <= longest_list || page.value_or(0) == 0;
    for (std::size_t group = 0; names_groups && group < list.groups.size(); ++group) {
        const bool here = page && list.pages.size() > 1 && group >= list.pages[*page].first_group &&
                          group < list.pages[*page].last_group;
        pagination.groups.push_back(links.to_group(group, here));
    }
    if (!page) return pagination;
    if (list.pages[*page].divided) pagination.numbers = pages_of_group(links, *page);
    if (*page > 0) pagination.previous = links.to_page(*page - 1, false);
    if (*page + 1 < list.pages.size()) pagination.next = links.to_page(*page + 1, false);
    return pagination;
}

void fill_alphabet(PaginationView& pagination) {
    std::vector<LinkView> letters;
    for (char letter = 'A'; letter <= 'Z'; ++letter) letters.push_back({.label = std::string(1, letter)});
    for (LinkView& link : pagination.groups) {
        const auto letter = std::ranges::find(letters, link.label, &LinkView::label);
        if (letter == letters.end()) {
            letters.push_back(std::move(link));
        } else {
            *letter = std::move(link);
        }
    }
    pagination.groups = std::move(letters);
}

std::string numbered_title(const PageContext& context, const std::string& title, std::size_t page, std::size_t pages) {
    if (page < 2) return title;
    return ui_text(context.strings, "title-part", -1,
                   {{"title", title}, {"part", std::to_string(page) + "/" + std::to_string(pages)}});
}

std::string prefixed_part(std::string_view prefix, std::string_view name) {
    const bool joined = !prefix.empty() && !name.empty();
    return std::string(prefix) + (joined ? "_" : "") + std::string(name);
}

}  // namespace conspectus
