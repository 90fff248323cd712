#pragma once
#include "parse/schema/schema.h"
#include "text/diagnostics.h"
#include "yaml/yaml.h"

namespace conspectus {

/// Reports everything in which a value departs from the tables of schema.h:
/// unknown keys (with the nearest spelling), missing ones, empty values, wrong
/// types, words outside closed lists, impossible dates and identifiers. The
/// readers that follow pass over what was reported here.
void check_schema(const YamlValue& value, const FileKind& kind, FileId file, Diagnostics& diagnostics);

/// True where a finding's `at` holds labels by time, not a text.
bool holds_times(const YamlValue& at);

/// The noun that describes an entry of a reference list; null for a bare id or `unresolved`.
const Noun* reference_form(const YamlValue& entry);

}  // namespace conspectus
