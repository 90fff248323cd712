#pragma once
#include <string>
#include <vector>

#include "model/editorial.h"
#include "model/record.h"

namespace conspectus {

/// Anything that can be cited. A paper of the collection is a work too, with
/// the same id.
struct Work {
    std::string id;
    std::vector<std::string> aliases;
    Record record;
    bool is_paper = false;
    bool unresolved = false;  ///< no bibliographic data in the source
    std::string unresolved_author;
    Localized unresolved_note;
    std::string listed_in;     ///< for an unresolved one: the paper's id
    std::uint32_t number = 0;  ///< for an unresolved one: its number there
    EditorialStatus status;
    Location at;
};

}  // namespace conspectus
