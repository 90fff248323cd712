#pragma once
#include <optional>
#include <string_view>

#include "bibliography/bibliography.h"

namespace conspectus {

/// BibTeX and biblatex; RIS; PubMed's export (MEDLINE format); CSL-JSON; CSL-YAML as pandoc and Better BibTeX write it.
enum class BibliographyFormat { bibtex, ris, nbib, csl_json, csl_yaml };

/// Returns the format that a file's name stands for: .bib, .ris, .nbib, .json, .yaml, .yml.
std::optional<BibliographyFormat> bibliography_format_of_name(std::string_view name);
/// Returns the format that a text seems to be in, for standard input.
std::optional<BibliographyFormat> guess_bibliography_format(std::string_view text);

/// Reads a file. Reports bytes that are not UTF-8 and characters that no content file may hold, and reads U+FFFD and a
/// space in their places. A byte order mark at the start is passed over. Takes time linear in the text.
Bibliography read_bibliography(std::string_view bytes, BibliographyFormat format);

}  // namespace conspectus
