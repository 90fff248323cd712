#pragma once
#include <string>
#include <vector>

#include "model/localized.h"

namespace conspectus {

struct Language {
    std::string key;        ///< in file names and paths: zh
    std::string tag;        ///< in lang and hreflang: zh-Hans
    std::string name;       ///< in itself: 中文
    std::string collation;  ///< ICU locale: zh-u-co-pinyin
    bool surname_readings = false;
    Location at;  ///< of its key
};

/// A key of a closed list with its labels: a section, a facet, a study type.
struct Labelled {
    std::string key;
    Localized label;
    bool optional = false;
};

/// A unit as the site's languages write it, over the international symbols the
/// program knows: {key: mo, zh: [个月], en: [month, months]}.
struct UnitWords {
    std::string key;  ///< UCUM code where there is one
    std::vector<LocalizedTerms> spellings;
};

/// site.yaml.
struct Site {
    Localized title;
    Localized description;
    std::vector<Language> languages;  ///< the first is the default, at the root
    std::string base_url;             ///< with a final "/", or empty
    std::string repository_url;
    std::string repository_branch;
    std::string license_name;
    std::string license_url;
    std::string citation_style;
    std::vector<std::string> offer_styles;
    bool highwire_tags = false;
    std::vector<Labelled> study_types;
    std::vector<Labelled> sections;
    std::vector<Labelled> facets;
    std::vector<UnitWords> units;
    Location at;
    Location languages_at;  ///< of the list; `at` where there is none
};

}  // namespace conspectus
