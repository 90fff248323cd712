#pragma once
#include <string>
#include <vector>

#include "csl/cite.h"
#include "csl/serializer.h"
#include "csl/style.h"

namespace conspectus::csl {

struct BibliographyEntry {
    std::size_t item = 0;
    std::string text;  ///< with all its parts, in the format asked for
};

/// Formats the entries of items in an order, with the author of the entry before replaced where the style wants it.
std::vector<BibliographyEntry> write_bibliography(const Style& style, const std::vector<Item>& items,
                                                  const std::vector<std::size_t>& order,
                                                  const std::vector<unsigned>& numbers,
                                                  const std::vector<Disambiguation>& disambiguation, Format format);

}  // namespace conspectus::csl
