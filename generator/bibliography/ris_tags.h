#pragma once
#include <span>
#include <string_view>

#include "csl/vocabulary.h"

namespace conspectus {

/// What a type of RIS is in CSL.
struct RisType {
    std::string_view csl;
    bool is_part = false;  ///< T2 is the title of its container, A2 names the editors of that
};

/// Returns nothing for a type that RIS does not have.
const RisType* ris_type(std::string_view name);

struct RisTextTag {
    std::string_view tag;
    csl::Variable variable;
};

/// Returns the tags that mean one thing in every type. Of several for one variable, the first counts.
std::span<const RisTextTag> ris_text_tags();

}  // namespace conspectus
