#include "link/check/site_check.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <utility>

#include "link/catalog/suggestions.h"
#include "text/fold.h"

namespace conspectus {
namespace {

/// Prefixes of the fragments of references, citations, findings and notes.
constexpr std::array<std::string_view, 6> reserved_fragments = {"ref", "cite", "finding", "note", "mark", "table"};

/// Fragments of the parts of a paper's page other than the summary.
constexpr std::array<std::string_view, 11> page_fragments = {"cited-by", "content",    "contents", "editor-references",
                                                             "findings", "history",    "keywords", "key-findings",
                                                             "notes",    "references", "related"};

/// Each language takes an alphabet and a tree of pages.
constexpr std::size_t most_languages = 32;

bool is_reserved(std::string_view key) {
    if (std::ranges::find(page_fragments, key) != page_fragments.end()) return true;
    for (const std::string_view word : reserved_fragments) {
        if (key.starts_with(word) && (key.size() == word.size() || key[word.size()] == '-')) return true;
    }
    return false;
}

Location label_location(const Labelled& entry, const Site& site) {
    return entry.label.empty() ? site.at : entry.label.wordings.front().at;
}

void check_section_keys(const Site& site, Diagnostics& diagnostics) {
    for (const Labelled& section : site.sections) {
        if (!is_reserved(section.key)) continue;
        diagnostics.report(Code::bad_id, label_location(section, site),
                           fmt::format("the section key '{}' names a place of every paper's page: "
                                       "choose another one",
                                       section.key));
    }
}

void check_language_keys(const Site& site, Diagnostics& diagnostics) {
    std::map<std::string_view, int> seen;
    for (const Language& language : site.languages) {
        if (++seen[language.key] != 2) continue;
        diagnostics.report(Code::duplicate_id, language.at,
                           fmt::format("site.yaml has two languages with the key '{}': leave one out", language.key));
    }
}

/// The list of languages, or the file where it has none.
Location languages_of(const Site& site) {
    return site.languages_at.position.line > 0 ? site.languages_at : site.at;
}

}  // namespace

bool site_is_known(const std::optional<Site>& site) {
    return site && !site->languages.empty() && site->languages.size() <= most_languages;
}

Site take_site(std::optional<Site> site, bool lost, Diagnostics& diagnostics) {
    if (site_is_known(site)) {
        check_section_keys(*site, diagnostics);
        check_language_keys(*site, diagnostics);
        return *std::move(site);
    }
    if (site && site->languages.size() > most_languages) {
        diagnostics.report(Code::too_many_languages, languages_of(*site),
                           fmt::format("site.yaml has {} languages, and a site can have {}: leave some out",
                                       site->languages.size(), most_languages));
        site->languages.resize(1);
        return *std::move(site);
    }
    if (site) {
        diagnostics.report(
            Code::missing_site, languages_of(*site),
            "site.yaml has no languages: list at least one, as in '- {key: en, tag: en, name: English}'");
    } else if (!lost && !diagnostics.is_about("site.yaml")) {
        diagnostics.report_path(
            Code::missing_site, "site.yaml",
            "site.yaml is missing: every collection needs one, with its title, languages and sections");
    }
    if (!site) site.emplace();
    site->languages = {{.key = "en", .tag = "en", .name = "English", .collation = "en"}};
    return *std::move(site);
}

namespace {

// walk_texts() calls `visit(const Localized&)` for every text with languages in
// a value, and `visit(const NameForm&, Location)` for every name of a person.

template <class Visit>
void walk_texts(const std::vector<Person>& people, Visit& visit) {
    for (const Person& person : people) {
        for (const NameForm& form : person.names) visit(form, person.at);
    }
}

template <class Visit>
void walk_texts(const Record& record, Visit& visit) {
    visit(record.title);
    walk_texts(record.authors, visit);
    walk_texts(record.editors, visit);
    walk_texts(record.translators, visit);
    visit(record.container_title);
    visit(record.publisher);
    visit(record.publisher_place);
    for (const auto& [variable, text] : record.other) visit(text);
    for (const auto& [variable, people] : record.other_names) walk_texts(people, visit);
}

template <class Visit>
void walk_texts(const Finding& finding, Visit& visit) {
    for (const Localized* text :
         {&finding.label, &finding.value, &finding.population, &finding.unit, &finding.at_time, &finding.where})
        visit(*text);
    for (const TimePoint& time : finding.times) visit(time.label);
    for (const FindingGroup& group : finding.groups) {
        visit(group.label);
        for (const GroupValue& value : group.values) visit(value.value);
    }
}

template <class Visit>
void walk_texts(const Paper& paper, Visit& visit) {
    walk_texts(paper.record, visit);
    for (const auto& [key, affiliation] : paper.affiliations) visit(affiliation);
    for (const Localized& keyword : paper.printed_keywords) visit(keyword);
    for (const Change& change : paper.changes) visit(change.text);
    visit(paper.reviewed_by);
    visit(paper.status.text);
    for (const Finding& finding : paper.findings) walk_texts(finding, visit);
    for (const EditorialNote& note : paper.notes) {
        visit(note.where);
        visit(note.text);
    }
    for (const auto* list : {&paper.references, &paper.editor_references}) {
        for (const Reference& reference : *list) {
            visit(reference.unresolved_note);
            visit(reference.status.text);
            if (reference.defined) walk_texts(*reference.defined, visit);
        }
    }
    for (const Summary& summary : paper.summaries) visit(summary.translator);
}

template <class Visit>
void walk_texts(const Keyword& keyword, Visit& visit) {
    visit(keyword.label);
    visit(keyword.sort);
    visit(keyword.definition);
}

template <class Visit>
void walk_texts(const Site& site, Visit& visit) {
    visit(site.title);
    visit(site.description);
    for (const auto* list : {&site.study_types, &site.sections, &site.facets}) {
        for (const Labelled& entry : *list) visit(entry.label);
    }
}

template <class Visit>
void walk_texts(const Catalog& catalog, Visit& visit) {
    walk_texts(catalog.site, visit);
    for (const Paper& paper : catalog.papers) walk_texts(paper, visit);
    for (const SharedWork& work : catalog.shared_works) {
        walk_texts(work.record, visit);
        visit(work.status.text);
    }
    for (const Keyword& keyword : catalog.keywords) walk_texts(keyword, visit);
    for (const Journal& journal : catalog.journals) {
        visit(journal.title);
        visit(journal.abbreviation);
    }
    for (const PageText& page : catalog.pages) visit(page.title);
}

std::vector<std::string_view> language_keys(const Site& site) {
    std::vector<std::string_view> keys;
    for (const Language& language : site.languages) keys.push_back(language.key);
    return keys;
}

struct LanguageCheck {
    const std::vector<std::string_view> keys;
    Suggestions suggestions;
    Diagnostics& diagnostics;

