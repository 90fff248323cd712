#pragma once
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/editorial.h"
#include "model/journal.h"
#include "model/paper.h"

namespace conspectus {

/// Returns the status in English as in records and metadata, "Retracted",
/// "Expression of concern"; empty without one.
std::string_view status_heading(StatusKind kind);

/// Returns the status in one English line for the note field of an exported
/// reference (CSL `note`, BibTeX `note`, RIS `N1`), since these formats have no
/// field of their own for it:
/// "Retracted: 2024-05-01. https://doi.org/10.1000/x. The data were invented."
/// Omits what is unknown; empty without a status. JSON gives the kind as
/// `status_word` does.
std::string status_note(const EditorialStatus& status);

/// What an export is made from: a work, its entry of journals.yaml or null, and
/// for its printed keywords the paper of the collection that it is, or null.
struct ExportItem {
    std::string id;
    const Record* record = nullptr;
    const EditorialStatus* status = nullptr;
    const Journal* journal = nullptr;
    const Paper* paper = nullptr;
};

/// A value of a CSL variable.
template <class Value>
struct ExportValue {
    std::string variable;
    Value value;
};

/// A value in a language that is not the publication's own.
template <class Value>
struct ExportTranslation {
    std::string variable;
    std::string language;
    Value value;
};

/// A flat form of a work for reference managers, whose formats have one text for
/// each variable: that in the publication's own language. Translations are kept
/// apart. Variables are those of CSL 1.0.2 and CSTR, always in the same
/// order. A format writes a variable that it has no field for under the
/// variable's own name, so that nothing known is lost.
struct ExportEntry {
    std::string id;
    std::string type;      ///< CSL type; never empty
    bool guessed = false;  ///< the record states no type
    std::vector<ExportValue<std::string>> texts;
    std::vector<ExportValue<std::vector<Name>>> names;  ///< without "others"
    std::vector<ExportValue<DateRange>> dates;
    std::vector<ExportTranslation<std::string>> translated_texts;
    std::vector<ExportTranslation<std::vector<Name>>> translated_names;
    std::vector<std::string> incomplete;                      ///< name variables whose printed list ended with "et al."
    std::vector<std::string> keywords;                        ///< as printed
    std::vector<std::string> notes;                           ///< the record's, then the editorial status
    std::vector<std::pair<std::string, std::string>> orcids;  ///< name → ORCID
    EditorialStatus status;

    /// Returns the text of a variable, empty if it is not known.
    const std::string& text(std::string_view variable) const;
};

/// Returns the flat form of a work; a title that the editor supplied is in [ ].
ExportEntry export_entry(const ExportItem& item);

/// Returns "van der Veen, Peter Hans, Jr", "刘, 建龙"; an institution unchanged.
std::string inverted_name(const Name& name);

}  // namespace conspectus
