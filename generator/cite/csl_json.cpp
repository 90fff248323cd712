#include "cite/csl_json.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "model/date.h"
#include "text/escape.h"

namespace conspectus {
namespace {

using Json = nlohmann::ordered_json;

void set(Json& object, const char* key, const std::string& value) {
    if (!value.empty()) object[key] = value;
}

Json name_json(const Name& name) {
    Json json = Json::object();
    set(json, "literal", name.literal);
    if (!name.literal.empty()) return json;
    set(json, "family", name.family);
    set(json, "given", name.given);
    set(json, "dropping-particle", name.dropping_particle);
    set(json, "non-dropping-particle", name.non_dropping_particle);
    set(json, "suffix", name.suffix);
    return json;
}

Json names_json(const std::vector<Name>& names, bool incomplete) {
    Json list = Json::array();
    for (const Name& name : names) list.push_back(name_json(name));
    if (incomplete) list.push_back({{"literal", "others"}});
    return list;
}

Json date_parts(const Date& date) {
    Json parts = Json::array({date.year});
    if (date.month > 0) parts.push_back(date.month);
    if (date.month > 0 && date.day > 0) parts.push_back(date.day);
    return parts;
}

Json date_json(const DateRange& dates) {
    Json parts = Json::array({date_parts(dates.first)});
    if (dates.last.year > 0) parts.push_back(date_parts(dates.last));
    return {{"date-parts", std::move(parts)}};
}

bool is_incomplete(const ExportEntry& entry, const std::string& variable) {
    return std::ranges::find(entry.incomplete, variable) != entry.incomplete.end();
}

Json custom(const ExportEntry& entry) {
    Json json = Json::object();
    set(json, "CSTR", entry.text("CSTR"));
    for (const auto& [variable, language, text] : entry.translated_texts) json[variable][language] = text;
    for (const auto& [variable, language, names] : entry.translated_names) {
        json[variable][language] = names_json(names, is_incomplete(entry, variable));
    }
    for (const auto& [name, orcid] : entry.orcids) json["ORCID"][name] = orcid;
    if (entry.status.kind != StatusKind::none) json["editorial-status"] = status_json(entry.status);
    return json;
}

void add_people(Json& item, const ExportEntry& entry) {
    for (const auto& [variable, names] : entry.names) {
        item[variable] = names_json(names, is_incomplete(entry, variable));
    }
}

}  // namespace

Json csl_item(const ExportEntry& entry) {
    Json item = {{"id", entry.id}, {"type", entry.type}};
    set(item, "title", entry.text("title"));
    add_people(item, entry);
    for (const auto& [variable, text] : entry.texts) {
        if (variable != "CSTR") item[variable] = text;
    }
    for (const auto& [variable, dates] : entry.dates) item[variable] = date_json(dates);
    if (!item.contains("status")) set(item, "status", std::string(status_word(entry.status.kind)));
    set(item, "keyword", fmt::format("{}", fmt::join(entry.keywords, "; ")));
    set(item, "note", fmt::format("{}", fmt::join(entry.notes, "\n")));
    if (Json more = custom(entry); !more.empty()) item["custom"] = std::move(more);
    return item;
}

Json status_json(const EditorialStatus& status) {
    if (status.kind == StatusKind::none) return nullptr;
    Json json = {{"kind", status_word(status.kind)}};
    set(json, "date", iso_date(status.date));
    set(json, "DOI", status.DOI);
    if (!status.text.empty()) json["text"] = localized_json(status.text);
    return json;
}

Json localized_json(const Localized& text) {
    Json json = Json::object();
    for (const Wording& wording : text.wordings)
        json[wording.language.empty() ? "und" : wording.language] = wording.text;
    return json;
}

std::string json_text(const Json& value, int indent) {
    return value.dump(indent, ' ', false, Json::error_handler_t::replace);
}

}  // namespace conspectus
