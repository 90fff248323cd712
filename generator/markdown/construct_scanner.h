#pragma once
#include <string_view>
#include <vector>

#include "markdown/construct.h"

namespace conspectus {

/// Finds the constructs of a body, in code as in text, in order and without overlaps. An opening that nothing closes
/// becomes a construct that is not closed; it ends after the words that seem to belong to it.
std::vector<WrittenConstruct> find_constructs(std::string_view body);

/// Returns the end of the words that seem to belong to a construct if its closing bracket is disregarded.
std::size_t end_of_words(std::string_view body, const WrittenConstruct& construct);

}  // namespace conspectus
