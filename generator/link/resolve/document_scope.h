#pragma once
#include "link/resolve/reference_list.h"
#include "model/paper.h"

namespace conspectus {

/// What a document belongs to while its names are resolved.
struct DocumentScope {
    EntityRef owner;                            ///< the paper or page
    const Paper* paper = nullptr;               ///< null on a page of prose
    MaybeIndex own_work = {};                   ///< the paper as a work; none on a page of prose
    const ReferenceList* references = nullptr;  ///< null on a page of prose
    FileId file = no_file;

    std::string_view paper_id() const { return paper == nullptr ? std::string_view() : std::string_view(paper->id); }
    Location at(Position position) const { return {file, position}; }
};

}  // namespace conspectus
