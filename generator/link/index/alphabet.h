#pragma once
#include <string>
#include <vector>

#include "model/indexes.h"
#include "model/site.h"
#include "text/collation.h"

namespace conspectus {

/// The position of something in an alphabetical index.
struct AlphabetPlace {
    std::string key;     ///< sorts bytewise
    std::string bucket;  ///< "A"; "#" for what has no letter
};

/// Sorts the entries of an index in one language. An explicit sort key replaces
/// a text in the script that it is for.
class Alphabet {
  public:
    explicit Alphabet(const Language& language) : language_(language), collation_(language.collation) {}

    const std::string& language() const { return language_.key; }

    AlphabetPlace place(const Localized& text, const Localized& sort) const;
    AlphabetPlace place(std::string_view text, std::string_view sort) const;
    /// Files a person or institution under its name in this language, else the
    /// first.
    AlphabetPlace place(const std::vector<NameForm>& names, const std::string& sort);

    /// Returns the buckets in alphabetical order, "#" last; `places[i]` is entry i's.
    Ordering order(const std::vector<AlphabetPlace>& places) const;

  private:
    AlphabetPlace person(const std::string& family, const std::string& given) const;

    Language language_;
    Collation collation_;
};

}  // namespace conspectus
