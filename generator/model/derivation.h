#pragma once
#include <string>
#include <vector>

#include "text/position.h"

namespace conspectus {

/// A number that the editor worked out: {value: "75.0%", from: [24, 32], how: "24 / 32"}.
/// The check computes `how` again; the numbers of `from` are in the source.
struct Derivation {
    std::string value;              ///< as the summary writes it
    std::vector<std::string> from;  ///< as the source prints them
    std::string how;                ///< an expression
    Location at;
    Location value_at;
    Location how_at;
    std::vector<Location> from_at;  ///< beside `from`
};

}  // namespace conspectus
