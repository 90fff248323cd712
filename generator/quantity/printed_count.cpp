#include "quantity/printed_count.h"

#include "quantity/printed_value.h"

namespace conspectus {
namespace {

constexpr double most_cases = 1e9;

std::optional<std::uint32_t> cases(const PrintedNumber& number) {
    if (!number.is_count() || number.value > most_cases) return std::nullopt;
    return static_cast<std::uint32_t>(number.value);
}

}  // namespace

std::optional<std::uint32_t> printed_count(std::string_view value, const QuantityWords& words) {
    const PrintedValues printed = printed_values(value, words);
    if (printed.share) return cases(printed.share->count);
    if (printed.proportions.size() == 1) return cases(printed.proportions.front().part);
    const std::vector<NumberPiece> pieces = number_pieces(value, words);
    const bool bare = pieces.size() == 1 && pieces[0].is_count() && pieces[0].gap.empty();
    return bare && pieces[0].end == value.size() ? cases(pieces[0].number) : std::nullopt;
}

}  // namespace conspectus
