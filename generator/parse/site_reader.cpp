#include "parse/site_reader.h"

#include "parse/schema/identifier_reader.h"
#include "parse/schema/schema.h"

namespace conspectus {
namespace {

Language read_language(const ValueReader& value) {
    Language language;
    language.key = value.text("key");
    language.tag = value.text("tag");
    language.name = value.text("name");
    language.collation = value.text("collation");
    language.surname_readings = value.boolean("surname-readings");
    return language;
}

bool is_usable(const Language& language) {
    return is_language_key(language.key) && is_language_tag(language.tag);
}

std::vector<Labelled> read_labelled(const ValueReader& site, std::string_view key) {
    std::vector<Labelled> entries;
    for (const ValueReader& value : site.mappings(key)) {
        Labelled entry{value.local_id("key"), value.localized("label"), value.boolean("optional")};
        if (!entry.key.empty()) entries.push_back(std::move(entry));
    }
    return entries;
}

std::vector<UnitWords> read_units(const ValueReader& site) {
    std::vector<UnitWords> units;
    for (const ValueReader& value : site.mappings("units")) {
        UnitWords unit{value.text("key"), {}};
        for (const YamlEntry& entry : value.mapping().entries)
            if (entry.key != "key" && is_language_key(entry.key))
                unit.spellings.push_back({entry.key, read_texts(entry.value)});
        if (!unit.key.empty()) units.push_back(std::move(unit));
    }
    return units;
}

std::vector<Labelled> read_study_types(const ValueReader& site) {
    std::vector<Labelled> types;
    const auto given = site.child("study-types");
    if (!given) return types;
    for (const YamlEntry& entry : given->mapping().entries)
        types.push_back({entry.key, read_localized(entry.value, site.file()), false});
    return types;
}

void read_origin(const ValueReader& value, Site& site) {
    site.base_url = value.url("base-url");
    if (!site.base_url.empty() && !site.base_url.ends_with('/')) site.base_url += '/';
    if (const auto repository = value.child("repository")) {
        site.repository_url = repository->url("url");
        site.repository_branch = repository->text("branch");
    }
    if (const auto license = value.child("license")) {
        site.license_name = license->text("name");
        site.license_url = license->url("url");
    }
}

void read_citation_styles(const ValueReader& value, Site& site) {
    const auto known = find_field(site_noun, "citation-style")->words;
    if (value.word("citation-style", known)) site.citation_style = value.text("citation-style");
    for (std::string& style : value.texts("offer-styles"))
        for (const std::string_view word : known)
            if (style == word) site.offer_styles.push_back(style);
}

}  // namespace

Site read_site(const ValueReader& value) {
    Site site;
    site.title = value.localized("title");
    site.description = value.localized("description");
    for (const ValueReader& entry : value.mappings("languages")) {
        Language language = read_language(entry);
        if (is_usable(language)) site.languages.push_back(std::move(language));
    }
    read_origin(value, site);
    read_citation_styles(value, site);
    site.highwire_tags = value.boolean("highwire-tags");
    site.study_types = read_study_types(value);
    site.sections = read_labelled(value, "sections");
    site.facets = read_labelled(value, "facets");
    site.units = read_units(value);
    site.at = value.at();
    return site;
}

}  // namespace conspectus
