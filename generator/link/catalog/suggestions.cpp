#include "link/catalog/suggestions.h"

#include <fmt/format.h>

#include <algorithm>

#include "text/near_spelling.h"

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

namespace {

constexpr std::size_t shortest_beginning = 4;
constexpr std::size_t most_beginnings = 3;

/// Returns the beginning of an id that a word may be meant for, or nothing:
/// "iliocaval-balloon" of "iliocaval-balloon-dilatation" for "iliocaval-baloon".
std::string_view beginning(std::string_view id, std::string_view word) {
    if (id.starts_with(word)) return id.substr(0, word.size());
    const std::size_t cut = id.find('-', word.size() - 1);
    return cut == id.npos ? std::string_view() : id.substr(0, cut);
}

}  // namespace

std::string Suggestions::did_you_mean(std::string_view word, const std::vector<std::string_view>& names) {
    if (words_ == 0 || names.size() > comparisons_) return {};
    --words_;
    comparisons_ -= names.size();
    const auto spelling = near_spelling(word, names);
    return spelling ? fmt::format("; did you mean '{}'?", *spelling) : std::string();
}

std::string Suggestions::did_you_begin(std::string_view word, const std::vector<std::string_view>& ids) {
    if (words_ == 0 || ids.size() > comparisons_ || word.size() < shortest_beginning) return {};
    --words_;
    comparisons_ -= ids.size();
    std::vector<std::string_view> beginnings;
    for (const std::string_view id : ids) beginnings.push_back(beginning(id, word));
    const bool is_one = std::ranges::find(beginnings, word) != beginnings.end();
    const auto near = is_one ? std::string(word) : near_spelling(word, beginnings).value_or("");
    if (near.empty()) return {};
    std::vector<std::string_view> meant;
    for (std::size_t i = 0; i < ids.size() && meant.size() < most_beginnings; ++i)
        if (beginnings[i] == near) meant.push_back(ids[i]);
    return fmt::format("; did you mean {}?", quoted_list(meant, "or"));
}

}  // namespace conspectus
