#include "render/blocks/entry_line.h"

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

VIEW(PaperLineView, "paper line", title, url, genre, year, count, status)
VIEW(KeywordLineView, "keyword line", label, other, abbreviation, url, papers, count)
VIEW(WorkEntryView, "work entry", work, papers, mentions)

namespace {

std::string year_of(const Record& record) {
    return record.issued.empty() ? std::string() : std::to_string(record.issued.first.year);
}

WordingView in_language(const PageContext& context, const Wording& wording) {
    if (wording.language.empty()) return {wording.text, {}};
    return {wording.text, foreign_tag(context, language_tag(context.catalog.site, wording.language))};
}

/// Returns the first wording that differs from the one shown.
WordingView other_wording(const PageContext& context, const Localized& text, const Wording& shown) {
    for (const Wording& each : text.wordings) {
        if (each.text != shown.text) return in_language(context, each);
    }
    return {};
}

}  // namespace

WordingView genre_of(const PageContext& context, const Paper& paper) {
    const auto& types = context.catalog.site.study_types;
    const auto type = std::ranges::find(types, paper.study_type, &Labelled::key);
    return type == types.end() ? WordingView{} : wording(context, type->label);
}

PaperLineView paper_line(const PageContext& context, std::uint32_t paper, std::uint32_t count) {
    const Paper& from = context.catalog.papers[paper];
    return {.title = record_title(context, from.record),
            .url = context.to(PageKind::paper, from.id),
            .genre = genre_of(context, from),
            .year = year_of(from.record),
            .count = count,
            .status = status_view(context, context.catalog.status_of(from))};
}

KeywordLineView keyword_line(const PageContext& context, std::uint32_t keyword, std::uint32_t count,
                             std::string_view language) {
    const Keyword& from = context.catalog.keywords[keyword];
    const Wording* label = from.label.best(language.empty() ? std::string_view(context.language.key) : language);
    KeywordLineView line{.label = {from.id, {}},
                         .other = {},
                         .abbreviation = from.abbreviation,
                         .url = context.to(PageKind::keyword, from.id),
                         .papers = static_cast<std::int64_t>(context.indexes.keywords[keyword].papers.size()),
                         .count = count};
    if (label == nullptr) return line;
    line.label = in_language(context, *label);
    line.other = other_wording(context, from.label, *label);
    if (line.abbreviation == line.label.text || line.abbreviation == line.other.text) line.abbreviation.clear();
    return line;
}

WorkEntryView work_entry(const PageContext& context, std::uint32_t work) {
    const WorkRow& row = context.indexes.works[work];
    return {.work = work_line(context, context.catalog.works[work]),
            .papers = static_cast<std::int64_t>(row.listed_in.size()),
            .mentions = static_cast<std::int64_t>(row.mentions.size())};
}

LinkView short_paper_link(const PageContext& context, std::uint32_t paper, std::string_view fragment) {
    const Paper& from = context.catalog.papers[paper];
    WordingView name = from.record.authors.empty() ? record_title(context, from.record)
                                                   : work_name(context, context.catalog.work_of(from));
    LinkView link = link_view(std::move(name), context.to(PageKind::paper, from.id, fragment));
    link.status = status_mark(context, context.catalog.status_of(from));
    return link;
}

LinkView link_view(WordingView wording, Url url) {
    return {.label = std::move(wording.text), .language = std::move(wording.language), .url = std::move(url)};
}

}  // namespace conspectus
