#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace conspectus {

/// What an unquoted scalar is part of.
enum class ScalarContext { block, flow_list, flow_mapping };

/// Detects full-width characters that YAML reads as text although they were surely meant as syntax: `｛zh：甲｝`,
/// `“甲”`,
/// `[a，b]`, `{zh: 甲，en：A}`. Returns a message that says what to write instead, or nothing.
std::optional<std::string> full_width_slip(std::string_view scalar, ScalarContext context);

/// Does the same for a value that begins with a full-width bracket and runs to the end of its line.
std::optional<std::string> full_width_bracket_slip(std::string_view value);

/// Why yaml-cpp gave up, derived from its message.
enum class YamlFaultKind {
    map_value,      ///< a colon where no key can be
    map_end,        ///< something that is no key between the keys of a mapping
    sequence_end,   ///< something that is no "- " between the items of a list
    flow_end,       ///< neither comma nor bracket inside { } or [ ]
    stray_bracket,  ///< ] or } that closes nothing
    open_quote,
    tab,
    token,  ///< a character that begins no value
    dash,   ///< "- " where no list can begin
    alias,
    block_header,  ///< text after | or >
    escape,
    other,
};

struct YamlFault {
    YamlFaultKind kind = YamlFaultKind::other;
    std::size_t offset = 0;
    std::string said;                      ///< yaml-cpp's own message
    std::optional<std::size_t> open_flow;  ///< offset of the innermost open [ or {
    std::size_t last_scalar = 0;           ///< offset of the last scalar that was read
    bool last_was_quoted = false;
};

struct YamlSlip {
    std::size_t offset = 0;
    std::string text;
};

/// Returns the editor's likely mistake behind a fault, and its offset.
YamlSlip explain_fault(std::string_view text, const YamlFault& fault);

/// Returns what is wrong with the line at `offset`, which should be `key: value`.
YamlSlip explain_missing_colon(std::string_view text, std::size_t offset);

/// Returns why a line at the margin begins what the parser takes for a second document.
YamlSlip explain_second_document(std::string_view text, std::size_t offset);

/// Finds a document marker, a directive or a second document, after which yaml-cpp would silently drop everything. A
/// leading "---" is accepted.
std::optional<YamlSlip> find_document_marker(std::string_view text);

}  // namespace conspectus
