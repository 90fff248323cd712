#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace conspectus {

/// A strictly ascending list of numbers below 2^27, as it grows: gaps of seven
/// bits a byte.
struct SearchList {
    std::string gaps;
    std::uint32_t next = 0;  ///< one more than the last number

    bool empty() const { return gaps.empty(); }
    void add(std::uint32_t number);
};

/// The list as search shards hold it: Rice-coded gaps in six-bit characters
/// (A–Z a–z 0–9 - _), close to the entropy of any list, however dense. The first
/// character is the parameter k; plus 32 where the list `is_cut`. A gap of g
/// numbers that are left out is q = g >> k zeros, a one and k bits; from q = 24
/// on 24 zeros and 27 bits. Zeros fill up the last character.
std::string search_list_text(const SearchList& list, bool is_cut = false);

/// The first `most` numbers of each stretch; `starts` are the stretches' first
/// numbers, ascending.
SearchList first_of_each(const SearchList& list, const std::vector<std::uint32_t>& starts, std::uint32_t most);

}  // namespace conspectus
