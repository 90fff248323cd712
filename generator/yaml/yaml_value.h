#pragma once
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "text/position.h"

namespace conspectus {

enum class YamlKind { null, scalar, sequence, mapping };

struct YamlEntry;

/// A YAML value. Scalars stay strings; the schema types them. Depth is at most 8.
struct YamlValue {
    YamlKind kind = YamlKind::null;
    std::string scalar;
    bool quoted = false;
    std::vector<YamlValue> items;    ///< of a sequence
    std::vector<YamlEntry> entries;  ///< of a mapping, in the order written
    Position at;
    Position text_at;  ///< of a scalar's first character; column 0 if the file writes the text otherwise, with escapes
                       ///< or folded

    /// Returns the value of a key of a mapping, or null.
    const YamlValue* find(std::string_view key) const;
};

struct YamlEntry {
    std::string key;
    Position key_at;
    YamlValue value;
};

inline const YamlValue* YamlValue::find(std::string_view key) const {
    const auto found = std::ranges::find(entries, key, &YamlEntry::key);
    return found == entries.end() ? nullptr : &found->value;
}

}  // namespace conspectus
