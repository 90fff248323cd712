#pragma once
#include <string>
#include <vector>

#include "csl/cite.h"
#include "csl/serializer.h"
#include "csl/style.h"

namespace conspectus::csl {

/// Formats one citation after the other.
class CitationWriter {
  public:
    CitationWriter(const Style& style, const std::vector<Item>& items, const std::vector<unsigned>& numbers,
                   const std::vector<Disambiguation>& disambiguation, Format format)
        : style_(style), items_(items), numbers_(numbers), disambiguation_(disambiguation), format_(format) {}

    std::string write(const Citation& citation) const;

  private:
    struct Rendered;

    std::vector<const Cite*> sorted(const Citation& citation) const;
    Rendered render(const Cite& cite, bool without_author, bool is_first = false) const;
    static std::string_view delimiter_between(const Rendered& before, const Rendered& one);
    bool begins_sentence(const Cite& cite, bool is_first) const;
    void group_by_names(std::vector<Rendered>& cites) const;
    void collapse_years(std::vector<Rendered>& cites) const;
    void collapse_suffixes(std::vector<Rendered>& cites, std::size_t begin, std::size_t end) const;
    void collapse_numbers(std::vector<Rendered>& cites) const;

    const Style& style_;
    const std::vector<Item>& items_;
    const std::vector<unsigned>& numbers_;
    const std::vector<Disambiguation>& disambiguation_;
    Format format_;
};

}  // namespace conspectus::csl
