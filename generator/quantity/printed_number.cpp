#include "quantity/printed_number.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <system_error>

#include "quantity/quantity_scanner.h"
#include "text/fold.h"

namespace conspectus {
namespace {

constexpr std::size_t most_printed_digits = 15;

}  // namespace

bool PrintedNumber::can_be(double exact) const {
    const double slack = 1e-9 * (1 + std::abs(exact));
    return std::abs(exact - value) <= half_unit + slack;
}

std::optional<PrintedNumber> read_printed_number(std::string_view digits) {
    if (digits.empty() || digits.size() > most_printed_digits) return std::nullopt;
    PrintedNumber number;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), number.value);
    if (read.ec != std::errc() || read.ptr != digits.data() + digits.size()) return std::nullopt;
    const auto point = digits.find('.');
    if (point != std::string_view::npos) number.decimals = static_cast<int>(digits.size() - point - 1);
    number.half_unit = 0.5 * std::pow(10, -number.decimals);
    return number;
}

namespace {

constexpr std::size_t longest_gap = 60;
constexpr std::string_view far = "…";

std::string folded_gap(std::string_view text, std::size_t begin, std::size_t end) {
    if (begin >= end) return {};
    if (end - begin > longest_gap) return std::string(far);
    return fold(text.substr(begin, end - begin));
}

/// Full-width digits begin with the byte EF.
bool may_hold_number(std::string_view text) {
    return text.find_first_of("0123456789\xEF") != std::string_view::npos;
}

}  // namespace

std::vector<NumberPiece> number_pieces(std::string_view text, const QuantityWords& words) {
    std::vector<NumberPiece> pieces;
    if (!may_hold_number(text)) return pieces;
    std::size_t last = 0;
    for (const Quantity& quantity : scan_quantities(text, words)) {
        for (const Numeral& numeral : quantity.numerals) {
            NumberPiece piece;
            const auto number = read_printed_number(numeral.digits);
            piece.usable = number && quantity.kind == QuantityKind::number;
            if (number) piece.number = *number;
            piece.unit = numeral.unit;
            if (&numeral == &quantity.numerals.front()) {
                piece.symbol = quantity.symbol;
                piece.comparator = quantity.comparator == "=" ? "" : quantity.comparator;
            }
            piece.gap = folded_gap(text, last, numeral.begin);
            piece.begin = numeral.begin;
            piece.end = numeral.end;
            last = numeral.end;
            pieces.push_back(std::move(piece));
        }
    }
    return pieces;
}

std::string gap_behind(std::string_view text, const std::vector<NumberPiece>& pieces, std::size_t i) {
    if (i + 1 < pieces.size()) return pieces[i + 1].gap;
    const std::size_t end = pieces[i].end;
    return fold(text.substr(end, std::min(text.size() - end, longest_gap)));
}

bool joins_range(std::string_view gap) {
    constexpr std::array signs = {"~", "–", "—", "-", "−", "∼", "〜", "‐", "‑", "至", "to"};
    return std::ranges::find(signs, gap) != signs.end();
}

}  // namespace conspectus
