#pragma once
#include <string_view>

#include "bibliography/bibliography.h"

namespace conspectus {

/// Reads BibTeX and biblatex: the standard entry types and fields of both, and those that Zotero, Better BibTeX and
/// JabRef write. `text` is sound UTF-8.
Bibliography read_bibtex(std::string_view text);

}  // namespace conspectus
