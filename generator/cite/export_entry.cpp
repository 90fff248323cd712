#include "cite/export_entry.h"

#include <fmt/format.h>

#include <algorithm>

#include "cite/entry_language.h"
#include "cite/name_format.h"
#include "model/date.h"

namespace conspectus {

std::string_view status_heading(StatusKind kind) {
    switch (kind) {
        case StatusKind::none:
            return {};
        case StatusKind::corrected:
            return "Corrected";
        case StatusKind::concern:
            return "Expression of concern";
        case StatusKind::retracted:
            return "Retracted";
        case StatusKind::removed:
            return "Removed";
    }
    return {};
}

std::string status_note(const EditorialStatus& status) {
    if (status.kind == StatusKind::none) return {};
    const std::string date = iso_date(status.date);
    std::string note = fmt::format("{}{}{}.", status_heading(status.kind), date.empty() ? "" : ": ", date);
    if (!status.DOI.empty()) note += fmt::format(" https://doi.org/{}", status.DOI);
    const Wording* text = status.text.best("en");
    if (text != nullptr) note += fmt::format("{} {}", status.DOI.empty() ? "" : ".", text->text);
    return note;
}

namespace {

/// The tag of BCP 47 for an unknown language.
std::string tag_of(const std::string& language) {
    return language.empty() ? "und" : language;
}

/// Fills an entry variable by variable.
class EntryMaker {
  public:
    explicit EntryMaker(const ExportItem& item) : item_(item), record_(*item.record), own_(own_language(record_)) {
        entry_.id = item.id;
        entry_.status = *item.status;
        set_type();
    }

    ExportEntry make() {
        add_title();
        add_container();
        add_numbers();
        add_people();
        add_dates();
        for (const auto& [variable, text] : record_.other) add_other(variable, text);
        add_printed_keywords();
        if (std::string note = status_note(*item_.status); !note.empty()) entry_.notes.push_back(std::move(note));
        return std::move(entry_);
    }

  private:
    void set_type();
    void add_title();
    void add_container();
    void add_numbers();
    void add_people();
    void add_dates();
    void add_other(const std::string& variable, const Localized& text);
    void add_printed_keywords();
    void add(const char* variable, std::string text);
    void add(const std::string& variable, const Localized& text);
    void add(const std::string& variable, const std::vector<Person>& people);
    void add(const std::string& variable, const DateRange& dates);

