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

/// One `[17-18,20]`, in ASCII or other square brackets: bytes [begin, end) of the
/// text, including the brackets.
struct PrintedCitation {
    std::size_t begin;
    std::size_t end;
    std::vector<NumberRange> numbers;
};

std::vector<PrintedCitation> printed_citations(std::string_view text);

/// Returns the number that `digits` are, or nothing if they contain anything else.
std::optional<std::uint32_t> citation_number(std::string_view digits);

/// The numbers that a source cites, `[7]`, `^[17-18,20]`, `[12,13]`, and the
/// entries of its reference list, `[7] Shi W, …`; in a list without brackets, the
/// longest one `1. … 2. …`. Offsets are bytes of the text.
class CitationMarkers {
  public:
    explicit CitationMarkers(std::string_view text);

    /// Returns whether the source shows no citation numbers at all, so that none can be checked.
    bool empty() const { return offsets_.empty(); }
    /// Returns the offsets at which the number is cited or its entry begins, in order; a range cites all its members.
    std::span<const std::size_t> offsets(std::uint32_t number) const;

    /// Bytes [begin, end) of an entry of the reference list; both 0 if there is none.
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
