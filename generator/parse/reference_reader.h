#pragma once
#include <string_view>
#include <vector>

#include "model/reference.h"
#include "parse/value_reader.h"
#include "text/diagnostics.h"

namespace conspectus {

/// A paper's `references`: ranges of unresolved ones are written out, so that
/// the position is the printed number. An entry that was refused keeps its
/// place as an unresolved one.
std::vector<Reference> read_references(const ValueReader& paper, std::string_view paper_id, Diagnostics& diagnostics);

/// A paper's `editor-references`, which have letters instead of numbers.
std::vector<Reference> read_editor_references(const ValueReader& paper, Diagnostics& diagnostics);

}  // namespace conspectus
