#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/diagnostics.h"

namespace conspectus {

enum class YamlKind { null, scalar, sequence, mapping };

struct YamlEntry;

/// A YAML value, ours: yaml-cpp's types stop in yaml.cpp. Scalars stay
/// strings; the schema types them. Depth is at most 8.
struct YamlValue {
    YamlKind kind = YamlKind::null;
    std::string scalar;
    bool quoted = false;
    std::vector<YamlValue> items;    ///< of a sequence
    std::vector<YamlEntry> entries;  ///< of a mapping, in the order written
    Position at;
    Position text_at;  ///< of a scalar's first character; column 0 where the file does not write it as it is

    const YamlValue* find(std::string_view key) const;
};

struct YamlEntry {
    std::string key;
    Position key_at;
    YamlValue value;
};

/// Reads one YAML document. `first_line` is the text's line in its file.
/// Anchors, aliases, tags, merge keys, second documents, duplicate and
/// non-scalar keys, depth over 8 are errors. Nothing comes back when the text
/// is not YAML at all; the messages say why, with line and column.
std::optional<YamlValue> read_yaml(std::string_view text, FileId file, std::uint32_t first_line,
                                   Diagnostics& diagnostics);

}  // namespace conspectus
