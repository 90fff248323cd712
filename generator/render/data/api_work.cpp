#include <nlohmann/json.hpp>

#include "cite/csl_json.h"
#include "render/data/api_json.h"
#include "render/blocks/export_item.h"
#include "render/frame/page_path.h"

namespace conspectus {
namespace {

using Json = nlohmann::ordered_json;

Json unresolved_json(const Work& work) {
    Json json = {{"paper", work.listed_in}, {"number", work.number}};
    if (!work.unresolved_author.empty()) json["author"] = work.unresolved_author;
    if (!work.unresolved_note.empty()) json["note"] = localized_json(work.unresolved_note);
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

Json ids_json(const std::vector<Keyword>& keywords, const std::vector<std::uint32_t>& places) {
    Json list = Json::array();
    for (const std::uint32_t place : places) list.push_back(keywords[place].id);
    return list;
}

void set_list(Json& object, const char* key, Json list) {
    if (!list.empty()) object[key] = std::move(list);
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

Json work_json(const RenderInput& input, std::uint32_t index) {
    const Work& work = input.catalog.works[index];
    Json json = {{"id", work.id},
                 {"url", page_of(input.catalog.site, work.is_paper ? PageKind::paper : PageKind::work, work.id)}};
    set_list(json, "aliases", work.aliases);
    if (work.is_paper) json["summarised"] = true;
    if (work.status.kind != StatusKind::none) json["editorial-status"] = status_json(work.status);
    if (work.unresolved) {
        json["unresolved"] = unresolved_json(work);
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
    set_list(json, "broader", keyword.broader);
    if (index < input.indexes.keywords.size()) add_uses(json, input.catalog, input.indexes.keywords[index]);
    return json;
}

}  // namespace conspectus
