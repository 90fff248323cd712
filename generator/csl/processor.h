#pragma once
#include <memory>
#include <string>
#include <vector>

#include "csl/bibliography_writer.h"
#include "csl/cite.h"
#include "csl/serializer.h"
#include "csl/style.h"

namespace conspectus::csl {

/// Formats the citations and the bibliography of one document.
class Processor {
  public:
    /// The style and the items must outlive the processor. `items` are in the order in which they are first cited,
    /// `citations` in that of the document; there need not be any.
    Processor(const Style& style, const std::vector<Item>& items, std::vector<Citation> citations = {});

    /// Formats the citations.
    std::vector<std::string> citations(Format format) const;
    /// Formats the bibliography, sorted as the style wants it. Empty if the style has none.
    std::vector<BibliographyEntry> bibliography(Format format) const;

    /// Returns the number of an item, from 1.
    unsigned number(std::size_t item) const { return numbers_[item]; }

  private:
    void sort_items();
    void set_positions();

    const Style& style_;
    const std::vector<Item>& items_;
    std::vector<Citation> citations_;
    std::vector<unsigned> numbers_;               ///< by item
    std::vector<std::size_t> order_;              ///< items as the bibliography lists them
    std::vector<Disambiguation> disambiguation_;  ///< by item
};

}  // namespace conspectus::csl
