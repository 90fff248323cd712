#include "render/search/inverted_index.h"

#include <xxhash.h>

#include <algorithm>
#include <limits>

#include "text/escape.h"

namespace conspectus {
namespace {

constexpr std::size_t longest_list = 10'000;
constexpr std::size_t largest_shard = 12'000;
constexpr std::size_t full_shard = 7'000;  // gets no more terms; a longer list has a shard of its own
constexpr std::size_t least_shard = 5'000;
constexpr std::size_t usual_rest = 1'300;  // bytes beyond the least, in the mean

std::string list_text(const PostingList& list, const std::vector<std::uint32_t>& starts) {
    std::string text = posting_list_text(list);
    for (std::uint32_t most = 1U << 16; text.size() > longest_list && most > 0; most /= 2) {
        text = posting_list_text(first_of_each(list, starts, most), true);
    }
    return text;
}

/// Whether a shard of the least size may end before that token: every 1,300 bytes on average. The token alone decides,
/// so behind an edit the shards soon begin again where they did.
bool may_begin_shard(std::string_view token, std::size_t size) {
    const std::uint64_t hash = XXH3_64bits(token.data(), token.size());
    return hash / size < std::numeric_limits<std::uint64_t>::max() / usual_rest;
}

bool begins_shard(std::size_t filled, std::string_view token, std::size_t size) {
    if (filled + size > largest_shard || std::max(filled, size) > full_shard) return true;
    return filled > least_shard && may_begin_shard(token, size);
}

}  // namespace

PostingList& InvertedIndex::list_of(std::string_view token) {
    const auto found = lists_.find(token);
    return found != lists_.end() ? found->second : lists_.emplace(token, PostingList{}).first->second;
}

void InvertedIndex::add(std::string_view token, std::uint32_t number) {
    PostingList& list = list_of(token);
    if (number >= list.next) list.add(number);
}

void InvertedIndex::add_weighed(std::string_view token, std::uint32_t number, std::uint32_t weight) {
    PostingList& list = list_of(token);
    if (number * search_weights >= list.next) list.add(number * search_weights + weight);
}

std::vector<InvertedIndex::Term> InvertedIndex::take() {
    std::vector<Term> terms;
    terms.reserve(lists_.size());
    while (!lists_.empty()) {
        auto node = lists_.extract(lists_.begin());
        terms.push_back({std::move(node.key()), std::move(node.mapped())});
    }
    std::ranges::sort(terms, {}, &Term::token);
    return terms;
}

std::vector<TermShard> pack_terms(std::vector<InvertedIndex::Term> terms, const std::vector<std::uint32_t>& starts) {
    std::vector<TermShard> shards;
    for (InvertedIndex::Term& term : terms) {
        std::string text = json_in_script(term.token) + ",\"" + list_text(term.list, starts) + "\"";
        term.list = {};
        if (shards.empty() || begins_shard(shards.back().json.size(), term.token, text.size())) {
            shards.push_back({std::move(term.token), "[" + std::move(text)});
        } else {
            shards.back().json += "," + text;
        }
    }
    for (TermShard& shard : shards) shard.json += "]";
    return shards;
}

}  // namespace conspectus
