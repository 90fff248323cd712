#pragma once
#include <cstdint>
#include <string>
#include <string_view>
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

}  // namespace conspectus
