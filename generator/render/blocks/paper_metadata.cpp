#include "render/blocks/paper_metadata.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "cite/entry_language.h"
#include "cite/status_note.h"
#include "render/blocks/work_line.h"
#include "render/frame/layout.h"
#include "render/frame/script_json.h"

namespace conspectus {
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
