#include "parse/yaml_file_reader.h"

#include <utility>

#include "parse/record_reader.h"
#include "parse/schema/identifier_reader.h"
#include "parse/schema/schema.h"
#include "parse/value_reader.h"

namespace conspectus {
namespace {

Language read_language(const ValueReader& value) {
    Language language;
    language.key = value.text("key");
    language.tag = value.text("tag");
    language.name = value.text("name");
    language.collation = value.text("collation");
    language.surname_readings = value.boolean("surname-readings");
    const YamlValue* key = value.mapping().find("key");
    language.at = key == nullptr ? value.at() : value.at(*key);
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
    const auto positions = value.positions();
    const auto languages = positions.find("languages");
    site.languages_at = languages == positions.end() ? site.at : languages->second;
    return site;
}

namespace {

/// Reads the lists of a key: {zh: [a, b], en: c}.
template <class Add>
void read_lists(const ValueReader& value, std::string_view key, Add add) {
    const auto lists = value.child(key);
    if (!lists) return;
    for (const YamlEntry& entry : lists->mapping().entries) add(entry.key, read_texts(entry.value));
}

Keyword read_keyword(const ValueReader& value) {
    Keyword keyword;
    keyword.id = value.id("id");
    keyword.facet = value.local_id("facet");
    keyword.label = value.localized("label");
    keyword.abbreviation = value.text("abbreviation");
    read_lists(value, "synonyms", [&](const std::string& language, std::vector<std::string> terms) {
        if (is_language_key(language)) keyword.synonyms.push_back({language, std::move(terms)});
    });
    read_lists(value, "names-in-source", [&](const std::string& paper, std::vector<std::string> names) {
        keyword.names_in_source.emplace(paper, std::move(names));
    });
    keyword.sort = value.localized("sort");
    keyword.broader = value.ids("broader");
    keyword.related = value.ids("related");
    keyword.definition = value.localized("definition");
    read_lists(value, "match", [&](const std::string& where, const std::vector<std::string>& terms) {
        if (!terms.empty()) keyword.match.emplace(where, terms.front());
    });
    keyword.aliases = value.ids("aliases");
    keyword.key_at = value.positions();
    keyword.at = value.at();
    return keyword;
}

Journal read_journal(const ValueReader& value) {
    Journal journal;
    journal.id = value.local_id("id");
    journal.title = value.localized("title");
    journal.abbreviation = value.localized("abbreviation");
    journal.aliases = value.texts("aliases");
    journal.ISSN = value.text("ISSN");
    journal.sort = value.text("sort");
    journal.at = value.at();
    return journal;
}

SharedWork read_shared_work(const ValueReader& value, Diagnostics& diagnostics) {
    SharedWork work;
    work.id = value.id("id");
    work.aliases = value.ids("aliases");
    work.record = read_record(value, shared_work_noun, diagnostics);
    work.status = read_editorial_status(value);
    if (Localized note = value.localized("note"); !note.empty()) work.record.other.emplace("note", std::move(note));
    work.at = value.at();
    return work;
}

template <class T, class Read>
void read_entries(const YamlValue& list, FileId file, std::vector<T>& entries, Read read) {
    for (const YamlValue& item : list.items) {
        if (item.kind != YamlKind::mapping) continue;
        T entry = read(ValueReader(item, file));
        if (!entry.id.empty()) entries.push_back(std::move(entry));
    }
}

}  // namespace

ThesaurusFile read_thesaurus(const YamlValue& list, FileId file) {
    ThesaurusFile thesaurus;
    read_entries(list, file, thesaurus.keywords, read_keyword);
    return thesaurus;
}

JournalsFile read_journals(const YamlValue& list, FileId file) {
    JournalsFile journals;
    read_entries(list, file, journals.journals, read_journal);
    return journals;
}

ReferencesFile read_shared_works(const YamlValue& list, FileId file, Diagnostics& diagnostics) {
    ReferencesFile references;
    read_entries(list, file, references.works,
                 [&](const ValueReader& value) { return read_shared_work(value, diagnostics); });
    return references;
}

}  // namespace conspectus
