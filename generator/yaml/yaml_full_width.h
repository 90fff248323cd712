#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace conspectus {

/// Where an unquoted scalar stands.
enum class ScalarPlace { block, flow_list, flow_mapping };

/// Full-width characters of an input method that YAML takes for a part of the
/// text, where they were surely meant for YAML: `｛zh：甲｝`, `“甲”`, `[a，b]`,
/// `{zh: 甲，en：A}`. What to write instead; nothing where the text has no such slip.
std::optional<std::string> full_width_slip(std::string_view scalar, ScalarPlace place);

/// The same for the full-width bracket that begins a value that runs to the end of its line.
std::optional<std::string> full_width_bracket_slip(std::string_view value);

}  // namespace conspectus
