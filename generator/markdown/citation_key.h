#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace conspectus {

struct NumberRange {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
};

/// `17-18` or `17–18`, spaces around the dash allowed; numbers to 9999.
std::optional<NumberRange> read_number_range(std::string_view key);

/// Why a key is neither a printed number nor an id, as a message; nothing when
/// it is one. Ids may be raw keys of other programs: letters of any script,
/// digits and `-_:.+/`.
std::optional<std::string> key_fault(std::string_view key);

}  // namespace conspectus
