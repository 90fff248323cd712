#include "parse/editorial_reader.h"

#include "parse/schema/schema.h"

namespace conspectus {
namespace {

constexpr std::size_t context = static_cast<std::size_t>(NoteKind::context);

}  // namespace

std::vector<EditorialNote> read_editorial_notes(const ValueReader& paper) {
    std::vector<EditorialNote> notes;
    for (const ValueReader& value : paper.mappings("editorial-notes")) {
        EditorialNote note;
        note.id = value.local_id("id");
        note.kind = static_cast<NoteKind>(value.word("kind", note_kinds).value_or(context));
        note.where = value.localized("where");
        note.text = value.localized("text");
        for (const YamlValue* accepted : value.values("accepts")) {
            if (accepted->kind != YamlKind::scalar) continue;
            note.accepts.push_back(clean_text(accepted->scalar));
            note.accepts_at.push_back({value.file(), text_position(*accepted)});
        }
        note.at = value.at();
        notes.push_back(std::move(note));
    }
    return notes;
}

EditorialStatus read_editorial_status(const ValueReader& publication) {
    EditorialStatus status;
    const auto value = publication.child("editorial-status");
    if (!value) return status;
    const auto kind = value->word("kind", status_kinds);
    if (kind) status.kind = static_cast<StatusKind>(*kind + 1);  // StatusKind::none comes first and has no word
    status.date = value->date("date");
    status.DOI = value->doi("DOI");
    status.text = value->localized("text");
    status.at = value->at();
    return status;
}

}  // namespace conspectus
