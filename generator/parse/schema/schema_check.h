#pragma once
#include "parse/schema/schema.h"
#include "text/diagnostics.h"
#include "yaml/yaml.h"

namespace conspectus {

/// Checks a value against the tables of schema.h and reports unknown keys (with the
/// nearest spelling), missing keys, empty values, wrong types, words outside closed
/// lists, and impossible dates and identifiers. The readers ignore what was
/// reported here.
void check_schema(const YamlValue& value, const FileKind& kind, FileId file, Diagnostics& diagnostics);

/// Returns whether the `at` of a finding holds labels by time rather than a text.
bool holds_times(const YamlValue& at);

/// Returns the noun that describes an entry of a reference list; null for a bare id or `unresolved`.
const Noun* reference_form(const YamlValue& entry);

}  // namespace conspectus
