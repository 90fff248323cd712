#pragma once
#include <string>
#include <vector>

#include "model/localized.h"

namespace conspectus {

/// An entry of journals.yaml.
struct Journal {
    std::string id;
    Localized title;
    Localized abbreviation;
    std::vector<std::string> aliases;  ///< other printed forms
    std::string ISSN;
    std::string sort;
    Location at;
};

}  // namespace conspectus
