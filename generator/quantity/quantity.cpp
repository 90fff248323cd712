#include "quantity/quantity.h"

namespace conspectus {
namespace {

std::string_view sign(Joint joint) {
    switch (joint) {
        case Joint::range:
            return "~";
        case Joint::plus_minus:
            return "±";
        case Joint::ratio:
            return "/";
        case Joint::bracket:
            return "(";
    }
    return "";
}

std::string date_spelling(const std::vector<Numeral>& numerals) {
    std::string spelling;
    for (const Numeral& numeral : numerals) {
        if (!spelling.empty()) spelling += numeral.digits.size() < 2 ? "-0" : "-";
        spelling += numeral.digits;
    }
    return spelling;
}

/// Returns whether a unit is shared with the next number and so written after that; % is written with each.
bool is_shared(const Quantity& quantity, std::size_t i) {
    if (quantity.numerals[i].unit == "%") return false;
    if (i >= quantity.joints.size() || quantity.numerals[i].unit != quantity.numerals[i + 1].unit) return false;
    return quantity.joints[i] == Joint::range || quantity.joints[i] == Joint::plus_minus;
}

}  // namespace

std::string Quantity::canonical() const {
    if (kind == QuantityKind::name) return symbol;
    if (kind == QuantityKind::date) return date_spelling(numerals);
    std::string spelling = symbol + comparator;
    bool open = false;
    for (std::size_t i = 0; i < numerals.size(); ++i) {
        if (i > 0) spelling += sign(joints[i - 1]);
        open = open || (i > 0 && joints[i - 1] == Joint::bracket);
        spelling += numerals[i].digits;
        const std::string& unit = numerals[i].unit;
        if (unit.empty() || is_shared(*this, i)) continue;
        spelling += unit == "%" ? unit : " " + unit;
    }
    if (open) spelling += ')';
    return spelling;
}

}  // namespace conspectus