    void operator()(const Localized& text) {
        for (const Wording& wording : text.wordings) {
            const bool has_key = wording.language_at.line > 0;
            check(wording.language, has_key ? Location{wording.at.file, wording.language_at} : wording.at);
        }
    }
    void operator()(const NameForm& form, Location at) { check(form.language, at); }

    /// An empty language means all languages.
    void check(std::string_view language, Location at) {
        if (language.empty() || std::ranges::find(keys, language) != keys.end()) return;
        diagnostics.report(Code::unknown_language, at,
                           fmt::format("site.yaml has no language '{}', only {}{}", language, quoted_list(keys, "and"),
                                       suggestions.did_you_mean(language, keys)));
    }
};

void check_bodies(const std::vector<Summary>& bodies, LanguageCheck& check) {
    for (const Summary& body : bodies) check.check(body.language, Location{body.file, {}});
}

}  // namespace

void check_languages(const Catalog& catalog, Diagnostics& diagnostics) {
    LanguageCheck check{language_keys(catalog.site), {}, diagnostics};
    walk_texts(catalog, check);
    for (const Paper& paper : catalog.papers) check_bodies(paper.summaries, check);
    for (const PageText& page : catalog.pages) {
        check_bodies(page.bodies, check);
        for (const Summary& body : page.bodies) check(body.translator);
    }
    for (const Keyword& keyword : catalog.keywords) {
        for (const LocalizedTerms& terms : keyword.synonyms) check.check(terms.language, keyword.at);
    }
}

namespace {

void check_facets(const Catalog& catalog, Diagnostics& diagnostics) {
    std::vector<std::string_view> facets;
    for (const Labelled& facet : catalog.site.facets) facets.push_back(facet.key);
    Suggestions suggestions;
    for (const Keyword& keyword : catalog.keywords) {
        if (keyword.facet.empty() || std::ranges::find(facets, keyword.facet) != facets.end()) continue;
        const auto at = keyword.key_at.find("facet");
        diagnostics.report(Code::unknown_word, at == keyword.key_at.end() ? keyword.at : at->second,
                           fmt::format("site.yaml has no facet '{}', only {}{}", keyword.facet,
                                       quoted_list(facets, "and"), suggestions.did_you_mean(keyword.facet, facets)));
    }
}

struct Owner {
    const Keyword* keyword;
    Location at;
};

/// Preferred labels by language, folded.
using Labels = std::map<std::pair<std::string_view, std::string>, Owner>;

void claim(Labels& labels, std::string_view language, const Keyword& keyword, const Wording& wording,
           Diagnostics& diagnostics) {
    const auto [known, is_new] = labels.emplace(std::pair(language, fold(wording.text)), Owner{&keyword, wording.at});
    if (is_new || known->second.keyword == &keyword || known->second.keyword->id == keyword.id) return;
    diagnostics
        .report(Code::duplicate_label, wording.at,
                fmt::format("the keywords '{}' and '{}' both have the label '{}': make one of them a synonym, or name "
                            "them apart",
                            known->second.keyword->id, keyword.id, wording.text))
        .notes.push_back({known->second.at, "first defined here"});
}

void check_labels(const Catalog& catalog, Diagnostics& diagnostics) {
    Labels labels;
    for (const Keyword& keyword : catalog.keywords) {
        for (const Language& language : catalog.site.languages) {
            if (const Wording* wording = keyword.label.in(language.key))
                claim(labels, language.key, keyword, *wording, diagnostics);
        }
    }
}

}  // namespace

void check_thesaurus(const Catalog& catalog, Diagnostics& diagnostics) {
    check_facets(catalog, diagnostics);
    check_labels(catalog, diagnostics);
}

}  // namespace conspectus
