#pragma once
#include <vector>

#include "model/indexes.h"
#include "render/frame/page_context.h"
#include "render/frame/wording.h"

namespace conspectus {

/// A name as an alphabetical index writes it: Han names joined, initials after
/// the family name as printed ("Hage AN"), a full given name behind a comma.
std::string index_name(const Name& name);

/// The author's name that a reader of the page gets: in the page's language, or
/// the one there is.
WordingView author_name(const PageContext& context, const AuthorRow& author);
/// The names in other scripts.
std::vector<WordingView> other_names(const PageContext& context, const AuthorRow& author);

/// Whether the author is an institution.
bool is_institution(const AuthorRow& author);

}  // namespace conspectus
