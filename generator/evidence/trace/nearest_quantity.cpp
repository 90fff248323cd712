#include "evidence/trace/nearest_quantity.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace conspectus {
namespace {

constexpr std::size_t most_cached = 200;
constexpr std::size_t longest_spelling = 31;  ///< bytes compared
constexpr std::size_t most_candidates = 20'000;

/// Returns the edit distance of the first bytes.
std::size_t distance(std::string_view a, std::string_view b) {
    a = a.substr(0, longest_spelling);
    b = b.substr(0, longest_spelling);
    std::array<std::size_t, longest_spelling + 1> row;
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t replaced = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({replaced, row[j] + 1, diagonal + 1});
        }
    }
    return row[b.size()];
}

/// Returns the numbers with what joins them, without units and symbols.
std::string bare(const Quantity& quantity) {
    Quantity without = quantity;
    if (quantity.kind != QuantityKind::name) without.symbol.clear();
    without.comparator.clear();
    for (Numeral& numeral : without.numerals) numeral.unit.clear();
    return without.canonical();
}

bool same_units(const Quantity& a, const Quantity& b) {
    return std::ranges::equal(a.numerals, b.numerals, {}, &Numeral::unit, &Numeral::unit);
}

/// Returns a text on one line, short enough for a message.
std::string one_line(std::string_view written) {
    std::string line;
    for (const char c : written.substr(0, 60)) {
        const bool blank = c == '\n' || c == '\r' || c == '\t' || c == ' ';
        if (!blank)
            line += c;
        else if (!line.empty() && line.back() != ' ')
            line += ' ';
    }
    return line;
}

}  // namespace

std::optional<NearQuantity> NearestQuantity::find(const Quantity& claim) {
    const std::string key = claim.canonical();
    const auto known = found_.find(key);
    if (known != found_.end()) return known->second;
    if (found_.size() >= most_cached) return std::nullopt;
    return found_[key] = search(claim);
}

std::optional<NearQuantity> NearestQuantity::search(const Quantity& claim) const {
    const std::string wanted = bare(claim);
    const std::size_t farthest = std::max<std::size_t>(1, wanted.size() / 2);
    const Quantity* best = nullptr;
    std::size_t best_cost = ~std::size_t{0};
    const std::vector<Quantity>& all = source_.quantities();
    for (std::size_t i = 0; i < std::min(all.size(), most_candidates); ++i) {
        const std::string spelling = bare(all[i]);
        if (spelling.size() > wanted.size() + farthest || wanted.size() > spelling.size() + farthest) continue;
        const std::size_t edits = distance(wanted, spelling);
        if (edits > farthest) continue;
        const std::size_t cost = edits * 4 + (all[i].kind == claim.kind ? 0 : 2) + (same_units(all[i], claim) ? 0 : 1);
        if (cost >= best_cost) continue;
        best = &all[i];
        best_cost = cost;
    }
    if (!best) return std::nullopt;
    return NearQuantity{one_line(source_.text().substr(best->begin, best->end - best->begin)), source_.line_of(*best)};
}

}  // namespace conspectus
