#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "csl/item.h"

namespace conspectus {

/// The names of a field of BibTeX.
struct BibtexNames {
    std::vector<csl::Name> names;
    bool others = false;                ///< "and others"
    std::vector<std::string> doubtful;  ///< names with more commas than a name has; they are kept as they are written
};

/// Reads names joined by "and": `First von Last`, `von Last, First`, `von Last, Jr, First`, `{Corporate Name}`, and
/// biblatex's `family=…, given=…`. A von is a non-dropping particle with `use_prefix`, else a dropping one. A name in
/// Han characters without commas and spaces is one.
BibtexNames read_bibtex_names(std::string_view tex, bool use_prefix);

}  // namespace conspectus
