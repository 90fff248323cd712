#pragma once
#include <string_view>
#include <vector>

namespace conspectus {

/// A character that no text may contain, or a reference such as `&rlm;` to one. Offsets are bytes of the body.
struct ForbiddenCharacter {
    std::size_t begin = 0;
    std::size_t end = 0;
    char32_t code_point = 0;
    bool is_reference = false;
};

/// Finds the private-use characters of a body and the references to forbidden characters, in order. The caller has
/// checked the body for other forbidden characters.
std::vector<ForbiddenCharacter> find_forbidden_characters(std::string_view body);

}  // namespace conspectus
