#include "render/search_terms.h"

#include <algorithm>

#include "text/escape.h"

namespace conspectus {
namespace {

constexpr std::size_t shard_size = 12'000;
constexpr std::size_t longest_list = 16'000;

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
    if (number * 2 >= list.next) list.add(number * 2 + weight);
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

SearchTermShards pack_terms(std::vector<SearchTerms::Term> terms) {
    SearchTermShards shards;
    for (SearchTerms::Term& term : terms) {
        std::string text = json_in_script(term.token) + ",\"" + search_list_text(term.list, longest_list) + "\"";
        term.list = {};
        if (shards.contents.empty() || shards.contents.back().size() + text.size() > shard_size) {
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
