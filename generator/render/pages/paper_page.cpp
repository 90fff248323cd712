#include "render/pages/paper_page.h"

#include <algorithm>

#include "render/blocks/paper_metadata.h"
#include "render/frame/layout.h"
#include "render/prose/document_html.h"
#include "template/ui_text.h"

namespace conspectus {

VIEW(ContentsView, "contents entry", label, url, parts)
VIEW(ChangeView, "change", date, text)
VIEW(PaperPageView, "paper page", layout, genre, title, other_titles, publication, status, withheld, key_findings,
     draft, completeness, contents, body, body_language, body_language_name, translator, change_plots, finding_tables,
     keywords, printed_keywords, references, editor_references, notes, related, cited_by, cards, cite, changes, updated,
     reviewed, reviewed_by, review_by)

namespace {

constexpr std::size_t most_related = 8;

std::vector<std::string> written_in(const Paper& paper) {
    std::vector<std::string> languages;
    for (const Summary& summary : paper.summaries) languages.push_back(summary.language);
    return languages;
}

/// The page's own description: what its first key finding says.
std::string description(const PaperPageView& view) {
    if (view.status && !view.status->prefix.empty()) return view.status->prefix + view.title.text;
    if (view.key_findings.empty() || view.key_findings.front().line.value.text.empty()) return view.title.text;
    const FindingLineView& finding = view.key_findings.front().line;
    return finding.label.text + ": " + finding.value.text;
}

LayoutView paper_layout(const PageContext& context, const Paper& paper, const Summary& summary,
                        const PaperPageView& view) {
    return layout_view(
        context, {.kind = PageKind::paper,
                  .name = paper.id,
                  .title = (view.status ? view.status->prefix : std::string()) + view.title.text,
                  .description = description(view),
                  .languages = written_in(paper),
                  .updated = std::max(summary.updated, paper.updated),
                  .source = summary.file,
                  .metadata = {export_links(context, paper).markup + paper_metadata(context, paper, summary).markup}});
}

void add_body(PaperPageView& view, const Body& body, const Summary& summary) {
    const Site& site = body.page.catalog.site;
    view.body = document_html(body, Abbreviations(body.page.catalog, *body.paper, body.language));
    view.body_language = foreign_tag(body.page, language_tag(site, body.language));
    const auto language = std::ranges::find(site.languages, summary.language, &Language::key);
    if (language != site.languages.end()) view.body_language_name = language->name;
    view.cards = link_cards(body);
    view.translator = wording(body.page, summary.translator);
}

void add_keywords(PaperPageView& view, const PageContext& context, const Paper& paper) {
    for (const std::uint32_t keyword : context.catalog.names_of(paper).keywords)
        view.keywords.push_back(keyword_line(context, keyword));
    for (const Localized& printed : paper.printed_keywords) {
        view.printed_keywords.push_back(wording(context, printed, neutral_tag(context.catalog.site, paper.record)));
    }
}

void add_work(PaperPageView& view, const PageContext& context, const Paper& paper) {
    const std::uint32_t work = context.catalog.names_of(paper).work;
    view.publication = publication_view(context, work, paper.affiliations);
    view.cited_by = citing_papers(context, context.indexes.works[work]);
}

void add_history(PaperPageView& view, const PageContext& context, const Paper& paper, const Summary& summary) {
    for (const Change& change : paper.changes) {
        view.changes.push_back({iso_date(change.date), wording(context, change.text)});
    }
    std::ranges::stable_sort(view.changes, std::ranges::greater{}, &ChangeView::date);
    view.updated = iso_date(std::max(summary.updated, paper.updated));
    view.reviewed = iso_date(paper.reviewed);
    view.reviewed_by = wording(context, paper.reviewed_by);
    view.review_by = iso_date(paper.review_by);
}

void add_headings(std::vector<ContentsView>& contents, const Body& body, const std::string& tag) {
    for (std::size_t i = 0; i < body.document.headings.size(); ++i) {
        const Heading& heading = body.document.headings[i];
        const bool is_part = heading.level > 2 && !contents.empty();
        std::vector<ContentsView>& level = is_part ? contents.back().parts : contents;
        if (heading.level > 3) continue;
        const Url url = body.page.link(body.page.path, body.names.headings[i].id);
        level.push_back({.label = {heading.plain, tag}, .url = url, .parts = {}});
    }
}

void add_plots(ContentsView& findings, const Body& body, const PaperPageView& view) {
    for (const ChangePlotView& plot : view.change_plots) {
        findings.parts.push_back(
            {.label = {plot.title, plot.title_language}, .url = body.page.link(body.page.path, plot.id), .parts = {}});
    }
}

/// The table of contents: the body's headings of two levels, then the parts of the page that `view` has.
std::vector<ContentsView> paper_contents(const Body& body, const PaperPageView& view) {
    struct Part {
        const char* id;
        const char* label;
        bool present;
    };
    const Part parts[] = {
        {"findings", "findings", !view.finding_tables.empty()},
        {"keywords", "keywords", !view.keywords.empty()},
        {"references", "references", !view.references.empty()},
        {"editor-references", "editor-references", !view.editor_references.empty()},
        {"notes", "editorial-notes", !view.notes.empty()},
        {"related", "related-papers", !view.related.empty()},
        {"cited-by", "cited-by", !view.cited_by.empty()},
        {"cite", "cite-this", !view.cite.files.empty()},
    };
    std::vector<ContentsView> contents;
    add_headings(contents, body, view.body_language);
    for (const Part& part : parts) {
        if (!part.present) continue;
        contents.push_back({.label = {ui_text(body.page.strings, part.label), {}},
                            .url = body.page.link(body.page.path, part.id),
                            .parts = {}});
        if (std::string_view(part.id) == "findings") add_plots(contents.back(), body, view);
    }
    return contents;
}

}  // namespace

std::vector<PageSubject> paper_subjects(const PageContext& context) {
    std::vector<PageSubject> subjects;
    for (const Paper& paper : context.catalog.papers) {
        subjects.push_back({.index = static_cast<std::uint32_t>(subjects.size()), .name = paper.id});
    }
    return subjects;
}

PaperPageView paper_page(const PageContext& context, const PageSubject& subject) {
    static const Summary nothing_written;
    const Paper& paper = context.catalog.papers[subject.index];
    const Summary* found = summary_for(paper.summaries, context.language.key);
    const Summary& summary = found == nullptr ? nothing_written : *found;
    const Body body = found == nullptr ? empty_body(context, paper) : body_of(context, paper, summary);

    PaperPageView view;
    view.genre = genre_of(context, paper);
    view.title = record_title(context, paper.record);
    view.other_titles = other_titles(context, paper.record);
    view.status = status_view(context, context.catalog.status_of(paper));
    view.draft = paper.draft;
    view.withheld = context.catalog.status_of(paper).kind == StatusKind::removed;
    view.key_findings = key_findings(body, subject.index);
    view.completeness = completeness(context, paper);
    view.finding_tables = finding_tables(body, subject.index);
    view.change_plots = change_plots(body, subject.index, view.finding_tables);
    view.references = numbered_references(body);
    view.editor_references = editor_references(body);
    view.notes = editorial_notes(body);
    view.related = related_papers(context, subject.index, most_related);
    view.cite = cite_box(context, paper);
    add_body(view, body, summary);
    add_keywords(view, context, paper);
    add_work(view, context, paper);
    add_history(view, context, paper, summary);
    view.contents = paper_contents(body, view);
    view.layout = paper_layout(context, paper, summary, view);
    return view;
}

}  // namespace conspectus
