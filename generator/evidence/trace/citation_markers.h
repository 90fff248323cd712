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

/// Reads digits as a number; nothing where there is anything else among them.
std::optional<std::uint32_t> citation_number(std::string_view digits);

/// The numbers that a source cites, `[7]`, `^[17-18,20]`, `[12,13]`, and the
/// entries of its reference list, `[7] Shi W, …`; where it has no brackets, the
/// longest list `1. … 2. …`. Offsets are bytes of the text.
class CitationMarkers {
  public:
    explicit CitationMarkers(std::string_view text);

    /// Whether the source's text shows no printed numbers at all: no citation can be checked.
    bool empty() const { return offsets_.empty(); }
    /// Returns where the number is cited or its entry begins, in order; ranges count as all their members.
    std::span<const std::size_t> offsets(std::uint32_t number) const;

    /// Where an entry of the reference list begins and ends; both 0 where the source has none.
    struct Entry {
        std::size_t begin = 0;
        std::size_t end = 0;
    };
    Entry entry(std::uint32_t number) const;

  private:
    void add_entries(const std::vector<std::pair<std::uint32_t, std::size_t>>& entries, std::size_t end);

    std::map<std::uint32_t, std::vector<std::size_t>> offsets_;
    std::map<std::uint32_t, Entry> entries_;
};

}  // namespace conspectus
