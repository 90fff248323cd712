#pragma once
#include "model/catalog.h"
#include "model/indexes.h"
#include "render/page_path.h"
#include "render/search_entry.h"

namespace conspectus {

/// What search knows of each kind of thing.
SearchEntry searched_paper(const Catalog& catalog, const Paper& paper);
SearchEntry searched_keyword(const Catalog& catalog, const Keyword& keyword);
SearchEntry searched_finding(const Catalog& catalog, FindingRef finding);
SearchEntry searched_author(const Catalog& catalog, const AuthorRow& author);
SearchEntry searched_work(const Catalog& catalog, const Work& work);

/// Whether a work is an entry of its own: a paper is one already, and of some
/// unresolved ones nothing is known.
bool is_searched(const Work& work);

/// A publication's titles, [ ] around those the editor supplied.
std::vector<SearchText> search_titles(const Site& site, const Record& record);
/// Where a page lies within its language's tree.
std::string search_url(const Site& site, PageKind kind, std::string_view name, std::string_view fragment = {});

}  // namespace conspectus
