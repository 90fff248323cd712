#include "render/blocks/reference_list.h"

#include <algorithm>
#include <map>

#include "render/prose/citation_marks.h"
#include "render/prose/inline_html.h"
#include "render/prose/running_text.h"
#include "template/ui_text.h"

namespace conspectus {

VIEW(ReferenceView, "reference", label, anchor, work, as_printed, said, back_links)
VIEW(NoteView, "editorial note", number, anchor, kind, where, text, shown, back_links)

namespace {

/// Work → anchors of its citations in the text, in reading order.
using CitedAt = std::map<MaybeIndex, std::vector<std::string>>;

CitedAt cited_at(const Body& body) {
    CitedAt anchors;
    for (const CitedGroup& group : body.names.citation_groups) {
        for (const CitedWork& cited : group) anchors[cited.work].push_back(citation_anchor(body.page.catalog, cited));
    }
    return anchors;
}

std::vector<LinkView> back_links(const PageContext& context, const std::vector<std::string>& anchors) {
    std::vector<LinkView> links;
    for (const std::string& anchor : anchors) {
        links.push_back({.label = letter_label(links.size()), .url = context.link(context.path, anchor)});
    }
    return links;
}

ReferenceView reference_view(const Body& body, const CitedAt& anchors, const Reference& reference, MaybeIndex index,
                             std::string label) {
    ReferenceView view{.label = std::move(label), .as_printed = reference.as_printed};
    view.anchor = reference_anchor(view.label);
    if (!index) return view;
    if (const auto found = anchors.find(index); found != anchors.end()) {
        view.back_links = back_links(body.page, found->second);
    }
    const Work& work = body.page.catalog.works[*index];
    view.work = work_line(body.page, work);
    if (work.is_unresolved()) view.said = said_of_unresolved(body.page, work);
    return view;
}

std::string_view kind_key(NoteKind kind) {
    switch (kind) {
        case NoteKind::misprint:
            return "note-misprint";
        case NoteKind::inconsistency:
            return "note-inconsistency";
        case NoteKind::ambiguity:
            return "note-ambiguity";
        case NoteKind::context:
            return "note-context";
    }
    return {};
}

/// Writes a note's text; `own` writes texts in the page's language.
Html shown(const WordingView& text, RunningText& own) {
    Html html;
    if (text.language.empty()) {
        own.append(html.markup, text.text);
    } else {
        append_html_text(html.markup, text.text);
    }
    return html;
}

}  // namespace

std::vector<ReferenceView> numbered_references(const Body& body) {
    const CitedAt anchors = cited_at(body);
    std::vector<ReferenceView> views;
    const std::vector<MaybeIndex>& works = body.page.catalog.names_of(*body.paper).references;
    for (const Reference& reference : body.paper->references) {
        views.push_back(
            reference_view(body, anchors, reference, works[views.size()], std::to_string(reference.number)));
    }
    return views;
}

std::vector<ReferenceView> editor_references(const Body& body) {
    const CitedAt anchors = cited_at(body);
    std::vector<ReferenceView> views;
    const std::vector<MaybeIndex>& works = body.page.catalog.names_of(*body.paper).editor_references;
    for (const Reference& reference : body.paper->editor_references) {
        views.push_back(reference_view(body, anchors, reference, works[views.size()], letter_label(views.size())));
    }
    return views;
}

std::vector<NoteView> editorial_notes(const Body& body) {
    std::vector<std::vector<std::string>> marked_at(body.paper->notes.size());
    for (const std::optional<NoteTarget>& mark : body.names.note_marks) {
        if (!mark) continue;
        marked_at[mark->note].push_back(note_mark_anchor(body.paper->notes[mark->note].id, mark->occurrence));
    }
    RunningText own(body.page, body.page.language.key);
    std::vector<NoteView> views;
    for (const EditorialNote& note : body.paper->notes) {
        views.push_back({.number = std::to_string(views.size() + 1),
                         .anchor = note_anchor(note.id),
                         .kind = ui_text(body.page.strings, kind_key(note.kind)),
                         .where = wording(body.page, note.where),
                         .text = wording(body.page, note.text),
                         .shown = shown(wording(body.page, note.text), own),
                         .back_links = back_links(body.page, marked_at[views.size()])});
    }
    return views;
}

std::string completeness(const PageContext& context, const Paper& paper) {
    const auto total = std::ssize(paper.references);
    if (total == 0) return {};
    const auto resolved = total - std::ranges::count(paper.references, true, &Reference::unresolved);
    const std::string_view key = resolved == total ? "references-complete" : "references-incomplete";
    return ui_text(context.strings, key, total, {{"resolved", std::to_string(resolved)}});
}

}  // namespace conspectus
