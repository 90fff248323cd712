#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "model/document.h"
#include "model/editorial.h"
#include "model/finding.h"
#include "model/localized.h"
#include "model/record.h"
#include "text/position.h"

namespace conspectus {

/// A number that the editor worked out: {value: "75.0%", from: [24, 32], how: "24 / 32"}.
/// The check computes `how` again; the numbers of `from` are in the source.
struct Derivation {
    std::string value;              ///< as the summary writes it
    std::vector<std::string> from;  ///< as the source prints them
    std::string how;                ///< an expression
    Location at;
    Location value_at;
    Location how_at;
    std::vector<Location> from_at;  ///< parallel to `from`
};

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

/// A summary's body in one language.
struct Summary {
    std::string language;  ///< language key; the catalog fills the default
    Document document;
    Localized translator;
    Date updated;
    std::string original_fingerprint;  ///< of the original when the translation was last brought up to date
    Location original_at;              ///< where that is written
    FileId file = no_file;
};

/// An entry of `changes`: what was changed when.
struct Change {
    Date date;
    Localized text;
};

/// A publication that this collection summarises.
struct Paper {
    std::string id;
    std::vector<std::string> aliases;
    Record record;
    std::string study_type;
    std::map<std::string, Localized> affiliations;
    std::vector<Localized> printed_keywords;  ///< `keyword`: as the paper prints them
    std::vector<std::string> keywords;        ///< terms as written
    std::vector<Location> keywords_at;        ///< parallel to `keywords`
    Date added;
    Date updated;
    std::vector<Change> changes;
    bool draft = false;
    Date reviewed;
    Localized reviewed_by;
    Date review_by;
    EditorialStatus status;
    std::string source_text;
    std::vector<Finding> findings;
    std::vector<Derivation> derived;
    std::vector<EditorialNote> notes;
    std::vector<Reference> references;         ///< position is the printed number
    std::vector<Reference> editor_references;  ///< lettered [a], [b]
    std::vector<Summary> summaries;            ///< the original first, then by language key
    std::map<std::string, Location> key_at;    ///< where each front-matter key was written
    Location at;                               ///< of the file
};

/// Returns false if the front matter could not be read. That has been reported, so nothing should be reported as
/// missing from it.
inline bool has_front_matter(const Paper& paper) {
    return !paper.key_at.empty();
}

}  // namespace conspectus
