#include "parse/list_file_reader.h"

#include <utility>

#include "parse/editorial_reader.h"
#include "parse/record_reader.h"
#include "parse/schema/identifier_reader.h"
#include "parse/value_reader.h"

namespace conspectus {
namespace {

/// A key and its lists: {zh: [a, b], en: c}.
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
