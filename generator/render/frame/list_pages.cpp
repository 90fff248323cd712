#include "render/frame/list_pages.h"

#include <algorithm>
#include <charconv>

namespace conspectus {
namespace {

std::size_t full_pages(std::size_t size) {
    return (size + page_size - 1) / page_size;
}

/// Distributes groups over pages, one after another.
class Packer {
  public:
    std::vector<ListPage> pages;

    void add(std::size_t group, std::size_t size, const std::string& name) {
        if (size > longest_list) return divide(group, size, name);
        const bool open = !pages.empty() && !pages.back().divided && filled_ + size <= page_size;
        if (open) {
            pages.back().last_group = group + 1;
            filled_ += size;
        } else {
            pages.push_back({.name = name, .first_group = group, .last_group = group + 1});
            filled_ = size;
        }
    }

  private:
    std::size_t filled_ = 0;

    void divide(std::size_t group, std::size_t size, const std::string& name) {
        const std::size_t count = full_pages(size);
        for (std::size_t page = 1; page <= count; ++page) {
            pages.push_back({.name = page == 1 ? name : name + "_" + std::to_string(page),
                             .first_group = group,
                             .last_group = group + 1,
                             .entries = page_slice(size, count, page),
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
    return longest <= longest_list ? 1 : full_pages(longest);
}

Slice page_slice(std::size_t size, std::size_t pages, std::size_t page) {
    if (pages == 1) return {0, size};
    return {std::min(size, (page - 1) * page_size), std::min(size, page * page_size)};
}

std::string page_name(std::size_t page) {
    return page == 1 ? std::string() : std::to_string(page);
}

std::size_t page_number(std::string_view name) {
    std::size_t number = 1;
    std::from_chars(name.data(), name.data() + name.size(), number);
    return number;
}

std::vector<ListPage> group_pages(const std::vector<std::size_t>& sizes, const std::vector<std::string>& names) {
    if (total(sizes) <= longest_list) return {{.name = {}, .first_group = 0, .last_group = sizes.size()}};
    Packer packer;
    for (std::size_t i = 0; i < sizes.size(); ++i) packer.add(i, sizes[i], names[i]);
    packer.pages.front().name.clear();
    return std::move(packer.pages);
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

Slice slice_of(const ListPage& page, std::size_t size) {
    return page.divided ? page.entries : Slice{0, size};
}

}  // namespace conspectus
