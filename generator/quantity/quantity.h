#pragma once
#include <cstddef>
#include <string>
#include <vector>

namespace conspectus {

/// What joins two neighbouring numbers of one quantity.
enum class Joint {
    range,       ///< 7~13, 7–13, 7 to 13
    plus_minus,  ///< 49.1±4.0
    ratio,       ///< 43/62
    bracket,     ///< 10(7~13), 69.4% (43/62): the next number is in brackets behind this one
};

/// One number: its digits in ASCII without thousands separators, sign first,
/// trailing zeros kept ("0.0" is not "0"), and the unit directly behind it.
struct Numeral {
    std::string digits;
    std::string unit;       ///< a unit's key ("%", "mg", "mo"), or empty
    std::size_t begin = 0;  ///< bytes of the text scanned: [begin, end), unit included
    std::size_t end = 0;
};

enum class QuantityKind {
    number,  ///< one number or several joined ones
    date,    ///< numerals are year[, month[, day]]: 2022年1月, 2023-03-07, 7 March 2023
    name,    ///< letters and digits in one word, no quantity: IGF-1, miR-302b, CD98; `symbol` is the word, width-folded
};

/// Something with digits in a text, in a form that can be compared between a
/// summary, its translation and the source.
struct Quantity {
    QuantityKind kind = QuantityKind::number;
    std::string symbol;      ///< what the number is of, where that is written before = or <: "P", "t", "χ²", "n"
    std::string comparator;  ///< "=", "<", ">", "≤", "≥" or empty
    std::vector<Numeral> numerals;  ///< at least one, except for a name
    std::vector<Joint> joints;      ///< one fewer than numerals
    std::size_t begin = 0;          ///< bytes of the text scanned: [begin, end)
    std::size_t end = 0;

    /// Returns the one spelling of equal quantities: "P<0.001", "10(7~13)", "2023-03-07", "28 d".
    std::string canonical() const;
};

}  // namespace conspectus
