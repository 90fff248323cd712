#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "evidence/trace/source_text.h"

namespace conspectus {

/// Returns the byte of the source where the claimed quantity begins: the first of
/// the best matches from `from` on, else the last before it. A share with its
/// count, 69.4% (43/62), also matches counts that make that share.
std::optional<std::size_t> find_quantity(const Quantity& claim, const SourceText& source, std::size_t from);

/// Likewise for a name: IGF-1, miR-302b.
std::optional<std::size_t> find_name(std::string_view name, const SourceText& source, std::size_t from);

/// Finds bibliographic data (a year, volume, issue, page range, DOI) within bytes
/// [begin, end) of the source, ignoring blanks and line breaks.
std::optional<std::size_t> find_item(std::string_view item, const SourceText& source, std::size_t begin,
                                     std::size_t end);

/// Returns the line of the source with the most of the items, or 0 if none has any.
std::uint32_t line_with_most(const std::vector<std::string>& items, const SourceText& source);

}  // namespace conspectus
