#pragma once
#include "model/catalog.h"

namespace conspectus {

/// Visits every text by language that a value holds: calls `visit(const
/// Localized&)`, and `visit(const NameForm&, Location)` for people's names.

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

}  // namespace conspectus
