#include "render/blocks/work_line.h"

#include <algorithm>

#include "template/ui_text.h"

namespace conspectus {

VIEW(WorkLineView, "work", id, name, reference, url, doi, is_paper, unresolved, status)

namespace {

/// `entry` is the language of the text around the run.
std::string run_html(const PageContext& context, const Run& run, std::string_view entry) {
    const bool differs = !run.language.empty() && run.language != entry;
    const std::string_view tag = differs ? language_tag(context.catalog.site, run.language) : std::string_view();
    const Url url = external_url(run.url);
    std::string html = html_text(run.text);
    if (!url.text.empty()) {
        html = "<a href=\"" + html_attribute(url.text) + "\" rel=\"noopener noreferrer\">" + html + "</a>";
    }
    if (run.italic) return "<i" + lang_attribute(tag) + ">" + html + "</i>";
    return tag.empty() ? html : "<span" + lang_attribute(tag) + ">" + html + "</span>";
}

std::string entry_html(const PageContext& context, const ReferenceEntry& entry) {
    std::string html;
    for (const Run& run : entry.runs) html += run_html(context, run, entry.language);
    const std::string tag = foreign_tag(context, language_tag(context.catalog.site, entry.language));
    return tag.empty() ? html : "<span" + lang_attribute(tag) + ">" + html + "</span>";
}

std::string record_tag(const PageContext& context, const Record& record) {
    return foreign_tag(context, neutral_tag(context.catalog.site, record));
}

}  // namespace

CitationStyle site_style(const Site& site) {
    const CitationStyle* style = find_citation_style(site.citation_style);
    return style == nullptr ? CitationStyle::gb_t_7714_2025 : *style;
}

Html reference_html(const PageContext& context, const Record& record, const Journal* journal, CitationStyle style) {
    const FormattedReference reference = format_reference(record, journal, style, context.language.key);
    Html html;
    for (const ReferenceEntry& entry : reference.entries) {
        if (!html.markup.empty()) html.markup += "<br>";
        html.markup += entry_html(context, entry);
    }
    return html;
}

Html said_of_unresolved(const PageContext& context, const Work& work) {
    const Reference& listed = context.catalog.entry_of(work);
    Html html;
    if (!listed.unresolved_author.empty()) {
        html = wording_html({listed.unresolved_author, record_tag(context, context.catalog.papers[work.paper].record)});
    }
    if (listed.unresolved_note.empty()) return html;
    const Html note = wording_html(wording(context, listed.unresolved_note));
    return html.markup.empty() ? note : ui_html(context.strings, "unresolved-said", {{"author", html}, {"note", note}});
}

Html unresolved_name_html(const PageContext& context, const Work& work) {
    const Html name = wording_html(short_name(context, context.catalog.papers[work.paper].record));
    const std::string number = std::to_string(context.catalog.entry_of(work).number);
    return ui_html(context.strings, "unresolved-name", {{"number", {number}}, {"paper", name}});
}

Html unresolved_html(const PageContext& context, const Work& work) {
    const Html title = wording_html(record_title(context, context.catalog.papers[work.paper].record));
    const std::string number = std::to_string(context.catalog.entry_of(work).number);
    return ui_html(context.strings, "unresolved-reference", {{"number", {number}}, {"paper", title}});
}

WorkLineView work_line(const PageContext& context, const Work& work) {
    const Record& record = context.catalog.record_of(work);
    return {.id = work.id,
            .name = work_name(context, work),
            .reference = work.is_unresolved() ? unresolved_html(context, work)
                                              : reference_html(context, record, context.catalog.journal_of(work),
                                                               site_style(context.catalog.site)),
            .url = work_url(context, work),
            .doi = doi_url(record.DOI),
            .is_paper = work.is_paper(),
            .unresolved = work.is_unresolved(),
            .status = status_view(context, context.catalog.status_of(work))};
}

}  // namespace conspectus
