#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "evidence/claims/claim.h"
#include "quantity/quantity_words.h"

namespace conspectus {

enum class StatementKind {
    citation,
    finding_value,
    cross_link,
    note_mark,
    figure,
    table,
    number,  ///< or a date
    name,    ///< a word with digits: IGF-1
};

/// Something that a text and its translation must both state.
struct Statement {
    StatementKind kind = StatementKind::number;
    std::string key;         ///< equal for equal statements in any language: "7", "patency-6m", "69.4"
    std::string shown;       ///< as the text writes it
    std::string unit;        ///< of a number; compared if both sides have one
    std::string comparator;  ///< likewise
    std::string cell;        ///< "1.3.2": table, row and column within the section; empty outside of tables
    std::size_t block = 0;   ///< index into the text's blocks; past the end if it is in none
    Location at;
    std::uint32_t length = 1;  ///< code points from `at`
};

/// What one section of a summary, or one wording of the front matter, states.
struct StatedText {
    std::string language;  ///< language key
    std::string title;     ///< a section's heading; empty above the first heading
    std::vector<ClaimText> blocks;
    std::vector<Statement> statements;
    Location at;
};

/// Adds the numbers, dates and names with digits of the text's blocks to its
/// statements. `cells` names the cell of each block, empty outside of tables.
void add_numbers(StatedText& text, const std::vector<std::string>& cells, const QuantityWords& words);

/// A statement that one side lacks, or two of which one replaces the other. The
/// pointers are into the compared texts.
struct Difference {
    const Statement* original = nullptr;
    const Statement* translation = nullptr;
};

/// Returns the differences between what two texts state, as multisets: what one
/// states twice the other must state twice. Tables of the same shape are compared
/// cell by cell, other text as a whole, since word order differs by language.
/// Sorted by kind and key, then by position.
std::vector<Difference> differences(const StatedText& original, const StatedText& translation);

}  // namespace conspectus
