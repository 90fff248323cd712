#include "evidence/trace/quantity_search.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "evidence/trace/quantity_match.h"

namespace conspectus {
namespace {

constexpr std::ptrdiff_t most_near = 2000;  ///< on either side of the place asked for

struct Found {
    MatchGrade grade;
    std::size_t at;
};

std::optional<Found> find_matched(const Quantity& claim, const SourceText& source, std::size_t from) {
    const auto candidates = source.numbers(claim.numerals.front().digits);
    const auto place = [&](SourceNumber number) {
        return source.quantities()[number.quantity].numerals[number.numeral].begin;
    };
    const auto middle = std::ranges::lower_bound(candidates, from, {}, place);
    std::optional<Found> best;
    const auto try_at = [&](SourceNumber number) {
        const auto grade = match(claim, source, number);
        if (grade && (!best || *grade < best->grade)) best = {*grade, place(number)};
    };
    const auto last = middle + std::min(candidates.end() - middle, most_near);
    for (auto at = middle; at != last; ++at) try_at(*at);
    const auto first = middle - std::min(middle - candidates.begin(), most_near);
    for (auto at = middle; at != first;) try_at(*--at);
    return best;
}

std::optional<double> value(const std::string& digits) {
    double number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
    return number;
}

Quantity alone(const Numeral& numeral) {
    Quantity quantity;
    quantity.numerals.push_back(numeral);
    return quantity;
}

/// Whether a of b is that share, rounded as it is written.
bool is_share(const Numeral& share, const Numeral& a, const Numeral& b) {
    const auto percent = value(share.digits);
    const auto count = value(a.digits);
    const auto total = value(b.digits);
    if (!percent || !count || !total || *total <= 0) return false;
    const std::size_t point = share.digits.find('.');
    const std::size_t decimals = point == std::string::npos ? 0 : share.digits.size() - point - 1;
    return std::abs(*count / *total * 100 - *percent) <= 0.5 * std::pow(10.0, -static_cast<double>(decimals)) + 1e-9;
}

/// 69.4% (43/62) or 43/62 (69.4%).
std::optional<std::size_t> find_share(const Quantity& claim, const SourceText& source, std::size_t from) {
    if (claim.numerals.size() != 3 || claim.kind != QuantityKind::number) return std::nullopt;
    const bool share_first = claim.joints[0] == Joint::bracket && claim.joints[1] == Joint::ratio;
    if (!share_first && !(claim.joints[0] == Joint::ratio && claim.joints[1] == Joint::bracket)) return std::nullopt;
    const Numeral& share = claim.numerals[share_first ? 0 : 2];
    const Numeral& a = claim.numerals[share_first ? 1 : 0];
    const Numeral& b = claim.numerals[share_first ? 2 : 1];
    if (share.unit != "%" || !is_share(share, a, b)) return std::nullopt;
    const auto count = find_matched(alone(a), source, from);
    if (!count || !find_matched(alone(b), source, from)) return std::nullopt;
    const auto printed = find_matched(alone(share), source, from);
    return printed ? printed->at : count->at;
}

/// A number that the page broke over a line: 43.⏎05%.
std::optional<std::size_t> find_broken(const Quantity& claim, const SourceText& source, std::size_t from) {
    if (claim.kind != QuantityKind::number || claim.numerals.size() != 1 || claim.numerals[0].digits.size() < 3)
        return std::nullopt;
    const auto found = source.squeezed().find(claim.numerals[0].digits, from);
    if (!found) return std::nullopt;
    const std::string_view written = source.text().substr(found->begin, found->end - found->begin);
    if (written.find('\n') == std::string_view::npos || written.find('\t') != std::string_view::npos)
        return std::nullopt;
    return found->begin;
}

}  // namespace

std::optional<std::size_t> find_quantity(const Quantity& claim, const SourceText& source, std::size_t from) {
    if (claim.kind == QuantityKind::name) return find_name(claim.symbol, source, from);
    if (const auto found = find_matched(claim, source, from)) return found->at;
    if (const auto share = find_share(claim, source, from)) return share;
    if (const auto broken = find_broken(claim, source, from)) return broken;
    return find_broken(claim, source, 0);
}

std::optional<std::size_t> find_name(std::string_view name, const SourceText& source, std::size_t from) {
    auto found = source.squeezed().find(name, from);
    if (!found && from > 0) found = source.squeezed().find(name);
    if (!found) return std::nullopt;
    return found->begin;
}

}  // namespace conspectus
