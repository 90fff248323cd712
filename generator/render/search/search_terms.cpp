#include "render/search/search_terms.h"

#include <algorithm>

#include "text/escape.h"

namespace conspectus {
namespace {

constexpr std::size_t shard_size = 12'000;
constexpr std::size_t longest_list = 10'000;
constexpr std::size_t long_list = 7'000;  // stands alone

std::string list_text(const SearchList& list, const std::vector<std::uint32_t>& starts) {
    std::string text = search_list_text(list);
    for (std::uint32_t most = 1U << 16; text.size() > longest_list && most > 0; most /= 2) {
        text = search_list_text(first_of_each(list, starts, most), true);
    }
    return text;
}

}  // namespace

SearchList& SearchTerms::list_of(std::string_view token) {
    const auto found = lists_.find(token);
    return found != lists_.end() ? found->second : lists_.emplace(token, SearchList{}).first->second;
}

void SearchTerms::add(std::string_view token, std::uint32_t number) {
    SearchList& list = list_of(token);
    if (number >= list.next) list.add(number);
}

void SearchTerms::add_weighed(std::string_view token, std::uint32_t number, std::uint32_t weight) {
    SearchList& list = list_of(token);
    if (number * search_weights >= list.next) list.add(number * search_weights + weight);
}

std::vector<SearchTerms::Term> SearchTerms::take() {
    std::vector<Term> terms;
    terms.reserve(lists_.size());
    while (!lists_.empty()) {
        auto node = lists_.extract(lists_.begin());
        terms.push_back({std::move(node.key()), std::move(node.mapped())});
    }
    std::ranges::sort(terms, {}, &Term::token);
    return terms;
}

SearchTermShards pack_terms(std::vector<SearchTerms::Term> terms, const std::vector<std::uint32_t>& starts) {
    SearchTermShards shards;
    for (SearchTerms::Term& term : terms) {
        std::string text = json_in_script(term.token) + ",\"" + list_text(term.list, starts) + "\"";
        term.list = {};
        const std::size_t filled = shards.contents.empty() ? shard_size : shards.contents.back().size();
        if (filled + text.size() > shard_size || std::max(filled, text.size()) > long_list) {
            shards.first_tokens.push_back(std::move(term.token));
            shards.contents.push_back("[" + std::move(text));
        } else {
            shards.contents.back() += "," + text;
        }
    }
    for (std::string& content : shards.contents) content += "]";
    return shards;
}

}  // namespace conspectus
