#include "render/data/api_json.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "cite/csl_json.h"
#include "model/date.h"
#include "render/blocks/cite_box.h"
#include "render/data/paper_markdown.h"
#include "render/frame/page_path.h"

namespace conspectus {
namespace {

using Json = nlohmann::ordered_json;

std::string_view measure_word(Measure measure) {
    switch (measure) {
        case Measure::text:
            return "text";
        case Measure::count:
            return "count";
        case Measure::percent:
            return "percent";
        case Measure::mean_sd:
            return "mean-sd";
        case Measure::median_iqr:
            return "median-iqr";
        case Measure::time:
            return "time";
        case Measure::dose:
            return "dose";
        case Measure::ratio:
            return "ratio";
    }
    return {};
}

/// Adds a member to an object that has none of that name: `object[name]` would look at all of them first.
void append(Json& object, const std::string& name, Json value) {
    object.get_ref<Json::object_t&>().emplace_back(name, std::move(value));
}

void set_text(Json& object, const char* key, const Localized& text) {
    if (!text.empty()) object[key] = localized_json(text);
}

void set_test(Json& object, const TestResult& test) {
    if (test.values.empty()) return;
    Json& statistics = object["test"] = Json::object();
    for (const auto& [name, value] : test.values) append(statistics, name, value);
}

Json group_json(const FindingGroup& group) {
    Json json = {{"id", group.id}};
    set_text(json, "label", group.label);
    if (group.n) json["n"] = *group.n;
    Json values = Json::object();
    for (const GroupValue& value : group.values) append(values, value.time, localized_json(value.value));
    if (!values.empty()) json["values"] = std::move(values);
    set_test(json, group.test);
    return json;
}

/// Returns the groups of the long form with their times and comparisons.
void add_groups(Json& json, const Finding& finding) {
    Json times = Json::object();
    for (const TimePoint& time : finding.times) append(times, time.key, localized_json(time.label));
    if (!times.empty()) json["times"] = std::move(times);
    for (const FindingGroup& group : finding.groups) json["groups"].push_back(group_json(group));
    for (const Comparison& comparison : finding.between) {
        Json between = {{"at", comparison.time}};
        set_test(between, comparison.test);
        json["between"].push_back(std::move(between));
    }
}

void set(Json& object, const char* key, const std::string& value) {
    if (!value.empty()) object[key] = value;
}

void set_list(Json& object, const char* key, Json list) {
    if (!list.empty()) object[key] = std::move(list);
}

std::string_view kind_word(NoteKind kind) {
    switch (kind) {
        case NoteKind::misprint:
            return "misprint";
        case NoteKind::inconsistency:
            return "inconsistency";
        case NoteKind::ambiguity:
            return "ambiguity";
        case NoteKind::context:
            return "context";
    }
    return {};
}

Json references_json(const Catalog& catalog, const std::vector<Reference>& references,
                     const std::vector<MaybeIndex>& works) {
    Json list = Json::array();
    for (std::size_t i = 0; i < references.size(); ++i) {
        const Reference& reference = references[i];
        Json json = Json::object();
        if (reference.number > 0) json["number"] = reference.number;
        json["work"] = works[i] ? catalog.works[*works[i]].id : reference.work;
        if (reference.unresolved) json["unresolved"] = true;
        set(json, "as-printed", reference.as_printed);
        list.push_back(std::move(json));
    }
    return list;
}

Json notes_json(const Paper& paper) {
    Json list = Json::array();
    for (const EditorialNote& note : paper.notes) {
        Json json = {{"id", note.id}, {"kind", kind_word(note.kind)}};
        set_text(json, "where", note.where);
        set_text(json, "text", note.text);
        list.push_back(std::move(json));
    }
    return list;
}

Json summaries_json(const Site& site, const Paper& paper) {
    Json list = Json::array();
    for (const Summary& summary : paper.summaries) {
        Json json = {{"language", summary.language},
                     {"original", &summary == paper.summaries.data()},
                     {"url", output_path(site, summary.language, PageKind::paper, paper.id)},
                     {"markdown", summary_markdown_path(paper, summary)}};
        set_text(json, "translator", summary.translator);
        set(json, "updated", iso_date(summary.updated));
        list.push_back(std::move(json));
    }
    return list;
}

Json exports_json(const Paper& paper) {
    const bool has_list = has_listed_items(paper);
    Json json = Json::object();
    for (const ExportFormat format : export_formats) {
        Json& paths = json[std::string(export_title(format))];
        paths["paper"] = paper_export_path(paper.id, format);
        if (has_list) paths["references"] = references_export_path(paper.id, format);
    }
    return json;
}

Json changes_json(const Paper& paper) {
    Json list = Json::array();
    for (const Change& change : paper.changes) {
        list.push_back({{"date", iso_date(change.date)}, {"text", localized_json(change.text)}});
    }
    return list;
}

Json affiliations_json(const Paper& paper) {
    Json json = Json::object();
    for (const auto& [key, text] : paper.affiliations) append(json, key, localized_json(text));
    return json;
}

Json related_json(const RenderInput& input, std::uint32_t paper) {
    Json list = Json::array();
    if (paper >= input.indexes.related.size()) return list;
    for (const RelatedPaper& related : input.indexes.related[paper]) {
        Json json = {{"id", input.catalog.papers[related.paper].id}};
        for (const std::uint32_t keyword : related.shared_keywords) {
            json["keywords"].push_back(input.catalog.keywords[keyword].id);
        }
        for (const std::uint32_t work : related.shared_works) {
            json["works"].push_back(input.catalog.works[work].id);
        }
        list.push_back(std::move(json));
    }
    return list;
}

Json unresolved_json(const Catalog& catalog, const Work& work) {
    const Reference& listed = catalog.entry_of(work);
    Json json = {{"paper", catalog.papers[work.paper].id}, {"number", listed.number}};
    if (!listed.unresolved_author.empty()) json["author"] = listed.unresolved_author;
    if (!listed.unresolved_note.empty()) json["note"] = localized_json(listed.unresolved_note);
    return json;
}

Json findings_json(const Catalog& catalog, const std::vector<FindingRef>& findings) {
    Json list = Json::array();
    for (const FindingRef& ref : findings) {
        const Paper& paper = catalog.papers[ref.paper];
        list.push_back({{"paper", paper.id}, {"id", paper.findings[ref.finding].id}});
    }
    return list;
}

void add_uses(Json& json, const Catalog& catalog, const WorkRow& row) {
    json["cited-by"] = Json::array();
    for (const ListedIn& listed : row.listed_in) {
        Json entry = {{"paper", catalog.papers[listed.paper].id}};
        if (listed.number > 0) entry["number"] = listed.number;
        json["cited-by"].push_back(std::move(entry));
    }
    json["mentions"] = row.mentions.size();
    if (!row.findings.empty()) json["findings"] = findings_json(catalog, row.findings);
}

Json ids_json(const std::vector<Keyword>& keywords, const std::vector<std::uint32_t>& indexes) {
    Json list = Json::array();
    for (const std::uint32_t index : indexes) list.push_back(keywords[index].id);
    return list;
}

void add_uses(Json& json, const Catalog& catalog, const KeywordRow& row) {
    set_list(json, "narrower", ids_json(catalog.keywords, row.narrower));
    set_list(json, "related", ids_json(catalog.keywords, row.related));
    json["papers"] = Json::array();
    for (const PaperCount& use : row.papers) {
        json["papers"].push_back({{"id", catalog.papers[use.paper].id}, {"mentions", use.count}});
    }
    set_list(json, "findings", findings_json(catalog, row.findings));
}

std::string page_of(const Site& site, PageKind kind, const std::string& id) {
    return output_path(site, site.languages.front().key, kind, id);
}

}  // namespace

Json finding_json(const Catalog& catalog, FindingRef ref) {
    const Finding& finding = catalog.papers[ref.paper].findings[ref.finding];
    const ResolvedFinding& names = catalog.resolved.papers[ref.paper].findings[ref.finding];
    Json json = {{"id", finding.id}};
    if (finding.key) json["key"] = true;
    if (names.outcome) json["outcome"] = catalog.keywords[*names.outcome].id;
    set_text(json, "label", finding.label);
    set_text(json, "value", finding.value);
    if (finding.n) json["n"] = *finding.n;
    set_text(json, "population", finding.population);
    if (finding.measure != Measure::text) json["measure"] = measure_word(finding.measure);
    set_text(json, "unit", finding.unit);
    set_text(json, "at", finding.at_time);
    add_groups(json, finding);
    set_text(json, "where", finding.where);
    if (!finding.notes.empty()) json["notes"] = finding.notes;
    for (const MaybeIndex work : names.cites) {
        if (work) json["cites"].push_back(catalog.works[*work].id);
    }
    return json;
}

Json paper_row_json(const RenderInput& input, std::uint32_t index) {
    const Paper& paper = input.catalog.papers[index];
    const auto unresolved = std::ranges::count(paper.references, true, &Reference::unresolved);
    Json json = {
        {"id", paper.id},
        {"url", output_path(input.catalog.site, input.catalog.site.languages.front().key, PageKind::paper, paper.id)},
        {"data", paper_api_path(paper.id)}};
    set(json, "study-type", paper.study_type);
    set_text(json, "title", paper.record.title);
    set_list(json, "title-supplied", paper.record.title_supplied);
    set(json, "issued", iso_dates(paper.record.issued));
    set(json, "DOI", paper.record.DOI);
    const EditorialStatus& status = input.catalog.status_of(paper);
    if (status.kind != StatusKind::none) json["editorial-status"] = status_json(status);
    json["keywords"] = ids_json(input.catalog.keywords, input.catalog.resolved.papers[index].keywords);
    json["counts"] = {
        {"findings", paper.findings.size()}, {"references", paper.references.size()}, {"unresolved", unresolved}};
    set(json, "added", iso_date(paper.added));
    set(json, "updated", iso_date(paper.updated));
    return json;
}

Json paper_json(const RenderInput& input, std::uint32_t index) {
    const Paper& paper = input.catalog.papers[index];
    Json json = paper_row_json(input, index);
    json.erase("data");
    json["item"] = csl_item(export_entry(export_item(input.catalog, input.catalog.work_of(paper))));
    set_list(json, "affiliations", affiliations_json(paper));
    json["summaries"] = summaries_json(input.catalog.site, paper);
    json["findings"] = Json::array();
    for (std::uint32_t i = 0; i < paper.findings.size(); ++i)
        json["findings"].push_back(finding_json(input.catalog, {index, i}));
    const ResolvedPaper& names = input.catalog.resolved.papers[index];
    json["references"] = references_json(input.catalog, paper.references, names.references);
    set_list(json, "editor-references",
             references_json(input.catalog, paper.editor_references, names.editor_references));
    set_list(json, "editorial-notes", notes_json(paper));
    set_list(json, "related", related_json(input, index));
    set_list(json, "changes", changes_json(paper));
    set(json, "reviewed", iso_date(paper.reviewed));
    set_text(json, "reviewed-by", paper.reviewed_by);
    set(json, "review-by", iso_date(paper.review_by));
    json["exports"] = exports_json(paper);
    return json;
}

Json work_json(const RenderInput& input, std::uint32_t index) {
    const Work& work = input.catalog.works[index];
    Json json = {{"id", work.id},
                 {"url", page_of(input.catalog.site, work.is_paper() ? PageKind::paper : PageKind::work, work.id)}};
    if (work.origin == WorkOrigin::shared) set_list(json, "aliases", input.catalog.shared_works[work.entry].aliases);
    if (work.is_paper()) json["summarised"] = true;
    const EditorialStatus& status = input.catalog.status_of(work);
    if (status.kind != StatusKind::none) json["editorial-status"] = status_json(status);
    if (work.is_unresolved()) {
        json["unresolved"] = unresolved_json(input.catalog, work);
    } else {
        json["item"] = csl_item(export_entry(export_item(input.catalog, work)));
    }
    if (index < input.indexes.works.size()) add_uses(json, input.catalog, input.indexes.works[index]);
    return json;
}

Json keyword_json(const RenderInput& input, std::uint32_t index) {
    const Keyword& keyword = input.catalog.keywords[index];
    Json json = {{"id", keyword.id}, {"url", page_of(input.catalog.site, PageKind::keyword, keyword.id)}};
    if (!keyword.facet.empty()) json["facet"] = keyword.facet;
    json["label"] = localized_json(keyword.label);
    if (!keyword.abbreviation.empty()) json["abbreviation"] = keyword.abbreviation;
    for (const LocalizedTerms& terms : keyword.synonyms) {
        json["synonyms"][terms.language.empty() ? "und" : terms.language] = terms.terms;
    }
    if (!keyword.definition.empty()) json["definition"] = localized_json(keyword.definition);
    set_list(json, "match", keyword.match);
    set_list(json, "aliases", keyword.aliases);
    set_list(json, "broader", ids_json(input.catalog.keywords, input.catalog.resolved.keywords[index].broader));
    if (index < input.indexes.keywords.size()) add_uses(json, input.catalog, input.indexes.keywords[index]);
    return json;
}

}  // namespace conspectus
