#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace conspectus {

/// The digits in which shards state numbers: six bits a character.
inline constexpr std::string_view six_bit_digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// A strictly ascending list of numbers below 2^27 that grows at its end,
/// stored as gaps of seven bits a byte.
struct PostingList {
    std::string gaps;
    std::uint32_t next = 0;  ///< one more than the last number

    void add(std::uint32_t number);
};

/// Encodes a list as shards hold it: Rice-coded gaps in six-bit digits, close to
/// the entropy of any list, however dense. The first digit is the parameter k,
/// plus 32 if the list `is_cut`. A gap of g omitted numbers is q = g >> k zeros,
/// a one and k bits; from q = 24 on 24 zeros and 27 bits. Zeros fill up the last
/// digit.
std::string posting_list_text(const PostingList& list, bool is_cut = false);

/// Returns the first `most` numbers of each range; `starts` are the ranges'
/// first numbers, ascending.
PostingList first_of_each(const PostingList& list, const std::vector<std::uint32_t>& starts, std::uint32_t most);

/// Weights in the index of names, by where an entry holds a token: 0, in its
/// name or what counts as much; 1, in other texts; 2, in the name of the page
/// around it.
inline constexpr std::uint32_t search_weights = 3;

/// An inverted index as it grows: the posting list of each token. Numbers must
/// not decrease from one call to the next; a repeated one is dropped.
class InvertedIndex {
  public:
    void add(std::string_view token, std::uint32_t number);
    /// Adds number × search_weights + weight, unless the list has that entry
    /// already: of several weights the first one added counts.
    void add_weighed(std::string_view token, std::uint32_t number, std::uint32_t weight);

    struct Term {
        std::string token;
        PostingList list;
    };
    /// Returns all terms sorted by the bytes of their tokens and empties the index.
    std::vector<Term> take();

  private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view token) const { return std::hash<std::string_view>{}(token); }
    };
    PostingList& list_of(std::string_view token);
    std::unordered_map<std::string, PostingList, Hash, std::equal_to<>> lists_;
};

/// A run of neighbouring terms, packed.
struct TermShard {
    std::string first_token;
    std::string json;  ///< [token, list, token, list …]
};

/// Packs terms into shards of up to 12 KB; a long list has a shard of its own. A list
/// of more than 10 KB is cut to the first numbers of each kind of entry; `starts`
/// are the kinds' first numbers. Where a shard ends depends on the tokens around,
/// so that an edit changes few shards.
std::vector<TermShard> pack_terms(std::vector<InvertedIndex::Term> terms, const std::vector<std::uint32_t>& starts);

}  // namespace conspectus
