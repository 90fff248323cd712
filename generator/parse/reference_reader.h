#pragma once
#include <string_view>
#include <vector>

#include "model/paper.h"
#include "parse/value_reader.h"
#include "text/diagnostics.h"

namespace conspectus {

/// Reads the `references` of a paper. Ranges of unresolved references are expanded,
/// so that an index is the printed number less one. A refused entry remains as an
/// unresolved one.
std::vector<Reference> read_references(const ValueReader& paper, std::string_view paper_id, Diagnostics& diagnostics);

/// Reads the `editor-references` of a paper, which have letters instead of numbers.
std::vector<Reference> read_editor_references(const ValueReader& paper, Diagnostics& diagnostics);

}  // namespace conspectus
