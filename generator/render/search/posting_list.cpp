#include "render/search/posting_list.h"

#include <algorithm>
#include <bit>

namespace conspectus {
namespace {

constexpr std::uint32_t longest_run = 24;  // zeros
constexpr unsigned wide_gap = 27;          // bits
constexpr unsigned cut_flag = 32;

/// Reads the gaps of a list one after the other.
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

/// The gaps of a list by their width in bits.
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
    /// About how many bits the list takes with that parameter.
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

}  // namespace conspectus
