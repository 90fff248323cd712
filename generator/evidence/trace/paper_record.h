#pragma once
#include "model/catalog.h"
#include "quantity/quantity_words.h"
#include "text/diagnostics.h"

namespace conspectus {

/// How a record is written, for messages.
inline constexpr const char* record_command = "'conspectus check --sources DIR --record'";

/// Compares what a paper states with the record of it, place by place: reports
/// what the record does not have there, exactly where it stands, and warns of
/// what is gone. After a thousand reports it says so and stops.
void compare_with_record(const Paper& paper, const TraceRecord& record, const Catalog& catalog,
                         const QuantityWords& words, Diagnostics& diagnostics);

}  // namespace conspectus
