#pragma once
#include <map>
#include <string>
#include <vector>

#include "model/localized.h"

namespace conspectus {

/// A concept of the thesaurus (SKOS: label = prefLabel, synonyms = altLabel).
struct Keyword {
    std::string id;
    std::string facet;
    Localized label;
    std::string abbreviation;
    std::vector<LocalizedTerms> synonyms;
    std::map<std::string, std::vector<std::string>> names_in_source;  ///< paper id → names printed there
    Localized sort;                                                   ///< explicit sort keys by language
    std::vector<std::string> broader;
    std::vector<std::string> related;
    Localized definition;
    std::map<std::string, std::string> match;  ///< {"mesh": heading}
    std::vector<std::string> aliases;
    std::map<std::string, Location> key_at;
    Location at;
};

}  // namespace conspectus
