#include "quantity/printed_number.h"

#include <charconv>
#include <cmath>
#include <system_error>

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

}  // namespace conspectus