    const ExportItem& item_;
    const Record& record_;
    const std::string own_;
    ExportEntry entry_;
};

void EntryMaker::set_type() {
    entry_.guessed = record_.type.empty();
    const bool in_journal = !record_.container_title.empty();
    entry_.type = !entry_.guessed ? record_.type : in_journal ? "article-journal" : "document";
}

void EntryMaker::add(const char* variable, std::string text) {
    if (!text.empty()) entry_.texts.push_back({variable, std::move(text)});
}

void EntryMaker::add(const std::string& variable, const Localized& text) {
    const Wording* best = text.best(own_);
    if (best == nullptr) return;
    entry_.texts.push_back({variable, best->text});
    for (const Wording& wording : text.wordings) {
        if (&wording != best) entry_.translated_texts.push_back({variable, tag_of(wording.language), wording.text});
    }
}

void EntryMaker::add_title() {
    Localized title = record_.title;
    for (Wording& wording : title.wordings) {
        if (title_is_supplied(record_, wording.language)) wording.text = "[" + wording.text + "]";
    }
    add("title", title);
}

/// Adds the journal's full title and abbreviation if journals.yaml has them, else
/// the printed title as the short one.
void EntryMaker::add_container() {
    const bool listed = item_.journal != nullptr && !item_.journal->title.empty();
    const Localized& container = listed ? item_.journal->title : record_.container_title;
    add("container-title", container);
    if (record_.other.contains("container-title-short")) return;
    if (listed && !item_.journal->abbreviation.empty())
        return add("container-title-short", item_.journal->abbreviation);
    const std::string printed = text_in(record_.container_title, own_);
    if (printed != text_in(container, own_)) add("container-title-short", printed);
}

void EntryMaker::add_numbers() {
    add("volume", record_.volume);
    add("issue", record_.issue);
    add("page", record_.page);
    add("number", record_.number);
    add("edition", record_.edition);
    add("publisher", record_.publisher);
    add("publisher-place", record_.publisher_place);
    add("DOI", record_.DOI);
    add("PMID", record_.PMID);
    add("PMCID", record_.PMCID);
    add("CSTR", record_.CSTR);
    add("ISBN", record_.ISBN);
    add("ISSN", record_.ISSN.empty() && item_.journal != nullptr ? item_.journal->ISSN : record_.ISSN);
    add("URL", record_.URL);
    add("language", record_.language);
}

/// Returns the languages of the people's names other than the preferred one.
std::vector<std::string> other_languages(const std::vector<Person>& people, const std::string& own) {
    std::vector<std::string> languages;
    for (const Person& person : people) {
        const Name* first = name_in(person, own);
        for (const NameForm& form : person.names) {
            const bool known = std::ranges::find(languages, form.language) != languages.end();
            if (&form.name != first && !known) languages.push_back(form.language);
        }
    }
    return languages;
}

std::vector<Name> names_in(const std::vector<Person>& people, const std::string& language) {
    std::vector<Name> names;
    for (const Person& person : people) {
        const Name* name = person.others ? nullptr : name_in(person, language);
        if (name != nullptr) names.push_back(*name);
    }
    return names;
}

void EntryMaker::add(const std::string& variable, const std::vector<Person>& people) {
    if (people.empty()) return;
    std::vector<Name> names = names_in(people, own_);
    entry_.names.push_back({variable, std::move(names)});
    for (const std::string& language : other_languages(people, own_)) {
        entry_.translated_names.push_back({variable, tag_of(language), names_in(people, language)});
    }
    for (const Person& person : people) {
        if (person.others) entry_.incomplete.push_back(variable);
        const Name* name = name_in(person, own_);
        if (!person.orcid.empty() && name != nullptr) entry_.orcids.emplace_back(inverted_name(*name), person.orcid);
    }
}

void EntryMaker::add_people() {
    add("author", record_.authors);
    add("editor", record_.editors);
    add("translator", record_.translators);
    for (const auto& [variable, people] : record_.other_names) add(variable, people);
}

void EntryMaker::add(const std::string& variable, const DateRange& dates) {
    if (!dates.empty()) entry_.dates.push_back({variable, dates});
}

void EntryMaker::add_dates() {
    add("issued", record_.issued);
    add("accessed", record_.accessed);
    for (const auto& [variable, dates] : record_.other_dates) add(variable, dates);
}

void EntryMaker::add_other(const std::string& variable, const Localized& text) {
    if (variable == "note") {
        for (const Wording& wording : text.wordings) entry_.notes.push_back(wording.text);
    } else if (variable == "keyword") {
        for (const Wording& wording : text.wordings) entry_.keywords.push_back(wording.text);
    } else {
        add(variable, text);
    }
}

/// Adds keywords in the publication's own language first, then those in others.
void EntryMaker::add_printed_keywords() {
    if (item_.paper == nullptr) return;
    for (const bool is_own : {true, false}) {
        for (const Localized& keyword : item_.paper->printed_keywords) {
            for (const Wording& wording : keyword.wordings) {
                if ((&wording == keyword.best(own_)) == is_own) entry_.keywords.push_back(wording.text);
            }
        }
    }
}

}  // namespace

const std::string& ExportEntry::text(std::string_view variable) const {
    static const std::string unknown;
    const auto found = std::ranges::find(texts, variable, &ExportValue<std::string>::variable);
    return found == texts.end() ? unknown : found->value;
}

ExportEntry export_entry(const ExportItem& item) {
    return EntryMaker(item).make();
}

std::string inverted_name(const Name& name) {
    if (!name.literal.empty()) return name.literal;
    std::string text = name.non_dropping_particle;
    if (!text.empty() && !name.family.empty()) text += " ";
    text += name.family;
    if (!name.given.empty()) text += (text.empty() ? "" : ", ") + name.given;
    if (!name.dropping_particle.empty()) text += (name.given.empty() ? ", " : " ") + name.dropping_particle;
    if (!name.suffix.empty()) text += ", " + name.suffix;
    return text;
}

}  // namespace conspectus
