#pragma once
#include <cstdint>
#include <string>

namespace conspectus {

/// Where a work is defined; in the order in which one definition outranks
/// another of the same id.
enum class WorkOrigin {
    paper,       ///< it is a paper of the collection, with the same id
    reference,   ///< in a paper's reference list
    shared,      ///< in references/*
    unresolved,  ///< a numbered entry without bibliographic data
};

/// Anything that can be cited: where its record and status are, which exist once.
/// Catalog::record_of() and its like lead there.
struct Work {
    std::string id;
    WorkOrigin origin = WorkOrigin::shared;
    std::uint32_t paper = 0;  ///< the paper that it is, or whose list it is in
    std::uint32_t entry = 0;  ///< index into that list, or into the catalog's shared works
    bool of_editor = false;   ///< that list is the editor's

    bool is_paper() const { return origin == WorkOrigin::paper; }
    bool is_unresolved() const { return origin == WorkOrigin::unresolved; }
};

}  // namespace conspectus
