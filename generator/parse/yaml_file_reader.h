#pragma once
#include "model/parsed_file.h"
#include "model/site.h"
#include "parse/value_reader.h"
#include "text/diagnostics.h"
#include "yaml/yaml.h"

namespace conspectus {

/// Reads site.yaml.
Site read_site(const ValueReader& value);

// Readers of keywords.yaml, journals.yaml and references/*.yaml. Entries without a
// usable id are left out; check_schema has reported them.

ThesaurusFile read_thesaurus(const YamlValue& list, FileId file);
JournalsFile read_journals(const YamlValue& list, FileId file);
ReferencesFile read_shared_works(const YamlValue& list, FileId file, Diagnostics& diagnostics);

}  // namespace conspectus
