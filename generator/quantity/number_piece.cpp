#include "quantity/number_piece.h"

#include <algorithm>
#include <array>

#include "quantity/quantity_scanner.h"
#include "text/fold.h"

namespace conspectus {
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
