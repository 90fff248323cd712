#pragma once
#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "quantity/quantity_words.h"

namespace conspectus {

/// The tables of a source: blocks of lines, some of which have cells separated by
/// a tab or three spaces. The heads of a number's row and column tell its unit and
/// symbol. Lines are 1-based.
class SourceTables {
  public:
    SourceTables(std::string_view text, const QuantityWords& words);

    bool has(std::uint32_t line) const { return rows_.contains(line); }
    /// Returns whether the head of the row, of its group or of a column gives the unit.
    bool gives_unit(std::uint32_t line, std::string_view unit) const;
    /// Returns whether the column of the cell at that byte of the line has the symbol in its head.
    bool names_symbol(std::uint32_t line, std::size_t byte, std::string_view symbol) const;

  private:
    struct Row {
        std::uint32_t table;
        std::uint32_t group;             ///< line of the group's head, 0 for none
        std::vector<std::size_t> cells;  ///< where each begins, in bytes of the line
        std::set<std::string> units;     ///< in brackets in this line
    };
    struct Table {
        std::set<std::string> units;                              ///< of the lines above the first number
        std::vector<std::vector<std::set<std::string>>> symbols;  ///< by line of the head and cell
    };
    class Reader;

    std::map<std::uint32_t, Row> rows_;
    std::vector<Table> tables_;
};

}  // namespace conspectus
