#include "render/data/paper_markdown.h"

#include <algorithm>

#include "cite/bibliography.h"
#include "model/date.h"
#include "render/blocks/cite_box.h"
#include "render/blocks/finding_line.h"
#include "render/blocks/reference_list.h"
#include "render/frame/status.h"
#include "render/prose/body.h"
#include "render/prose/citation_marks.h"
#include "render/prose/document_markdown.h"
#include "template/ui_text.h"
#include "text/escape.h"

namespace conspectus {
namespace {

/// The lists below a summary's text in its Markdown, each with its heading; empty
/// if the paper has none.

std::string heading(const PageContext& context, std::string_view key) {
    return "\n## " + markdown_text(ui_text(context.strings, key)) + "\n";
}

/// Joins the non-empty parts with the language's clause separator.
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

/// Lists each finding's value as printed, n, time and location in the source; below
/// it the groups of a long one.
std::string findings_markdown(const Body& body, std::uint32_t paper) {
    if (body.paper->findings.empty()) return {};
    std::string markdown = heading(body.page, "findings") + "\n";
    for (std::uint32_t i = 0; i < body.paper->findings.size(); ++i) {
        markdown += finding_markdown(body.page, finding_line(body.page, {paper, i}));
    }
    return markdown;
}

/// Lists "[7] …", each in a paragraph, then the editor's "[a] …".
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

PageContext context_for(const RenderInput& input, const Paper& paper, const Summary& summary) {
    const auto& languages = input.catalog.site.languages;
    const auto found = std::ranges::find(languages, summary.language, &Language::key);
    const auto language = found == languages.end() ? 0 : static_cast<std::size_t>(found - languages.begin());
    PageContext context = context_of(input, language);
    context.path = summary_markdown_path(paper, summary);
    return context;
}

std::string line_of(std::string_view key, const std::string& value) {
    return value.empty() ? std::string() : std::string(key) + ": " + yaml_text(value) + "\n";
}

std::string list_of(std::string_view key, const std::vector<std::string>& values) {
    if (values.empty()) return {};
    std::string yaml = std::string(key) + ":\n";
    for (const std::string& value : values) yaml += "  - " + yaml_text(value) + "\n";
    return yaml;
}

std::string people_yaml(const ExportEntry& entry) {
    std::string yaml;
    for (const auto& [variable, names] : entry.names) {
        std::vector<std::string> list;
        for (const Name& name : names) list.push_back(inverted_name(name));
        if (std::ranges::find(entry.incomplete, variable) != entry.incomplete.end()) list.emplace_back("others");
        yaml += list_of(variable, list);
    }
    return yaml;
}

/// Returns the front matter: the publication with the names of CSL, then what this text is.
std::string front_matter(const PageContext& context, const Summary& summary, const ExportEntry& entry) {
    std::string yaml = "---\n" + line_of("id", entry.id) + line_of("type", entry.type);
    yaml += line_of("title", entry.text("title")) + people_yaml(entry);
    for (const auto& [variable, text] : entry.texts) {
        if (variable != "title") yaml += line_of(variable, text);
    }
    for (const auto& [variable, language, text] : entry.translated_texts) {
        yaml += line_of(variable + "-" + language, text);
    }
    for (const auto& [variable, dates] : entry.dates) yaml += line_of(variable, iso_dates(dates));
    yaml += list_of("keyword", entry.keywords) + list_of("note", entry.notes);
    yaml += line_of("editorial-status", std::string(status_word(entry.status.kind)));
    yaml += line_of("summary-language", context.language.tag) + line_of("summary-updated", iso_date(summary.updated));
    yaml += line_of("summary-license", context.catalog.site.license_name);
    return yaml + "---\n";
}

std::string titles(const PageContext& context, const Paper& paper) {
    const std::optional<StatusView> status = status_view(context, context.catalog.status_of(paper));
    const std::string prefix = status ? status->prefix : std::string();
    std::string markdown = "\n# " + markdown_text(one_line(prefix + record_title(context, paper.record).text)) + "\n";
    for (const WordingView& other : other_titles(context, paper.record)) {
        markdown += "\n" + markdown_line(one_line(other.text)) + "\n";
    }
    return markdown;
}

std::string status_markdown(const PageContext& context, const Paper& paper) {
    const std::optional<StatusView> status = status_view(context, context.catalog.status_of(paper));
    if (!status) return {};
    std::string markdown = "\n> **" + markdown_text(status->label) + "**";
    for (const std::string& part : {status->date, one_line(status->text.text)}) {
        if (!part.empty()) markdown += " " + markdown_text(part);
    }
    if (!status->notice.text.empty()) markdown += " <" + markdown_address(status->notice.text) + ">";
    return markdown + "\n";
}

/// Returns the text of a summary, or a notice if the publication was removed.
std::string text_markdown(const Body& body) {
    if (body.page.catalog.status_of(*body.paper).kind == StatusKind::removed) {
        return "\n" + markdown_line(ui_text(body.page.strings, "summary-withheld")) + "\n";
    }
    const std::string markdown = document_markdown(body);
    return markdown.empty() ? std::string() : "\n" + markdown;
}

std::string translator_markdown(const PageContext& context, const Summary& summary) {
    const WordingView translator = wording(context, summary.translator);
    if (translator.text.empty()) return {};
    return "\n" + markdown_line(one_line(ui_text(context.strings, "translated-by") + translator.text)) + "\n";
}

std::string license_markdown(const PageContext& context) {
    const Site& site = context.catalog.site;
    if (site.license_name.empty()) return {};
    std::string markdown = "\n---\n\n" + markdown_line(ui_text(context.strings, "footer-license") + site.license_name);
    const Url url = external_url(site.license_url);
    if (!url.text.empty()) markdown += " <" + markdown_address(url.text) + ">";
    return markdown + "\n";
}

}  // namespace

std::string paper_markdown(const RenderInput& input, std::uint32_t index, const Summary& summary) {
    const Catalog& catalog = input.catalog;
    const Paper& paper = catalog.papers[index];
    const PageContext context = context_for(input, paper, summary);
    const Body body = body_of(context, paper, summary);
    std::string markdown = front_matter(context, summary, export_entry(export_item(catalog, catalog.work_of(paper))));
    markdown += titles(context, paper) + status_markdown(context, paper) + text_markdown(body);
    markdown += findings_markdown(body, index) + references_markdown(body) + notes_markdown(body);
    return markdown + translator_markdown(context, summary) + license_markdown(context);
}

}  // namespace conspectus
