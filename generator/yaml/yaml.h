#pragma once
#include <optional>
#include <string_view>

#include "text/diagnostics.h"
#include "yaml/yaml_value.h"

namespace conspectus {

/// Reads one YAML document. `first_line` is the text's line in its file. Anchors, aliases, tags, merge keys, second
/// documents, duplicate and non-scalar keys and a depth over 8 are errors. Returns nothing if the text is not YAML at
/// all; the messages say why, with line and column.
std::optional<YamlValue> read_yaml(std::string_view text, FileId file, std::uint32_t first_line,
                                   Diagnostics& diagnostics);

}  // namespace conspectus
