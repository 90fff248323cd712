#include "render/frame/pagination.h"

#include <algorithm>

#include "template/ui_text.h"

namespace conspectus {

VIEW(PaginationView, "pagination", groups, numbers, previous, next)

namespace {

/// How many pages before and after the current one a pagination names.
constexpr std::size_t neighbours = 2;

LinkView link_to_page(const PageContext& context, PageKind kind, std::string_view name, const std::string& part,
                      std::string label, bool current) {
    const std::string path = output_path(context.catalog.site, context.language.key, kind, name, part);
    return {.label = std::move(label), .language = {}, .url = context.link(path), .current = current};
}

bool is_near(std::size_t page, std::size_t pages, std::size_t current) {
    return page == 1 || page == pages || (page + neighbours >= current && page <= current + neighbours);
}

/// For each group the index of the page on which it begins.
std::vector<std::size_t> first_pages(const std::vector<ListPage>& pages, std::size_t groups) {
    std::vector<std::size_t> first(groups, pages.size());
    for (std::size_t i = pages.size(); i > 0; --i) {
        for (std::size_t group = pages[i - 1].first_group; group < pages[i - 1].last_group; ++group) {
            first[group] = i - 1;
        }
    }
    return first;
}

/// The label of a page of the list: "A", "A–F", "S 2".
std::string page_label(const ListPage& page, const std::vector<GroupName>& groups) {
    if (page.first_group == page.last_group) return {};
    const std::string& first = groups[page.first_group].label;
    const std::string& last = groups[page.last_group - 1].label;
    if (page.divided && page.entries.first > 0) return first + " " + std::to_string(page.entries.first / page_size + 1);
    return first == last ? first : first + "–" + last;
}

/// A list in groups and the pages over which it is distributed.
struct GroupedList {
    const PageContext& context;
    PageKind kind;
    const std::vector<GroupName>& groups;
    const std::vector<ListPage>& pages;
    std::string_view prefix;

    LinkView to_page(std::size_t index, bool current) const {
        return link_to_page(context, kind, {}, prefixed_part(prefix, pages[index].name),
                            page_label(pages[index], groups), current);
    }
    LinkView to_group(std::size_t group, std::size_t page, bool current) const {
        LinkView link{.label = groups[group].label, .language = groups[group].language, .url = {}, .current = current};
        if (groups[group].size == 0 || page == pages.size()) return link;
        const std::string path =
            output_path(context.catalog.site, context.language.key, kind, {}, prefixed_part(prefix, pages[page].name));
        link.url = context.link(path, groups[group].fragment);
        return link;
    }
};

/// The pages over which the group of page `current` is divided.
std::vector<LinkView> pages_of_group(const GroupedList& list, std::size_t current) {
    std::vector<LinkView> numbers;
    const std::size_t group = list.pages[current].first_group;
    std::size_t begin = current;
    while (begin > 0 && list.pages[begin - 1].divided && list.pages[begin - 1].first_group == group) --begin;
    std::size_t end = current + 1;
    while (end < list.pages.size() && list.pages[end].divided && list.pages[end].first_group == group) ++end;
    for (std::size_t i = begin; i < end; ++i) {
        if (!is_near(i - begin + 1, end - begin, current - begin + 1)) continue;
        numbers.push_back(list.to_page(i, i == current));
        numbers.back().label = std::to_string(i - begin + 1);
    }
    return numbers;
}

}  // namespace

PaginationView numbered_pagination(const PageContext& context, PageKind kind, std::string_view name, std::size_t pages,
                                   std::size_t page, std::string_view prefix) {
    PaginationView pagination;
    if (pages < 2) return pagination;
    const auto to_page = [&](std::size_t number) {
        const std::string part = prefixed_part(prefix, page_name(number));
        return link_to_page(context, kind, name, part, std::to_string(number), number == page);
    };
    for (std::size_t number = 1; number <= pages; ++number) {
        if (is_near(number, pages, page)) pagination.numbers.push_back(to_page(number));
    }
    if (page > 1) pagination.previous = to_page(page - 1);
    if (page < pages) pagination.next = to_page(page + 1);
    return pagination;
}

PaginationView grouped_pagination(const PageContext& context, PageKind kind, const std::vector<GroupName>& groups,
                                  const std::vector<ListPage>& pages, const ListPage& page, std::string_view prefix) {
    const GroupedList list{context, kind, groups, pages, prefix};
    const auto current = static_cast<std::size_t>(std::ranges::find(pages, page.name, &ListPage::name) - pages.begin());
    const std::vector<std::size_t> first = first_pages(pages, groups.size());
    PaginationView pagination;
    for (std::size_t group = 0; group < groups.size(); ++group) {
        const bool here = pages.size() > 1 && group >= page.first_group && group < page.last_group;
        pagination.groups.push_back(list.to_group(group, first[group], here));
    }
    if (page.divided) pagination.numbers = pages_of_group(list, current);
    if (current > 0 && current < pages.size()) pagination.previous = list.to_page(current - 1, false);
    if (current + 1 < pages.size()) pagination.next = list.to_page(current + 1, false);
    return pagination;
}

std::vector<GroupName> letter_names(const Ordering& ordering, std::string_view fragment_prefix) {
    std::vector<GroupName> names;
    for (const Bucket& bucket : ordering.buckets) {
        names.push_back({.label = bucket.label,
                         .language = {},
                         .fragment = std::string(fragment_prefix) + letter_key(bucket.label),
                         .size = bucket.entries.size()});
    }
    return names;
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
