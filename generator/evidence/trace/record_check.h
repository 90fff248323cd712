#pragma once
#include "model/catalog.h"
#include "quantity/quantity_words.h"
#include "text/diagnostics.h"

namespace conspectus {

/// Holds every paper to the record of its numbers: reports what a text states
/// and the record does not have in that place (a number changed, added or
/// moved), warns of what it no longer states, of papers that lack a record
/// where others have one, and reports records of papers that are not there.
void check_records(const Catalog& catalog, const QuantityWords& words, Diagnostics& diagnostics);

}  // namespace conspectus
