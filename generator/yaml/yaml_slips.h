#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace conspectus {

/// Where yaml-cpp gave up, by what it said.
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
    std::string said;                      ///< yaml-cpp's own words
    std::optional<std::size_t> open_flow;  ///< begin of the innermost open [ or {
    std::size_t last_scalar = 0;           ///< begin of the last scalar that was read
    bool last_was_quoted = false;
};

struct YamlSlip {
    std::size_t offset = 0;
    std::string text;
};

/// The likely slip behind a fault, in an editor's words, and its place.
YamlSlip explain_fault(std::string_view text, const YamlFault& fault);

/// What is wrong with a line at `offset` that should hold `key: value`.
YamlSlip explain_missing_colon(std::string_view text, std::size_t offset);

/// A document marker, directive or second document, found by line; yaml-cpp
/// would drop what follows in silence. A "---" above everything else is accepted.
std::optional<YamlSlip> find_document_marker(std::string_view text);

}  // namespace conspectus
