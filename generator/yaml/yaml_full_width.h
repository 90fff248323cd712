#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace conspectus {

/// What an unquoted scalar is part of.
enum class ScalarContext { block, flow_list, flow_mapping };

/// Detects full-width characters that YAML reads as text although they were
/// surely meant as syntax: `｛zh：甲｝`, `“甲”`, `[a，b]`, `{zh: 甲，en：A}`. Returns
/// a message that says what to write instead, or nothing.
std::optional<std::string> full_width_slip(std::string_view scalar, ScalarContext context);

/// The same for a value that begins with a full-width bracket and runs to the end of its line.
std::optional<std::string> full_width_bracket_slip(std::string_view value);

}  // namespace conspectus
