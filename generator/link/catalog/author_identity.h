#pragma once
#include <map>
#include <string>

#include "model/catalog.h"

namespace conspectus {

enum class NameSource { paper, cited };

/// Decides which entries of author lists are one row of the author index. An
/// explicit id joins all that bear it, and those whose names are exactly the
/// same in two scripts. Names in two scripts join the same two. A name in one
/// script joins the same name among the papers' own authors, or among cited
/// ones, not across; initials join wherever they are printed the same, and
/// institutions by their Han name, else their first.
class AuthorIdentity {
  public:
    explicit AuthorIdentity(const Catalog& catalog);
    /// Equal for those who are one row; begins with "id:" and the id for a
    /// person with one.
    std::string key(const Person& person, NameSource source) const;

  private:
    void learn(const std::vector<Person>& people);

    std::map<std::string, std::string> id_of_pair_;  ///< an empty id: two people have these names
};

/// All that is known of a person's given names is initials: "J-R", "G. M.".
bool has_initials_only(const Person& person);

}  // namespace conspectus
