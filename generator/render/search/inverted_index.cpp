#include "render/search/inverted_index.h"

#include <xxhash.h>

#include <algorithm>
#include <bit>
#include <limits>

#include "text/escape.h"

namespace conspectus {
namespace {

constexpr std::uint32_t longest_run = 24;  // zeros
constexpr unsigned wide_gap = 27;          // bits
constexpr unsigned cut_flag = 32;

/// Decodes the gaps of a list one after the other.
class Gaps {
  public:
    explicit Gaps(const std::string& bytes) : bytes_(bytes) {}
    bool done() const { return at_ == bytes_.size(); }
    std::uint32_t next() {
        std::uint32_t gap = 0;
        for (unsigned shift = 0;; shift += 7) {
            const auto byte = static_cast<unsigned char>(bytes_[at_++]);
            gap |= (byte & 0x7FU) << shift;
            if (byte < 0x80) return gap;
        }
    }

  private:
    const std::string& bytes_;
    std::size_t at_ = 0;
};

class BitText {
  public:
    void put(std::uint32_t value, unsigned bits) {
        for (unsigned i = bits; i-- > 0;) {
            buffer_ = buffer_ << 1 | (value >> i & 1U);
            if (++filled_ == 6) flush();
        }
    }
    void put_zeros(std::uint32_t count) {
        for (; count > 0; --count) put(0, 1);
    }
    std::string take() {
        while (filled_ > 0) put(0, 1);
        return std::move(text_);
    }

  private:
    void flush() {
        text_ += six_bit_digits[buffer_];
        buffer_ = 0;
        filled_ = 0;
    }
    std::string text_;
    std::uint32_t buffer_ = 0;
    unsigned filled_ = 0;
};

/// A histogram of the gaps of a list by their width in bits.
struct Widths {
    std::uint64_t count[33] = {};
    std::uint64_t sum[33] = {};

    explicit Widths(const PostingList& list) {
        for (Gaps gaps(list.gaps); !gaps.done();) {
            const std::uint32_t gap = gaps.next();
            ++count[std::bit_width(gap)];
            sum[std::bit_width(gap)] += gap;
        }
    }
    /// Estimates the number of bits that the list takes with that parameter.
    std::uint64_t cost(unsigned k) const {
        std::uint64_t bits = 0;
        for (unsigned width = 0; width <= 32; ++width) {
            const std::uint64_t rice = (sum[width] >> k) + count[width] * (1 + k);
            bits += std::min(rice, count[width] * (longest_run + wide_gap));
        }
        return bits;
    }
};

unsigned best_parameter(const PostingList& list) {
    const Widths widths(list);
    unsigned best = 0;
    for (unsigned k = 1; k < wide_gap; ++k) {
        if (widths.cost(k) < widths.cost(best)) best = k;
    }
    return best;
}

void put_gap(BitText& text, std::uint32_t gap, unsigned k) {
    const std::uint32_t zeros = gap >> k;
    if (zeros >= longest_run) {
        text.put_zeros(longest_run);
        return text.put(gap, wide_gap);
    }
    text.put_zeros(zeros);
    text.put(1, 1);
    text.put(gap & ((1U << k) - 1), k);
}

}  // namespace

void PostingList::add(std::uint32_t number) {
    std::uint32_t gap = number - next;
    for (; gap >= 0x80; gap >>= 7) gaps += static_cast<char>(0x80 | (gap & 0x7F));
    gaps += static_cast<char>(gap);
    next = number + 1;
}

std::string posting_list_text(const PostingList& list, bool is_cut) {
    const unsigned k = best_parameter(list);
    BitText text;
    Gaps gaps(list.gaps);
    while (!gaps.done()) put_gap(text, gaps.next(), k);
    return six_bit_digits[k + (is_cut ? cut_flag : 0)] + text.take();
}

PostingList first_of_each(const PostingList& list, const std::vector<std::uint32_t>& starts, std::uint32_t most) {
    PostingList first;
    std::uint32_t number = 0;
    std::uint32_t taken = 0;
    auto next_start = starts.begin();
    for (Gaps gaps(list.gaps); !gaps.done(); ++number) {
        number += gaps.next();
        for (; next_start != starts.end() && *next_start <= number; ++next_start) taken = 0;
        if (taken++ < most) first.add(number);
    }
    return first;
}

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

/// Returns whether a shard of the least size may end before that token: every 1,300 bytes on average. Only the token
/// decides, so that soon after an edit shards begin again where they did.
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
