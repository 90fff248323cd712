#pragma once
#include <string_view>
#include <vector>

#include "model/person.h"
#include "parse/value_reader.h"
#include "text/diagnostics.h"

namespace conspectus {

/// The people of a CSL name variable. Reports entries without a name and
/// `{literal: others}` that is not the last.
std::vector<Person> read_people(const ValueReader& record, std::string_view key, Diagnostics& diagnostics);

}  // namespace conspectus
