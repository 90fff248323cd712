#pragma once
#include <string>
#include <vector>

#include "text/position.h"

namespace conspectus {

/// A name as in CSL-JSON. An institution has only `literal`.
struct Name {
    std::string family;
    std::string given;
    std::string suffix;
    std::string dropping_particle;
    std::string non_dropping_particle;
    std::string literal;
    auto operator<=>(const Name&) const = default;
};

/// A name in one language's script; `language` is empty where not stated.
struct NameForm {
    std::string language;
    Name name;
};

/// One entry of an author list: the same person's names by language.
struct Person {
    std::string id;  ///< explicit; joins occurrences across papers; may be empty
    std::vector<NameForm> names;
    std::vector<std::string> affiliations;  ///< keys of the paper's `affiliations`
    std::string orcid;
    std::string sort;     ///< explicit sort key (pinyin), may be empty
    bool others = false;  ///< `{literal: others}`: the printed list ended with "et al."
    Location at;
};

}  // namespace conspectus
