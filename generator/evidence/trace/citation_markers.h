#pragma once
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace conspectus {

struct NumberRange {
    std::uint32_t first;
    std::uint32_t last;
};

/// One `[17-18,20]`, in these or other square brackets: bytes [begin, end) of
/// the text, brackets included.
struct PrintedCitation {
    std::size_t begin;
    std::size_t end;
    std::vector<NumberRange> numbers;
};

std::vector<PrintedCitation> printed_citations(std::string_view text);

/// The number that these digits are; none where anything else stands among them.
std::optional<std::uint32_t> citation_number(std::string_view digits);

/// The numbers that a source cites, `[7]`, `^[17-18,20]`, `[12,13]`, and the
/// entries of its reference list, `[7] Shi W, …`; where it has no brackets, the
/// longest list `1. … 2. …`. Offsets are bytes of the text.
class CitationMarkers {
  public:
    explicit CitationMarkers(std::string_view text);

    /// The source's text shows no printed numbers at all: there is nothing to hold a citation to.
    bool empty() const { return places_.empty(); }
    /// Where the number is cited or its entry stands, in order; ranges count as all their members.
    std::span<const std::size_t> places(std::uint32_t number) const;

    /// Where the entry of the reference list begins and ends; both 0 where the source has none.
    struct Entry {
        std::size_t begin = 0;
        std::size_t end = 0;
    };
    Entry entry(std::uint32_t number) const;

  private:
    void add_entries(const std::vector<std::pair<std::uint32_t, std::size_t>>& entries, std::size_t end);

    std::map<std::uint32_t, std::vector<std::size_t>> places_;
    std::map<std::uint32_t, Entry> entries_;
};

}  // namespace conspectus
