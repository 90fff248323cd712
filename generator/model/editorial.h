#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "model/date.h"
#include "model/localized.h"

namespace conspectus {

enum class NoteKind { misprint, inconsistency, ambiguity, context };

/// An editor's remark on the source; `[!id]` marks where it applies in the text.
struct EditorialNote {
    std::string id;  ///< unique within its paper
    NoteKind kind = NoteKind::context;
    Localized where;
    Localized text;
    std::vector<std::string> accepts;  ///< names of the diagnostics that this note silences
    std::vector<Location> accepts_at;  ///< parallel to `accepts`
    Location at;
};

enum class StatusKind { none, corrected, concern, retracted, removed };

/// Returns the word for a kind in content files, citations and machine-readable output: "retracted"; empty for none.
std::string_view status_word(StatusKind kind);

/// What became of a publication after it appeared.
struct EditorialStatus {
    StatusKind kind = StatusKind::none;
    Date date;
    std::string DOI;  ///< of the notice
    Localized text;
    Location at;
};

/// A row of status.csv: what became of the publication with that DOI.
struct ListedStatus {
    std::string DOI;  ///< folded: DOIs have no case
    EditorialStatus status;
    Location at;
};

}  // namespace conspectus
