#include "render/frame/page_bar.h"

#include <algorithm>

#include "template/ui_text.h"

namespace conspectus {

VIEW(PageBarView, "page bar", groups, numbers, previous, next)

namespace {

/// How many neighbours of the present page a bar names.
constexpr std::size_t neighbours = 2;

LinkView link_to_part(const PageContext& context, PageKind kind, std::string_view name, const std::string& part,
                      std::string label, bool current) {
    const std::string path = output_path(context.catalog.site, context.language.key, kind, name, part);
    return {.label = std::move(label), .language = {}, .url = context.link(path), .current = current};
}

bool is_near(std::size_t page, std::size_t pages, std::size_t current) {
    return page == 1 || page == pages || (page + neighbours >= current && page <= current + neighbours);
}

/// For each group the index of the part it begins on.
std::vector<std::size_t> first_parts(const std::vector<GroupPart>& parts, std::size_t groups) {
    std::vector<std::size_t> first(groups, parts.size());
    for (std::size_t i = parts.size(); i > 0; --i) {
        for (std::size_t group = parts[i - 1].first_group; group < parts[i - 1].last_group; ++group) {
            first[group] = i - 1;
        }
    }
    return first;
}

/// What a page of the list is called: "A", "A–F", "S 2".
std::string part_label(const GroupPart& part, const std::vector<GroupName>& groups) {
    if (part.first_group == part.last_group) return {};
    const std::string& first = groups[part.first_group].label;
    const std::string& last = groups[part.last_group - 1].label;
    if (part.divided && part.entries.first > 0) return first + " " + std::to_string(part.entries.first / part_size + 1);
    return first == last ? first : first + "–" + last;
}

/// The groups of one bar with the parts they lie on.
struct GroupBar {
    const PageContext& context;
    PageKind kind;
    const std::vector<GroupName>& groups;
    const std::vector<GroupPart>& parts;
    std::string_view prefix;

    LinkView to_part(std::size_t index, bool current) const {
        return link_to_part(context, kind, {}, prefixed_part(prefix, parts[index].name),
                            part_label(parts[index], groups), current);
    }
    LinkView to_group(std::size_t group, std::size_t part, bool current) const {
        LinkView link{.label = groups[group].label, .language = groups[group].language, .url = {}, .current = current};
        if (groups[group].size == 0 || part == parts.size()) return link;
        const std::string path =
            output_path(context.catalog.site, context.language.key, kind, {}, prefixed_part(prefix, parts[part].name));
        link.url = context.link(path, groups[group].fragment);
        return link;
    }
};

/// The pages of the one long group that `part` belongs to.
std::vector<LinkView> pages_of_group(const GroupBar& bar, std::size_t current) {
    std::vector<LinkView> numbers;
    const std::size_t group = bar.parts[current].first_group;
    std::size_t begin = current;
    while (begin > 0 && bar.parts[begin - 1].divided && bar.parts[begin - 1].first_group == group) --begin;
    std::size_t end = current + 1;
    while (end < bar.parts.size() && bar.parts[end].divided && bar.parts[end].first_group == group) ++end;
    for (std::size_t i = begin; i < end; ++i) {
        if (!is_near(i - begin + 1, end - begin, current - begin + 1)) continue;
        numbers.push_back(bar.to_part(i, i == current));
        numbers.back().label = std::to_string(i - begin + 1);
    }
    return numbers;
}

}  // namespace

PageBarView number_bar(const PageContext& context, PageKind kind, std::string_view name, std::size_t pages,
                       std::size_t page, std::string_view prefix) {
    PageBarView bar;
    if (pages < 2) return bar;
    const auto to_page = [&](std::size_t number) {
        const std::string part = prefixed_part(prefix, part_name(number));
        return link_to_part(context, kind, name, part, std::to_string(number), number == page);
    };
    for (std::size_t number = 1; number <= pages; ++number) {
        if (is_near(number, pages, page)) bar.numbers.push_back(to_page(number));
    }
    if (page > 1) bar.previous = to_page(page - 1);
    if (page < pages) bar.next = to_page(page + 1);
    return bar;
}

PageBarView group_bar(const PageContext& context, PageKind kind, const std::vector<GroupName>& groups,
                      const std::vector<GroupPart>& parts, const GroupPart& part, std::string_view prefix) {
    const GroupBar bar{context, kind, groups, parts, prefix};
    const auto current =
        static_cast<std::size_t>(std::ranges::find(parts, part.name, &GroupPart::name) - parts.begin());
    const std::vector<std::size_t> first = first_parts(parts, groups.size());
    PageBarView view;
    for (std::size_t group = 0; group < groups.size(); ++group) {
        const bool here = parts.size() > 1 && group >= part.first_group && group < part.last_group;
        view.groups.push_back(bar.to_group(group, first[group], here));
    }
    if (part.divided) view.numbers = pages_of_group(bar, current);
    if (current > 0 && current < parts.size()) view.previous = bar.to_part(current - 1, false);
    if (current + 1 < parts.size()) view.next = bar.to_part(current + 1, false);
    return view;
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

void fill_alphabet(PageBarView& bar) {
    std::vector<LinkView> letters;
    for (char letter = 'A'; letter <= 'Z'; ++letter) letters.push_back({.label = std::string(1, letter)});
    for (LinkView& link : bar.groups) {
        const auto place = std::ranges::find(letters, link.label, &LinkView::label);
        if (place == letters.end()) {
            letters.push_back(std::move(link));
        } else {
            *place = std::move(link);
        }
    }
    bar.groups = std::move(letters);
}

std::string numbered_title(const PageContext& context, const std::string& title, std::size_t page, std::size_t pages) {
    if (page < 2) return title;
    return ui_text(context.strings, "title-part", -1,
                   {{"title", title}, {"part", std::to_string(page) + "/" + std::to_string(pages)}});
}

LinkView index_link(const PageContext& context, PageKind kind, std::string_view label) {
    return {.label = ui_text(context.strings, label), .language = {}, .url = context.to(kind)};
}

LayoutView index_layout(const PageContext& context, PageKind kind, const std::string& part, std::string_view name) {
    PageFacts facts{.kind = kind, .title = ui_text(context.strings, std::string(name) + "-title")};
    if (!part.empty()) {
        facts.trail.push_back(index_link(context, kind, "nav-" + std::string(name)));
        facts.languages = {context.language.key};
    }
    return layout_view(context, std::move(facts));
}

std::string prefixed_part(std::string_view prefix, std::string_view name) {
    const bool joined = !prefix.empty() && !name.empty();
    return std::string(prefix) + (joined ? "_" : "") + std::string(name);
}

}  // namespace conspectus
