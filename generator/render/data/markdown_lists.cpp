#include "render/data/markdown_lists.h"

#include "cite/bibliography.h"
#include "render/blocks/finding_line.h"
#include "render/blocks/reference_list.h"
#include "render/frame/status.h"
#include "render/prose/citation_marks.h"
#include "template/ui_text.h"
#include "text/escape.h"

namespace conspectus {
namespace {

std::string heading(const PageContext& context, std::string_view key) {
    return "\n## " + markdown_text(ui_text(context.strings, key)) + "\n";
}

/// The parts that are there, parted as the language parts clauses.
std::string clauses(const PageContext& context, std::initializer_list<std::string> parts) {
    std::string text;
    for (const std::string& part : parts) {
        if (part.empty()) continue;
        if (!text.empty()) text += ui_text(context.strings, "clause-separator");
        text += part;
    }
    return text;
}

std::string in_parentheses(const std::string& text) {
    return text.empty() ? std::string() : " (" + text + ")";
}

std::string size_text(const std::string& n) {
    return n.empty() ? std::string() : "n=" + n;
}

std::string with_colon(const PageContext& context, const std::string& label, const std::string& text) {
    return label + ui_text(context.strings, "colon") + text;
}

std::string values_text(const FindingLineView& line, const FindingGroupView& group) {
    std::string text;
    for (std::size_t i = 0; i < group.values.size(); ++i) {
        if (group.values[i].text.empty()) continue;
        if (!text.empty()) text += " → ";
        const std::string time = i < line.times.size() ? line.times[i].text : std::string();
        text += (time.empty() ? "" : time + " ") + group.values[i].text;
    }
    return text;
}

std::string group_markdown(const PageContext& context, const FindingLineView& line, const FindingGroupView& group) {
    const std::string label = group.label.text + in_parentheses(size_text(group.n));
    const std::string text = clauses(context, {values_text(line, group), group.test});
    return "  - " + markdown_line(one_line(with_colon(context, label, text))) + "\n";
}

std::string finding_markdown(const PageContext& context, const FindingLineView& line) {
    const std::string facts =
        clauses(context, {size_text(line.n), line.unit.text, line.population.text, line.at.text, line.where.text});
    const std::string label = line.label.text + (line.value.text.empty() ? "" : ui_text(context.strings, "colon"));
    std::string markdown = "- " + markdown_line(one_line(label + line.value.text + in_parentheses(facts))) + "\n";
    for (const FindingGroupView& group : line.groups) markdown += group_markdown(context, line, group);
    for (const FindingComparisonView& each : line.comparisons)
        markdown += "  - " + markdown_line(one_line(each.text)) + "\n";
    return markdown;
}

std::string unresolved_text(const PageContext& context, const Work& work) {
    const Reference& listed = context.catalog.entry_of(work);
    const Wording* note = listed.unresolved_note.best(context.language.key);
    return clauses(context, {listed.unresolved_author, note == nullptr ? std::string() : note->text,
                             ui_text(context.strings, "reference-missing")});
}

std::string entry_text(const PageContext& context, const Work& work) {
    if (work.is_unresolved()) return unresolved_text(context, work);
    const FormattedReference formatted =
        format_reference(context.catalog.record_of(work), context.catalog.journal_of(work),
                         site_style(context.catalog.site), context.language.key);
    return formatted.plain() + status_behind(context, context.catalog.status_of(work));
}

std::string entry_markdown(const PageContext& context, const std::string& label, const Reference& reference,
                           MaybeIndex work) {
    std::string text = one_line(work ? entry_text(context, context.catalog.works[*work]) : reference.work);
    if (!reference.as_printed.empty()) {
        text += " " + ui_text(context.strings, "as-printed") + one_line(reference.as_printed);
    }
    return "\n[" + label + "] " + markdown_text(text) + "\n";
}

}  // namespace

std::string findings_markdown(const Body& body, std::uint32_t paper) {
    if (body.paper->findings.empty()) return {};
    std::string markdown = heading(body.page, "findings") + "\n";
    for (std::uint32_t i = 0; i < body.paper->findings.size(); ++i) {
        markdown += finding_markdown(body.page, finding_line(body.page, {paper, i}));
    }
    return markdown;
}

std::string references_markdown(const Body& body) {
    const ResolvedPaper& names = body.page.catalog.names_of(*body.paper);
    std::string markdown;
    if (!body.paper->references.empty()) markdown += heading(body.page, "references");
    for (std::size_t i = 0; i < body.paper->references.size(); ++i) {
        const Reference& reference = body.paper->references[i];
        markdown += entry_markdown(body.page, std::to_string(reference.number), reference, names.references[i]);
    }
    if (!body.paper->editor_references.empty()) markdown += heading(body.page, "editor-references");
    for (std::size_t i = 0; i < body.paper->editor_references.size(); ++i) {
        const Reference& reference = body.paper->editor_references[i];
        markdown += entry_markdown(body.page, letter_label(i), reference, names.editor_references[i]);
    }
    return markdown;
}

std::string notes_markdown(const Body& body) {
    if (body.paper->notes.empty()) return {};
    std::string markdown = heading(body.page, "editorial-notes");
    for (const NoteView& note : editorial_notes(body)) {
        const std::string mark = ui_text(body.page.strings, "note-mark", -1, {{"number", note.number}});
        const std::string label = note.kind + in_parentheses(note.where.text);
        markdown += "\n[" + markdown_text(mark) + "] " +
                    markdown_text(one_line(with_colon(body.page, label, note.text.text))) + "\n";
    }
    return markdown;
}

}  // namespace conspectus
