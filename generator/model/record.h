#pragma once
#include <map>
#include <string>
#include <vector>

#include "model/date.h"
#include "model/localized.h"
#include "model/person.h"

namespace conspectus {

/// What is known of a publication, in the variables of CSL 1.0.2. A bilingual
/// pair is one record whose texts and names have both languages.
struct Record {
    std::string type;  ///< CSL type: article-journal, book, chapter, thesis, webpage …; empty if not known
    Localized title;
    std::vector<std::string> title_supplied;  ///< languages whose title is the editor's; "*" for all
    std::vector<Person> authors;
    std::vector<Person> editors;
    std::vector<Person> translators;
    Localized container_title;
    DateRange issued;
    DateRange accessed;
    std::string volume;
    std::string issue;
    std::string page;
    std::string number;
    std::string edition;
    Localized publisher;
    Localized publisher_place;
    std::string DOI;
    std::string PMID;
    std::string PMCID;
    std::string CSTR;
    std::string ISBN;
    std::string ISSN;
    std::string URL;
    std::string language;                                    ///< the publication's own, a language tag
    std::map<std::string, Localized> other;                  ///< every other CSL variable, by its CSL name
    std::map<std::string, std::vector<Person>> other_names;  ///< every other CSL name variable: composer, chair …
    std::map<std::string, DateRange> other_dates;            ///< every other CSL date variable
    std::map<std::string, Location> key_at;                  ///< where each variable was written
};

}  // namespace conspectus
