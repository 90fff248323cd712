#include "parse/record_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "parse/schema/identifier_reader.h"
#include "parse/schema/schema.h"

namespace conspectus {
namespace {

Name read_name(const ValueReader& value) {
    return {.family = value.text("family"),
            .given = value.text("given"),
            .suffix = value.text("suffix"),
            .dropping_particle = value.text("dropping-particle"),
            .non_dropping_particle = value.text("non-dropping-particle"),
            .literal = value.text("literal")};
}

bool is_named(const Name& name) {
    return !name.family.empty() || !name.literal.empty();
}

std::vector<NameForm> read_names(const ValueReader& value) {
    std::vector<NameForm> names;
    if (Name name = read_name(value); is_named(name)) names.push_back({"", std::move(name)});
    for (const YamlEntry& entry : value.mapping().entries) {
        if (!is_language_key(entry.key) || entry.value.kind != YamlKind::mapping) continue;
        Name name = read_name(ValueReader(entry.value, value.file()));
        if (is_named(name)) names.push_back({entry.key, std::move(name)});
    }
    return names;
}

Person read_person(const ValueReader& value) {
    Person person;
    person.id = value.local_id("id");
    person.names = read_names(value);
    person.affiliations = value.texts("affiliation");
    person.orcid = read_orcid(value.text("orcid")).value_or("");
    person.sort = value.text("sort");
    person.others = person.names.size() == 1 && person.names[0].name.literal == "others";
    person.at = value.at();
    return person;
}

/// Reads the people of a CSL name variable. Reports entries without a name, and a `{literal: others}` that is not the
/// last.
std::vector<Person> read_people(const ValueReader& record, std::string_view key, Diagnostics& diagnostics) {
    std::vector<Person> people;
    for (const ValueReader& value : record.mappings(key)) {
        Person person = read_person(value);
        if (!people.empty() && people.back().others) {
            diagnostics.report(
                Code::unfit_reference, people.back().at,
                fmt::format("'others' stands for the names cut off by et al.; put it at the end of '{}'", key));
            people.pop_back();
        }
        if (person.names.empty()) {
            diagnostics.report(
                Code::missing_field, person.at,
                fmt::format("an entry of '{}' has no name; write {{family: …, given: …}} or {{literal: …}}", key));
        } else {
            people.push_back(std::move(person));
        }
    }
    return people;
}

/// The CSL variables for which Record has a field of its own.
constexpr std::array<std::string_view, 23> own_fields = {
    "type",  "title", "author", "editor",  "translator", "container-title", "issued", "accessed", "volume",
    "issue", "page",  "number", "edition", "publisher",  "publisher-place", "DOI",    "PMID",     "PMCID",
    "CSTR",  "ISBN",  "ISSN",   "URL",     "language"};

std::vector<std::string> read_title_supplied(const ValueReader& value) {
    const YamlValue* given = value.mapping().find("title-supplied");
    if (given == nullptr) return {};
    if (given->kind == YamlKind::scalar)
        return given->scalar == "true" ? std::vector<std::string>{"*"} : std::vector<std::string>{};
    std::vector<std::string> languages = read_texts(*given);
    std::erase_if(languages, [](const std::string& language) { return !is_language_key(language); });
    return languages;
}

void read_identifiers(const ValueReader& value, Record& record) {
    record.DOI = value.doi("DOI");
    record.PMID = read_pmid(value.text("PMID")).value_or("");
    record.PMCID = read_pmcid(value.text("PMCID")).value_or("");
    record.CSTR = value.text("CSTR");
    record.ISBN = value.text("ISBN");
    record.ISSN = value.text("ISSN");
    record.URL = value.url("URL");
}

void read_numbers(const ValueReader& value, Record& record) {
    record.issued = value.date_range("issued");
    record.accessed = value.date_range("accessed");
    record.volume = value.text("volume");
    record.issue = value.text("issue");
    record.page = value.text("page");
    record.number = value.text("number");
    record.edition = value.text("edition");
}

/// Reads the CSL variables without a field of their own, each by its kind.
void read_others(const ValueReader& value, const Noun& noun, Record& record, Diagnostics& diagnostics) {
    for (const YamlEntry& entry : value.mapping().entries) {
        const Field* field = find_field(noun, entry.key);
        if (field == nullptr || field != find_field(csl_noun, entry.key)) continue;
        if (std::ranges::find(own_fields, entry.key) != own_fields.end()) continue;
        if (field->type == ValueType::object) {
            record.other_names[entry.key] = read_people(value, entry.key, diagnostics);
        } else if (field->type == ValueType::date_range) {
            record.other_dates[entry.key] = value.date_range(entry.key);
        } else if (Localized text = value.localized(entry.key); !text.empty()) {
            record.other[entry.key] = std::move(text);
        }
    }
}

std::string known_type(const ValueReader& value) {
    const Field* type = find_field(csl_noun, "type");
    return value.word("type", type->words) ? value.text("type") : std::string();
}

}  // namespace

Record read_record(const ValueReader& value, const Noun& noun, Diagnostics& diagnostics) {
    Record record;
    record.type = known_type(value);
    record.title = value.localized("title");
    record.title_supplied = read_title_supplied(value);
    record.authors = read_people(value, "author", diagnostics);
    record.editors = read_people(value, "editor", diagnostics);
    record.translators = read_people(value, "translator", diagnostics);
    record.container_title = value.localized("container-title");
    record.publisher = value.localized("publisher");
    record.publisher_place = value.localized("publisher-place");
    const std::string language = value.text("language");
    if (is_language_tag(language)) record.language = language;
    read_numbers(value, record);
    read_identifiers(value, record);
    read_others(value, noun, record, diagnostics);
    record.key_at = value.positions();
    return record;
}

EditorialStatus read_editorial_status(const ValueReader& publication) {
    EditorialStatus status;
    const auto value = publication.child("editorial-status");
    if (!value) return status;
    const auto kind = value->word("kind", status_kinds);
    if (kind) status.kind = static_cast<StatusKind>(*kind + 1);  // StatusKind::none comes first and has no word
    status.date = value->date("date");
    status.DOI = value->doi("DOI");
    status.text = value->localized("text");
    status.at = value->at();
    return status;
}

}  // namespace conspectus
