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

/// One item of a citation: `17-18, p. 3`.
struct CitationItem {
    std::string key;         ///< a number or an id
    std::uint32_t last = 0;  ///< of a range of numbers, else 0
    std::string locator;
    StatusKind stated = StatusKind::none;  ///< `7, retracted`
    std::size_t offset = 0;                ///< of the key, in bytes
};

struct SyntaxFault {
    Code code = Code::construct_syntax;
    std::size_t offset = 0;  ///< bytes; 0 for the construct as a whole
    std::string text;
};

/// Reads the content of a `[@…]` into `items` and returns the first fault: works separated by ";", each a printed
/// number, a range of them (`17-18`, `17–18`) or an id, then optionally a locator behind "," (`chick2017, p. 3`) and
/// the status of the work (`7, retracted`, `chick2017, p. 3, retracted`). Ids may be raw keys of other programs:
/// letters of any script, digits and `-_:.+/`. Items without a fault are kept. Offsets are bytes in `content`.
std::optional<SyntaxFault> read_citation(std::string_view content, std::vector<CitationItem>& items);

/// Returns the content of a citation in its normal form: `17-18; chick2017, p. 3`.
std::string print_citation(const std::vector<CitationItem>& items);

}  // namespace conspectus
