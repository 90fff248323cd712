#include "link/catalog/phrases.h"

#include <fmt/format.h>

#include <algorithm>

namespace conspectus {
namespace {

constexpr std::size_t most_names = 12;

}  // namespace

std::string quoted_list(const std::vector<std::string_view>& names, std::string_view last_word) {
    std::string out;
    const std::size_t shown = std::min(names.size(), most_names);
    for (std::size_t i = 0; i < shown; ++i) {
        if (i > 0) out += i + 1 == names.size() ? fmt::format(" {} ", last_word) : ", ";
        out += fmt::format("'{}'", names[i]);
    }
    return shown < names.size() ? out + ", …" : out;
}

std::string_view kind_phrase(EntityKind kind) {
    switch (kind) {
        case EntityKind::none:
            return "nothing";
        case EntityKind::paper:
            return "a paper";
        case EntityKind::work:
            return "a work";
        case EntityKind::keyword:
            return "a keyword";
        case EntityKind::page:
            return "a page";
    }
    return "nothing";
}

}  // namespace conspectus
