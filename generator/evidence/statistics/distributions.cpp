#include "evidence/statistics/distributions.h"

#include <algorithm>
#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>
#include <cmath>
#include <exception>
#include <numeric>
#include <vector>

namespace conspectus {
namespace {

using boost::math::cdf;
using boost::math::complement;

constexpr std::uint32_t largest_total = 5000;
constexpr std::size_t most_rows = 6;
constexpr std::size_t most_tables = 5000;

template <class Probability>
std::optional<double> guarded(Probability probability) {
    try {
        const double p = probability();
        return std::isfinite(p) ? std::optional(std::min(1.0, std::max(0.0, p))) : std::nullopt;
    } catch (const std::exception&) {
        return std::nullopt;
    }
}

/// Returns the logarithms of 0! to largest_total!.
const std::vector<double>& log_factorials() {
    static const std::vector<double> logarithms = [] {
        std::vector<double> sums(largest_total + 1);
        for (std::uint32_t i = 1; i <= largest_total; ++i) sums[i] = sums[i - 1] + std::log(i);
        return sums;
    }();
    return logarithms;
}

double log_choose(std::uint32_t n, std::uint32_t k) {
    const std::vector<double>& log = log_factorials();
    return log[n] - log[k] - log[n - k];
}

/// Enumerates the ways to fill the first column with `column` cases under fixed
/// row totals: an odometer over all rows but the last, which gets the rest.
class Tables {
  public:
    Tables(std::vector<std::uint32_t> totals, std::uint32_t column) : totals_(std::move(totals)), column_(column) {}

    /// Returns whether the odometer has few enough settings to enumerate.
    bool few() const {
        std::size_t settings = 1;
        for (std::size_t i = 0; i + 1 < totals_.size(); ++i) {
            settings *= std::min(totals_[i], column_) + std::size_t{1};
            if (settings > most_tables) return false;
        }
        return true;
    }

    /// Returns the total weight of the tables no likelier than `observed`, as a share of all.
    double tail(const std::vector<std::uint32_t>& observed) const {
        const double bound = weight(observed) + 1e-7;
        const double all = log_choose(std::accumulate(totals_.begin(), totals_.end(), 0U), column_);
        double sum = 0;
        std::vector<std::uint32_t> cells(totals_.size());
        do {
            const std::uint32_t filled = std::accumulate(cells.begin(), cells.end() - 1, 0U);
            if (filled > column_ || column_ - filled > totals_.back()) continue;
            cells.back() = column_ - filled;
            const double logarithm = weight(cells);
            if (logarithm <= bound) sum += std::exp(logarithm - all);
        } while (advance(cells));
        return sum;
    }

  private:
    double weight(const std::vector<std::uint32_t>& cells) const {
        double sum = 0;
        for (std::size_t i = 0; i < cells.size(); ++i) sum += log_choose(totals_[i], cells[i]);
        return sum;
    }

    bool advance(std::vector<std::uint32_t>& cells) const {
        cells.back() = 0;
        for (std::size_t i = 0; i + 1 < cells.size(); ++i) {
            if (++cells[i] <= std::min(totals_[i], column_)) return true;
            cells[i] = 0;
        }
        return false;
    }

    std::vector<std::uint32_t> totals_;
    std::uint32_t column_;
};

}  // namespace

std::optional<double> student_p(double t, double df) {
    if (!std::isfinite(t) || !(df > 0)) return std::nullopt;
    return guarded([&] { return 2 * cdf(complement(boost::math::students_t(df), std::abs(t))); });
}

std::optional<double> normal_p(double z) {
    if (!std::isfinite(z)) return std::nullopt;
    return guarded([&] { return 2 * cdf(complement(boost::math::normal(), std::abs(z))); });
}

std::optional<double> chi_squared_p(double chi_squared, double df) {
    if (!std::isfinite(chi_squared) || chi_squared < 0 || !(df > 0)) return std::nullopt;
    return guarded([&] { return cdf(complement(boost::math::chi_squared(df), chi_squared)); });
}

std::optional<double> fisher_p(std::span<const CountRow> rows) {
    if (rows.size() < 2 || rows.size() > most_rows) return std::nullopt;
    std::vector<std::uint32_t> totals;
    std::vector<std::uint32_t> first;
    std::uint32_t column = 0;
    std::uint32_t all = 0;
    for (const CountRow& row : rows) {
        if (row[0] > largest_total || row[1] > largest_total) return std::nullopt;
        totals.push_back(row[0] + row[1]);
        first.push_back(row[0]);
        column += row[0];
        all += totals.back();
    }
    if (all == 0 || all > largest_total) return std::nullopt;
    return guarded([&]() -> double {
        const Tables tables(totals, column);
        return tables.few() ? tables.tail(first) : std::nan("");
    });
}

}  // namespace conspectus
