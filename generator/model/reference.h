#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include "model/editorial.h"
#include "model/localized.h"
#include "model/record.h"

namespace conspectus {

/// One numbered entry of a paper's reference list; it points to a work.
struct Reference {
    std::uint32_t number = 0;       ///< printed number, 1-based; 0 for an editor's reference
    std::string work;               ///< id or alias of the work as written; `<paper>-ref<number>` for an unresolved one
    std::optional<Record> defined;  ///< set where the entry defines the work here
    EditorialStatus status;         ///< of the work defined here
    std::string as_printed;         ///< what this list prints, where it differs
    bool unresolved = false;        ///< the list is not in the source
    std::string unresolved_author;  ///< as the text names it: "段雪飞等"
    Localized unresolved_note;      ///< what the text says of it
    Location at;
};

}  // namespace conspectus
