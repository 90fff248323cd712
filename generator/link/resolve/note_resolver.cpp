#include "link/resolve/note_resolver.h"

#include <fmt/format.h>

#include <set>

#include "link/catalog/id_index.h"
#include "text/utf8.h"

namespace conspectus {
namespace {

void resolve(std::vector<NoteMark>& marks, const Paper& paper, const DocumentScope& scope, NameLookup& names) {
    const IdIndex notes(paper.notes);
    std::vector<std::uint32_t> counts(paper.notes.size());
    for (NoteMark& mark : marks) {
        const auto note = notes.find(mark.note);
        if (note) {
            mark.index = *note;
            mark.resolved = true;
            mark.occurrence = ++counts[*note];
        } else if (has_front_matter(paper)) {
            names.diagnostics
                .report(Code::unknown_note, scope.at(mark.at),
                        fmt::format("editorial-notes of this paper has no '{}'{}", mark.note,
                                    names.near(mark.note, [&] { return notes.ids(); })))
                .length = static_cast<std::uint32_t>(std::string_view("[!]").size() + count_code_points(mark.note));
        }
    }
}

}  // namespace

void resolve_note_marks(Document& document, const DocumentScope& scope, NameLookup& names) {
    if (scope.paper != nullptr) {
        resolve(document.note_marks, *scope.paper, scope, names);
        return;
    }
    for (const NoteMark& mark : document.note_marks) {
        names.diagnostics.report(Code::unknown_note, scope.at(mark.at),
                                 "a page has no editorial notes: [!…] stands in summaries only");
    }
}

void check_unused_notes(const Paper& paper, Diagnostics& diagnostics) {
    std::set<std::string_view> used;
    for (const Summary& summary : paper.summaries) {
        for (const NoteMark& mark : summary.document.note_marks) used.insert(mark.note);
    }
    for (const Finding& finding : paper.findings) used.insert(finding.notes.begin(), finding.notes.end());
    for (const EditorialNote& note : paper.notes) {
        if (used.contains(note.id)) continue;
        diagnostics.report(
            Code::unused_note, note.at,
            fmt::format("no text marks the note '{0}': put [!{0}] where it belongs, or delete it", note.id));
    }
}

}  // namespace conspectus
