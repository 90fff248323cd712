#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "render/search/search_list.h"

namespace conspectus {

/// Of the names' index, by where an entry holds a token: 0, its name or what counts as much; 1, other texts; 2, the
/// name of the page around it.
inline constexpr std::uint32_t search_weights = 3;

/// Which entries hold a token: an inverted index as it grows. Numbers must not
/// fall from one call to the next; a repeated one is dropped.
class SearchTerms {
  public:
    void add(std::string_view token, std::uint32_t number);
    /// For lists of number × search_weights + weight: an entry that holds the token already
    /// is not added again with a greater weight.
    void add_weighed(std::string_view token, std::uint32_t number, std::uint32_t weight);

    struct Term {
        std::string token;
        SearchList list;
    };
    /// All terms by token, bytewise; leaves this empty.
    std::vector<Term> take();

  private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view token) const { return std::hash<std::string_view>{}(token); }
    };
    SearchList& list_of(std::string_view token);
    std::unordered_map<std::string, SearchList, Hash, std::equal_to<>> lists_;
};

/// Terms packed into files, each of a run of neighbouring terms.
struct SearchTermShards {
    std::vector<std::string> first_tokens;
    std::vector<std::string> contents;  ///< JSON: [token, list, token, list …]
};

/// A shard holds up to 12 KB, a long list alone. A list of more than 10 KB is
/// cut: it keeps the first numbers of each kind of entry; `starts` are the
/// kinds' first numbers.
SearchTermShards pack_terms(std::vector<SearchTerms::Term> terms, const std::vector<std::uint32_t>& starts);

}  // namespace conspectus
