#pragma once
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "evidence/trace/citation_markers.h"
#include "evidence/trace/source_tables.h"
#include "quantity/quantity.h"
#include "quantity/quantity_words.h"

namespace conspectus {

/// A text folded, in lower case, without blanks and hyphens, so that names are
/// found in it in spite of the line breaks of a PDF.
class SqueezedText {
  public:
    explicit SqueezedText(std::string_view text);

    /// Bytes [begin, end) of the text.
    struct Match {
        std::size_t begin;
        std::size_t end;
    };
    /// Returns the first occurrence of the name from `from` on that is not part of a longer one.
    std::optional<Match> find(std::string_view name, std::size_t from = 0) const;

  private:
    std::string squeezed_;
    std::vector<std::uint32_t> begins_;  ///< byte of the text for each byte of `squeezed_`
    std::vector<std::uint32_t> ends_;
};

/// A number of the source: quantities()[quantity].numerals[numeral].
struct SourceNumber {
    std::uint32_t quantity;
    std::uint32_t numeral;
};

/// The extracted text of a paper, scanned once for looking up numbers and names. Lines are 1-based. The text need not
/// be UTF-8 throughout.
class SourceText {
  public:
    SourceText(std::string text, const QuantityWords& words);

    std::string_view text() const { return text_; }
    std::uint32_t line_at(std::size_t offset) const;
    std::size_t line_begin(std::uint32_t line) const { return lines_[line - 1]; }
    std::uint32_t line_of(const Quantity& quantity) const { return line_at(quantity.begin); }
    const std::vector<Quantity>& quantities() const { return quantities_; }
    /// Returns the numbers with these digits, in the order of the text.
    std::span<const SourceNumber> numbers(std::string_view digits) const;
    /// Returns where the unit occurs first from `from` on, else where it occurs first.
    std::optional<std::size_t> unit(std::string_view key, std::size_t from) const;
    /// Returns whether the head of the number's row, its group or its column gives the unit.
    bool head_gives_unit(const Numeral& numeral, std::string_view unit) const {
        return tables_.gives_unit(line_at(numeral.begin), unit);
    }
    /// Returns whether the head of the number's column names the symbol.
    bool head_names_symbol(const Numeral& numeral, std::string_view symbol) const {
        const std::uint32_t line = line_at(numeral.begin);
        return tables_.names_symbol(line, numeral.begin - line_begin(line), symbol);
    }
    bool in_table(const Numeral& numeral) const { return tables_.has(line_at(numeral.begin)); }
    const CitationMarkers& markers() const { return markers_; }
    const SqueezedText& squeezed() const { return squeezed_; }

  private:
    std::string text_;
    std::vector<std::size_t> lines_;  ///< where each begins
    std::vector<Quantity> quantities_;
    std::map<std::string, std::vector<SourceNumber>, std::less<>> numbers_;
    std::map<std::string, std::vector<std::size_t>, std::less<>> units_;  ///< where each begins
    CitationMarkers markers_;
    SourceTables tables_;
    SqueezedText squeezed_;
};

}  // namespace conspectus
