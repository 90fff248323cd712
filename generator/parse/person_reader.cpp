#include "parse/person_reader.h"

#include <fmt/format.h>

#include "parse/schema/identifier_reader.h"

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

}  // namespace

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

}  // namespace conspectus
