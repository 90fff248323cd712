#pragma once
#include <cstddef>
#include <string_view>

namespace conspectus {

/// How a Chinese surname is read where that differs from the character's usual
/// reading.
struct SurnameReading {
    std::string_view surname;  ///< empty: nothing special is known
    std::string_view pinyin;   ///< tone-less, syllables separated by spaces
};

/// The reading of the surname that `name` begins with; compound surnames
/// (尉迟) before single ones (尉). Covers what ICU's Han-Latin/Names misses.
SurnameReading surname_reading(std::string_view name);

}  // namespace conspectus
