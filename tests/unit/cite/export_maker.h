#pragma once
#include "cite/export_entry.h"
#include "unit/cite/record_maker.h"

namespace conspectus {

/// A work that owns what an export is made from.
struct ExportedWork {
    std::string id;
    Record record;
    EditorialStatus status;

    ExportItem item(const Journal* journal = nullptr, const Paper* paper = nullptr) const {
        return {id, &record, &status, journal, paper};
    }
};

inline ExportedWork work_of(std::string id, Record record) {
    return {std::move(id), std::move(record), {}};
}

inline ExportedWork hage_work() {
    return work_of("hage2018", hage2018());
}
inline ExportedWork liu_work() {
    return work_of("liu2022", liu2022());
}

/// A retracted article with a person's ORCID and a day of publication.
inline ExportedWork retracted_work() {
    ExportedWork work = liu_work();
    work.record.issued.first = {2022, 6, 3};
    work.record.authors[0].orcid = "0000-0002-1825-0097";
    work.record.CSTR = "32003.36.j.issn";
    work.status.kind = StatusKind::retracted;
    work.status.date = {2024, 5, 1};
    work.status.DOI = "10.1000/x";
    work.status.text = localized({{"zh", "数据系伪造。"}, {"en", "The data were invented."}});
    return work;
}

/// A record in which every field that Record has, and one of each further kind
/// of variable, holds `mark(name)`.
template <class Mark>
ExportedWork full_work(Mark mark) {
    Record record;
    record.type = "report";
    record.title = localized({{"zh", mark("title-zh")}, {"en", mark("title-en")}});
    const auto people = [&](const std::string& role) {
        Person person = bilingual(mark(role + "-family"), mark(role + "-given"), mark(role + "-family-en"),
                                  mark(role + "-given-en"));
        person.names[0].name.suffix = mark(role + "-suffix");
        person.names[0].name.dropping_particle = mark(role + "-dropping");
        person.names[0].name.non_dropping_particle = mark(role + "-nondropping");
        Person institution;
        institution.names.push_back({"", {.literal = mark(role + "-literal")}});
        return std::vector<Person>{person, institution};
    };
    record.authors = people("author");
    record.editors = people("editor");
    record.translators = people("translator");
    record.other_names["composer"] = people("composer");
    record.container_title = localized({{"zh", mark("container-zh")}, {"en", mark("container-en")}});
    record.volume = mark("volume");
    record.issue = mark("issue");
    record.page = mark("page");
    record.number = mark("number");
    record.edition = mark("edition");
    record.publisher = localized({{"zh", mark("publisher-zh")}, {"en", mark("publisher-en")}});
    record.publisher_place = localized({{"", mark("place")}});
    record.DOI = mark("doi");
    record.PMID = mark("pmid");
    record.PMCID = mark("pmcid");
    record.CSTR = mark("cstr");
    record.ISBN = mark("isbn");
    record.ISSN = mark("issn");
    record.URL = mark("url");
    record.language = "zh";
    for (const char* variable : {"abstract", "archive", "dimensions", "event-title", "genre", "keyword", "medium",
                                 "note", "status", "title-short", "version"}) {
        record.other[variable] = localized({{"zh", mark(std::string(variable))}});
    }
    record.issued = {{2001, 2, 3}, {2002, 0, 0}};
    record.accessed = {{2003, 4, 5}, {}};
    record.other_dates["submitted"] = {{2004, 0, 0}, {}};
    return work_of("full", record);
}

}  // namespace conspectus
