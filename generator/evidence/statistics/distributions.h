#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <span>

namespace conspectus {

/// Returns the two-sided P of Student's t; `df` may be fractional (Welch). Like
/// the others here, returns nothing where the arguments have no meaning or the
/// result is no number.
std::optional<double> student_p(double t, double df);
/// Returns the two-sided P of a standard normal deviate.
std::optional<double> normal_p(double z);
/// Returns the upper-tail P of χ².
std::optional<double> chi_squared_p(double chi_squared, double df);

using CountRow = std::array<std::uint32_t, 2>;

/// Returns the two-sided P of Fisher's exact test for a table of two columns: the
/// total probability of all tables with the same margins that are no likelier
/// than this one (Freeman and Halton's for more than two rows). Returns nothing
/// for fewer than two or more than six rows, or too many tables to enumerate.
std::optional<double> fisher_p(std::span<const CountRow> rows);

}  // namespace conspectus
