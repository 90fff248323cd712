#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace conspectus {

/// Reads a whole number from 0 to 999,999,999 in decimal digits without leading
/// zeros. On failure `fault` says why, and how to write it.
std::optional<std::uint32_t> read_integer(std::string_view text, std::string& fault);

/// The numbers of `7` or `7-35` as printed.
struct NumberSpan {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
};
std::optional<NumberSpan> read_number_span(std::string_view text);

}  // namespace conspectus
