#pragma once
#include <map>
#include <string>
#include <vector>

#include "model/site.h"

namespace conspectus {

/// The words a language writes units and months with: the international unit
/// symbols, site.yaml's `units`, and the month names of the languages' locales.
/// Units are named by their UCUM code where there is one ("mo", "wk", "mm[Hg]").
struct QuantityWords {
    std::map<std::string, std::string, std::less<>> units;  ///< spelling → unit key
    std::map<std::string, int, std::less<>> months;         ///< lower-case spelling → 1…12
};

/// All languages of the site at once: a source may be in any of them.
QuantityWords quantity_words(const Site& site);

}  // namespace conspectus
