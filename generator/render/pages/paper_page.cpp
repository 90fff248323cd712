#include "render/pages/paper_page.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "cite/entry_language.h"
#include "cite/export_entry.h"
#include "render/blocks/entry_line.h"
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

/// Returns the page's description: its first key finding.
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

/// Returns the table of contents: the body's headings of two levels, then the parts of the page that `view` has.
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

namespace {

using Json = nlohmann::ordered_json;

void set(Json& object, const char* key, const std::string& value) {
    if (!value.empty()) object[key] = value;
}

Json person(const Name& name) {
    Json json{{"@type", name.literal.empty() ? "Person" : "Organization"}};
    if (!name.literal.empty()) {
        json["name"] = name.literal;
        return json;
    }
    set(json, "familyName", name.family);
    set(json, "givenName", name.given);
    return json;
}

Json authors(const Record& record) {
    const std::string language = own_language(record);
    Json list = Json::array();
    for (const Person& each : record.authors) {
        if (each.others || each.names.empty()) continue;
        const auto form = std::ranges::find(each.names, language, &NameForm::language);
        Json json = person(form == each.names.end() ? each.names.front().name : form->name);
        if (!each.orcid.empty()) json["sameAs"] = "https://orcid.org/" + each.orcid;
        list.push_back(std::move(json));
    }
    return list;
}

/// Returns the issue within its volume within its journal, as far as known.
Json periodical(const Record& record, const Journal* journal) {
    const std::string title = text_in(record.container_title, own_language(record));
    if (title.empty()) return {};
    Json inner{{"@type", "Periodical"}, {"name", title}};
    set(inner, "issn", record.ISSN.empty() && journal != nullptr ? journal->ISSN : record.ISSN);
    if (!record.volume.empty()) {
        inner = {{"@type", "PublicationVolume"}, {"volumeNumber", record.volume}, {"isPartOf", std::move(inner)}};
    }
    if (!record.issue.empty()) {
        inner = {{"@type", "PublicationIssue"}, {"issueNumber", record.issue}, {"isPartOf", std::move(inner)}};
    }
    return inner;
}

void set_list(Json& object, const char* key, Json list) {
    if (!list.empty()) object[key] = std::move(list);
}

/// Sets the publication's editorial status and its notice.
void set_status(Json& work, const EditorialStatus& status) {
    set(work, "creativeWorkStatus", std::string(status_heading(status.kind)));
    const std::string notice = doi_url(status.DOI).text;
    if (notice.empty()) return;
    if (status.kind == StatusKind::corrected) {
        work["correction"] = notice;
    } else {
        work["subjectOf"] = {{"@type", "CreativeWork"}, {"@id", notice}};
    }
}

Json article(const PageContext& context, const Paper& paper) {
    const Record& record = paper.record;
    Json json{{"@type", "MedicalScholarlyArticle"}};
    set(json, "@id", doi_url(record.DOI).text);
    set(json, "headline", text_in(record.title, own_language(record)));
    set_list(json, "author", authors(record));
    set_list(json, "isPartOf", periodical(record, context.catalog.journal_of(context.catalog.work_of(paper))));
    set(json, "pagination", record.page);
    set(json, "datePublished", iso_date(record.issued.first));
    set(json, "inLanguage", std::string(language_tag(context.catalog.site, record.language)));
    if (!record.PMID.empty()) json["sameAs"] = "https://pubmed.ncbi.nlm.nih.gov/" + record.PMID + "/";
    return json;
}

/// Returns the keywords for which the thesaurus has a MeSH heading.
Json topics(const PageContext& context, const Paper& paper) {
    Json list = Json::array();
    for (const std::uint32_t keyword : context.catalog.names_of(paper).keywords) {
        const auto& match = context.catalog.keywords[keyword].match;
        const auto mesh = match.find("mesh");
        if (mesh == match.end()) continue;
        list.push_back(
            {{"@type", "DefinedTerm"}, {"name", mesh->second}, {"inDefinedTermSet", "https://www.nlm.nih.gov/mesh/"}});
    }
    return list;
}

Json cited_works(const PageContext& context, const Paper& paper) {
    Json list = Json::array();
    for (const MaybeIndex index : context.catalog.names_of(paper).references) {
        if (!index || context.catalog.works[*index].is_unresolved()) continue;
        const Work& work = context.catalog.works[*index];
        const Record& record = context.catalog.record_of(work);
        Json json{{"@type", "CreativeWork"}};
        set(json, "@id", doi_url(record.DOI).text);
        set(json, "name", text_in(record.title, own_language(record)));
        if (json.size() == 1) continue;
        set_status(json, context.catalog.status_of(work));
        list.push_back(std::move(json));
    }
    return list;
}

}  // namespace

Html paper_metadata(const PageContext& context, const Paper& paper, const Summary& summary) {
    Json based_on = article(context, paper);
    set_status(based_on, context.catalog.status_of(paper));
    set_list(based_on, "citation", cited_works(context, paper));
    Json page{{"@context", "https://schema.org"}, {"@type", "MedicalWebPage"}};
    set(page, "@id", absolute_url(context, context.path).text);
    set(page, "name", record_title(context, paper.record).text);
    set(page, "inLanguage", std::string(language_tag(context.catalog.site, summary.language)));
    set(page, "dateCreated", iso_date(paper.added));
    set(page, "dateModified", iso_date(std::max(summary.updated, paper.updated)));
    set(page, "lastReviewed", iso_date(paper.reviewed));
    set(page, "license", external_url(context.catalog.site.license_url).text);
    set_list(page, "about", topics(context, paper));
    page["isBasedOn"] = std::move(based_on);
    return json_ld(page);
}

}  // namespace conspectus
