#include <algorithm>
#include <nlohmann/json.hpp>

#include "cite/csl_json.h"
#include "cite/iso_date.h"
#include "render/data/api_json.h"
#include "render/blocks/export_item.h"
#include "render/data/paper_markdown.h"
#include "render/frame/page_path.h"

namespace conspectus {
namespace {

using Json = nlohmann::ordered_json;

void set(Json& object, const char* key, const std::string& value) {
    if (!value.empty()) object[key] = value;
}

void set_text(Json& object, const char* key, const Localized& text) {
    if (!text.empty()) object[key] = localized_json(text);
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

Json references_json(const std::vector<Reference>& references) {
    Json list = Json::array();
    for (const Reference& reference : references) {
        Json json = Json::object();
        if (reference.number > 0) json["number"] = reference.number;
        json["work"] = reference.work;
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
    for (const auto& [key, text] : paper.affiliations) json[key] = localized_json(text);
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

}  // namespace

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
    if (paper.status.kind != StatusKind::none) json["editorial-status"] = status_json(paper.status);
    json["keywords"] = paper.keywords;
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
    const std::int64_t work = input.catalog.work_index(paper.id);
    if (work >= 0) {
        json["item"] =
            csl_item(export_entry(export_item(input.catalog, input.catalog.works[static_cast<std::size_t>(work)])));
    }
    set_list(json, "affiliations", affiliations_json(paper));
    json["summaries"] = summaries_json(input.catalog.site, paper);
    json["findings"] = Json::array();
    for (const Finding& finding : paper.findings) json["findings"].push_back(finding_json(finding));
    json["references"] = references_json(paper.references);
    set_list(json, "editor-references", references_json(paper.editor_references));
    set_list(json, "editorial-notes", notes_json(paper));
    set_list(json, "related", related_json(input, index));
    set_list(json, "changes", changes_json(paper));
    set(json, "reviewed", iso_date(paper.reviewed));
    set_text(json, "reviewed-by", paper.reviewed_by);
    set(json, "review-by", iso_date(paper.review_by));
    json["exports"] = exports_json(paper);
    return json;
}

}  // namespace conspectus
