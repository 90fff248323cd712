#include "render/prose/inline_html.h"

#include "render/frame/names.h"
#include "render/frame/status.h"
#include "render/prose/citation_marks.h"
#include "render/prose/running_text.h"
#include "template/ui_text.h"
#include "text/utf8.h"

namespace conspectus {
namespace {

/// A value longer than this may break over lines: it would not fit a phone.
constexpr std::size_t longest_unbroken = 16;

std::string attribute(std::string_view name, std::string_view value) {
    return " " + std::string(name) + "=\"" + html_attribute(value) + "\"";
}

const Work* cited_work(const Body& body, const CitedWork& cited) {
    return cited.work ? &body.page.catalog.works[*cited.work] : nullptr;
}

Url citation_url(const Body& body, const CitationMark& mark) {
    if (!mark.entry.empty()) return body.page.link(body.page.path, mark.entry);
    const Work* work = cited_work(body, *mark.cited);
    return work == nullptr ? Url{} : work_url(body.page, *work);
}

/// Returns "Reference 7: Hage et al., 2018 (retracted)".
std::string spoken_citation(const PageContext& page, const CitationMark& mark, const Work& work) {
    const std::string name = work_name(page, work).text;
    if (mark.status->kind == StatusKind::none)
        return ui_text(page.strings, "citation-label", -1, {{"label", mark.label}, {"name", name}});
    return ui_text(page.strings, "citation-label-status", -1,
                   {{"label", mark.label}, {"name", name}, {"status", status_mark(page, *mark.status)}});
}

std::string citation_link(const Body& body, const CitationMark& mark) {
    std::string html = "<a" + attribute("href", citation_url(body, mark).text);
    if (!mark.anchor.empty()) html += attribute("id", mark.anchor);
    if (const Work* work = cited_work(body, *mark.cited); work != nullptr && !mark.entry.empty()) {
        html += " role=\"doc-noteref\"";
        html += attribute("aria-label", spoken_citation(body.page, mark, *work));
    }
    html += ">" + html_text(mark.label);
    if (mark.status->kind != StatusKind::none)
        html += " " + status_mark_html(body.page, *mark.status, body.language).markup;
    html += "</a>";
    if (!mark.citation->locator.empty()) html += " (" + html_text(mark.citation->locator) + ")";
    return html;
}

std::string joined_citation(const Body& body, const CitationMark& mark, std::string_view separator) {
    const std::string link = citation_link(body, mark);
    switch (mark.join) {
        case MarkJoin::none:
            return link;
        case MarkJoin::comma:
            return std::string(separator) + link;
        case MarkJoin::dash:
            return "-" + link;
        case MarkJoin::inside:
            return "<span class=\"inside\">," + link + "</span>";
    }
    return link;
}

/// Returns " (retracted)" for the publication that a link leads to.
Html linked_status_mark(const Body& body, const EntityRef& entity) {
    const Catalog& catalog = body.page.catalog;
    const bool is_work = entity.kind == EntityKind::work;
    if (!is_work && entity.kind != EntityKind::paper) return {};
    const EditorialStatus& status =
        is_work ? catalog.status_of(catalog.works[entity.index]) : catalog.status_of(catalog.papers[entity.index]);
    if (status.kind == StatusKind::none) return {};
    return ui_html(body.page.strings, "status-beside",
                   {{"status", status_mark_html(body.page, status, body.language)}});
}

Url cross_link_url(const Body& body, const LinkTarget& link) {
    const auto page = page_of(body.page.catalog, link.entity);
    return page ? body.page.to(page->kind, page->name, link.fragment) : Url{};
}

}  // namespace

Html quantity_html(const PageContext& page, const WordingView& value) {
    Abbreviations none;
    std::string text;
    append_quantities(text, value.text, page, none);
    return value.language.empty() ? Html{text}
                                  : Html{"<span" + lang_attribute(value.language) + ">" + text + "</span>"};
}

std::string link_open(const std::string& url) {
    const bool leaves = !external_url(url).text.empty();
    return "<a" + attribute("href", url) + (leaves ? " rel=\"noopener noreferrer\">" : ">");
}

std::string citation_group_html(const Body& body, std::uint32_t index) {
    std::string html = "<sup class=\"citation\">[";
    const std::vector<CitationMark> marks = citation_marks(body, index);
    for (const CitationMark& mark : marks) html += joined_citation(body, mark, separator(marks));
    return html + "]</sup>";
}

std::string cross_link_html(const Body& body, std::uint32_t index, Abbreviations& abbreviations) {
    const LinkTarget& link = body.names.cross_links[index];
    const Url url = cross_link_url(body, link);
    std::string text;
    abbreviations.append(text, cross_link_text(body, index));
    if (url.text.empty()) return text;
    const bool is_keyword = link.entity.kind == EntityKind::keyword;
    return "<a" + std::string(is_keyword ? " class=\"keyword\"" : "") + attribute("href", url.text) + ">" + text +
           "</a>" + linked_status_mark(body, link.entity).markup;
}

std::string finding_value_html(const Body& body, std::uint32_t index) {
    const std::string text = finding_text(body, index);
    const bool unbroken = count_code_points(text) <= longest_unbroken;
    if (unbroken) return "<span class=\"value unbroken\">" + html_text(text) + "</span>";
    return "<span class=\"value\">" + quantity_html(body.page, {text, {}}).markup + "</span>";
}

std::string note_mark_html(const Body& body, std::uint32_t index) {
    const std::optional<NoteTarget>& target = body.names.note_marks[index];
    if (!target) return {};
    const std::string& note = body.document.note_marks[index].note;
    const std::string number = std::to_string(target->note + 1);
    return "<sup class=\"note-mark\"><a" + attribute("href", "#" + note_anchor(note)) +
           attribute("id", note_mark_anchor(note, target->occurrence)) + " role=\"doc-noteref\"" +
           attribute("aria-label", ui_text(body.page.strings, "note-label", -1, {{"number", number}})) + ">" +
           html_text(ui_text(body.page.strings, "note-mark", -1, {{"number", number}})) + "</a></sup>";
}

std::string note_anchor(const std::string& note) {
    return "note-" + note;
}

std::string note_mark_anchor(const std::string& note, std::uint32_t occurrence) {
    return "mark-" + note + "-" + std::to_string(occurrence);
}

}  // namespace conspectus
