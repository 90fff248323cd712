#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/editorial.h"
#include "text/diagnostics.h"

namespace conspectus {

enum class ConstructKind { citation, cross_link, finding_value, note_mark };

/// One item of a citation: `17-18, p. 3`. Offsets are bytes in the content.
struct CitationItem {
    std::string key;         ///< a number or an id
    std::uint32_t last = 0;  ///< of a range of numbers, else 0
    std::string locator;
    StatusKind stated = StatusKind::none;  ///< `7, retracted`
    std::size_t offset = 0;
};

/// What stands between the brackets of a construct, read.
struct Construct {
    ConstructKind kind = ConstructKind::citation;
    std::vector<CitationItem> items;  ///< of a citation
    std::string target;               ///< of a link; the path of a finding value; the id of a note
    std::string fragment;
    std::string label;
};

struct SyntaxFault {
    Code code = Code::construct_syntax;
    std::size_t offset = 0;  ///< bytes in the content
    std::string text;
};

struct ReadConstruct {
    Construct construct;
    std::optional<SyntaxFault> fault;
};

/// Reads the content of a construct; "\n" stands for a soft break.
ReadConstruct read_construct(ConstructKind kind, std::string_view content);

/// The construct as it should be written: `[@7; 8]`.
std::string print(const Construct& construct);

/// "citation", "link" … for messages.
std::string_view noun(ConstructKind kind);

}  // namespace conspectus
