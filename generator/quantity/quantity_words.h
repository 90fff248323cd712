#pragma once
#include <map>
#include <set>
#include <string>
#include <vector>

#include "model/site.h"

namespace conspectus {

/// The words with which a language writes units, months and dates: the international unit symbols, site.yaml's `units`,
/// and the data of the languages' locales. Units are named by their UCUM code if there is one ("mo", "wk", "mm[Hg]").
/// All spellings are as `glyphs` folds them.
struct QuantityWords {
    std::map<std::string, std::string, std::less<>> units;  ///< spelling → unit key
    std::map<std::string, int, std::less<>> months;         ///< lower-case spelling → 1…12
    std::set<std::string, std::less<>> ordinals;            ///< what follows the digits of an ordinal: "st", "nd"
    std::set<std::string, std::less<>> year_marks;          ///< what follows the digits of a year: 年
    std::set<std::string, std::less<>> month_marks;         ///< 月
    std::set<std::string, std::less<>> day_marks;           ///< 日
};

/// Returns the words of all languages of the site at once: a source may be in
/// any of them.
QuantityWords quantity_words(const Site& site);

}  // namespace conspectus
