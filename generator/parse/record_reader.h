#pragma once
#include "model/record.h"
#include "parse/schema/schema.h"
#include "parse/value_reader.h"
#include "text/diagnostics.h"

namespace conspectus {

/// The bibliographic data of a paper or reference: the keys of `noun` that it
/// has from CSL, and what we add to them.
Record read_record(const ValueReader& value, const Noun& noun, Diagnostics& diagnostics);

}  // namespace conspectus
