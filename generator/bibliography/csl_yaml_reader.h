#pragma once
#include <string_view>

#include "bibliography/bibliography.h"

namespace conspectus {

/// Reads CSL-YAML: a list of items, alone or under "references" in a file or in the metadata block of a document, as
/// pandoc and Better BibTeX write it. Markdown in texts, which pandoc writes, becomes the markup of CSL. Where the YAML
/// is faulty, each item of the list is read by itself, so that a fault in one leaves the others.
Bibliography read_csl_yaml(std::string_view text);

/// Returns a text in which pandoc's Markdown is the markup of CSL: emphasis, superscripts, subscripts,
/// `[…]{.smallcaps}`, `[…]{.nocase}`, dashes, escapes.
std::string markdown_to_csl(std::string_view text);

}  // namespace conspectus
