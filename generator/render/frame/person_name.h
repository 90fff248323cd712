#pragma once
#include <vector>

#include "model/indexes.h"
#include "render/frame/page_context.h"
#include "render/frame/wording.h"

namespace conspectus {

/// Returns a name as an alphabetical index writes it: Han names joined,
/// initials after the family name ("Hage AN"), a full given name after a comma.
std::string index_name(const Name& name);

/// Returns the author's name in the page's language, or the one that exists.
WordingView author_name(const PageContext& context, const AuthorRow& author);
/// Returns the names in other scripts.
std::vector<WordingView> other_names(const PageContext& context, const AuthorRow& author);

/// Returns whether the author is an institution.
bool is_institution(const AuthorRow& author);

}  // namespace conspectus
