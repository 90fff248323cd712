#include "render/frame/list_parts.h"

#include <algorithm>
#include <charconv>

namespace conspectus {
namespace {

std::size_t hundreds(std::size_t size) {
    return (size + part_size - 1) / part_size;
}

/// Puts groups on pages one after another.
class Packer {
  public:
    std::vector<GroupPart> parts;

    void add(std::size_t group, std::size_t size, const std::string& name) {
        if (size > longest_list) return divide(group, size, name);
        const bool open = !parts.empty() && !parts.back().divided && filled_ + size <= part_size;
        if (open) {
            parts.back().last_group = group + 1;
            filled_ += size;
        } else {
            parts.push_back({.name = name, .first_group = group, .last_group = group + 1});
            filled_ = size;
        }
    }

  private:
    std::size_t filled_ = 0;

    void divide(std::size_t group, std::size_t size, const std::string& name) {
        const std::size_t pages = hundreds(size);
        for (std::size_t page = 1; page <= pages; ++page) {
            parts.push_back({.name = page == 1 ? name : name + "_" + std::to_string(page),
                             .first_group = group,
                             .last_group = group + 1,
                             .entries = page_span(size, pages, page),
                             .divided = true});
        }
    }
};

std::size_t total(const std::vector<std::size_t>& sizes) {
    std::size_t sum = 0;
    for (const std::size_t size : sizes) sum += size;
    return sum;
}

}  // namespace

std::size_t page_count(std::size_t longest) {
    return longest <= longest_list ? 1 : hundreds(longest);
}

Span page_span(std::size_t size, std::size_t pages, std::size_t page) {
    if (pages == 1) return {0, size};
    return {std::min(size, (page - 1) * part_size), std::min(size, page * part_size)};
}

std::string part_name(std::size_t page) {
    return page == 1 ? std::string() : std::to_string(page);
}

std::size_t part_number(std::string_view part) {
    std::size_t number = 1;
    std::from_chars(part.data(), part.data() + part.size(), number);
    return number;
}

std::vector<GroupPart> group_parts(const std::vector<std::size_t>& sizes, const std::vector<std::string>& names) {
    if (total(sizes) <= longest_list) return {{.name = {}, .first_group = 0, .last_group = sizes.size()}};
    Packer packer;
    for (std::size_t i = 0; i < sizes.size(); ++i) packer.add(i, sizes[i], names[i]);
    packer.parts.front().name.clear();
    return std::move(packer.parts);
}

std::string letter_key(std::string_view label) {
    if (label.size() != 1 || label[0] < 'A' || label[0] > 'Z') return "0";
    return {static_cast<char>(label[0] - 'A' + 'a')};
}

const Ordering& ordering_in(const std::vector<Ordering>& orderings, std::string_view language) {
    static const Ordering none;
    const auto found = std::ranges::find(orderings, language, &Ordering::language);
    return found == orderings.end() ? none : *found;
}

std::vector<GroupPart> alphabet_parts(const Ordering& ordering) {
    std::vector<std::size_t> sizes;
    std::vector<std::string> names;
    for (const Bucket& bucket : ordering.buckets) {
        sizes.push_back(bucket.entries.size());
        names.push_back(letter_key(bucket.label));
    }
    return group_parts(sizes, names);
}

const GroupPart& part_named(const std::vector<GroupPart>& parts, std::string_view name) {
    const auto found = std::ranges::find(parts, name, &GroupPart::name);
    return found == parts.end() ? parts.front() : *found;
}

Span entries_of(const GroupPart& part, std::size_t size) {
    return part.divided ? part.entries : Span{0, size};
}

}  // namespace conspectus
