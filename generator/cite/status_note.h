#pragma once
#include <string>
#include <string_view>

#include "model/editorial.h"

namespace conspectus {

/// "Retracted", "Expression of concern": as records and metadata say it in
/// English; empty without a status.
std::string_view status_heading(StatusKind kind);

/// What became of a publication, in one English line for the note field of an
/// exported reference (CSL `note`, BibTeX `note`, RIS `N1`), whose readers
/// have no field of their own for it:
/// "Retracted: 2024-05-01. https://doi.org/10.1000/x. The data were invented."
/// What is not known is left out; empty without a status. JSON gives the kind
/// as `status_word` does.
std::string status_note(const EditorialStatus& status);

}  // namespace conspectus
