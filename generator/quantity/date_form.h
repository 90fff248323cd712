#pragma once
#include <cstddef>
#include <optional>

#include "model/date.h"
#include "quantity/glyphs.h"
#include "quantity/quantity_words.h"

namespace conspectus {

struct DateMatch {
    Date date;
    std::size_t end;  ///< glyph behind it
};

/// Returns the date that begins exactly at the glyph: 2023-03-07, 2023/3/7, 2022年1月,
/// 2018年, 7 March 2023, March 7, 2023, January 2022.
std::optional<DateMatch> date_at(const Glyphs& glyphs, std::size_t at, const QuantityWords& words);

}  // namespace conspectus
