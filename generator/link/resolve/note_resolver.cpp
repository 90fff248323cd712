#include "link/resolve/note_resolver.h"

#include <fmt/format.h>

#include <set>

#include "link/catalog/id_index.h"
#include "text/utf8.h"

namespace conspectus {
namespace {

std::vector<std::optional<NoteTarget>> resolve(const std::vector<NoteMark>& marks, const Paper& paper,
                                               const DocumentScope& scope, NameLookup& names) {
    const IdIndex notes(paper.notes);
    std::vector<std::uint32_t> counts(paper.notes.size());
    std::vector<std::optional<NoteTarget>> targets;
    for (const NoteMark& mark : marks) {
        const auto note = notes.find(mark.note);
        targets.push_back(note ? std::optional(NoteTarget{*note, ++counts[*note]}) : std::nullopt);
        if (note || !has_front_matter(paper)) continue;
        names.diagnostics
            .report(Code::unknown_note, scope.at(mark.at),
                    fmt::format("editorial-notes of this paper has no '{}'{}", mark.note,
                                names.near(mark.note, [&] { return notes.ids(); })))
            .length = static_cast<std::uint32_t>(std::string_view("[!]").size() + count_code_points(mark.note));
    }
    return targets;
}

}  // namespace

std::vector<std::optional<NoteTarget>> resolve_note_marks(const Document& document, const DocumentScope& scope,
                                                          NameLookup& names) {
    if (scope.paper != nullptr) return resolve(document.note_marks, *scope.paper, scope, names);
    for (const NoteMark& mark : document.note_marks) {
        names.diagnostics.report(Code::unknown_note, scope.at(mark.at),
                                 "a page has no editorial notes: [!…] stands in summaries only");
    }
    return std::vector<std::optional<NoteTarget>>(document.note_marks.size());
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
