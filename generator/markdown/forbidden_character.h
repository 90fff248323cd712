#pragma once
#include <string_view>
#include <vector>

namespace conspectus {

/// A character of a body that no text may hold, or a reference such as `&rlm;` that stands for one.
struct ForbiddenCharacter {
    std::size_t begin = 0;
    std::size_t end = 0;
    char32_t code_point = 0;
    bool is_reference = false;
};

/// Finds the private-use characters of a body and the references to these and to other forbidden characters, in order.
/// The body has been checked for other forbidden characters.
std::vector<ForbiddenCharacter> find_forbidden_characters(std::string_view body);

}  // namespace conspectus
