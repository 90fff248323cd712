#pragma once
#include <map>
#include <string>

#include "model/catalog.h"

namespace conspectus {

enum class NameSource { paper, cited };

/// Decides which entries of author lists share a row of the author index.
/// Entries with the same explicit id do, and so do entries without one whose
/// names in two scripts equal those of an id. Names in two scripts match the
/// same two names. A name in one script matches the same name among the papers'
/// own authors, or among cited authors, but not across the two. Initials match
/// wherever they are printed the same; institutions match by their Han name,
/// else by their first name.
class AuthorIdentity {
  public:
    explicit AuthorIdentity(const Catalog& catalog);
    /// Returns a key that is equal for entries of one row; "id:<id>" for a person
    /// with an explicit id.
    std::string key(const Person& person, NameSource source) const;

  private:
    void learn(const std::vector<Person>& people);

    std::map<std::string, std::string> id_of_pair_;  ///< empty id: two people have these names
};

/// Returns whether only initials are known of the given names: "J-R", "G. M.".
bool has_initials_only(const Person& person);

}  // namespace conspectus
