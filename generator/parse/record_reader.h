#pragma once
#include "model/editorial.h"
#include "model/record.h"
#include "parse/schema/schema.h"
#include "parse/value_reader.h"
#include "text/diagnostics.h"

namespace conspectus {

/// Reads the bibliographic data of a paper or reference: the CSL variables among
/// the keys of `noun`, and our additions to them.
Record read_record(const ValueReader& value, const Noun& noun, Diagnostics& diagnostics);

/// Reads the `editorial-status` of a paper, a reference or a shared work.
EditorialStatus read_editorial_status(const ValueReader& publication);

}  // namespace conspectus
