#pragma once
#include <string_view>
#include <vector>

#include "markdown/construct.h"

namespace conspectus {

/// Finds the constructs of a body in code and in text alike, in order, not overlapping. An opening that nothing closes
/// comes as a construct that is not closed, and ends with the words it seems to hold.
std::vector<WrittenConstruct> find_constructs(std::string_view body);

/// Returns the end of the words that a construct seems to hold if its closing bracket is not one.
std::size_t end_of_words(std::string_view body, const WrittenConstruct& construct);

}  // namespace conspectus
