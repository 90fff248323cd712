#pragma once
#include "model/catalog.h"
#include "model/indexes.h"
#include "render/frame/page_path.h"
#include "render/search/search_entry.h"
#include "render/search/search_names.h"

namespace conspectus {

/// What the texts of things are made from.
struct SearchSource {
    const Catalog& catalog;
    std::vector<KeywordNames> names;             ///< beside catalog.keywords
    std::vector<std::string> enumeration_signs;  ///< between the names of a row, by site language
};

/// What search knows of each kind of thing. A paper is also found by the names
/// of its keywords; a finding by those of its outcome, which count as its own,
/// and of the paper's keywords that its label names.
SearchEntry searched_paper(const SearchSource& source, const Paper& paper);
SearchEntry searched_keyword(const Catalog& catalog, const Keyword& keyword);
SearchEntry searched_finding(const SearchSource& source, FindingRef finding);
SearchEntry searched_author(const Catalog& catalog, const AuthorRow& author);
SearchEntry searched_work(const SearchSource& source, const Work& work);

/// Whether a work is an entry of its own: a paper is one already, and of some
/// unresolved ones nothing is known.
bool is_searched(const Catalog& catalog, const Work& work);

/// A publication's titles, [ ] around those the editor supplied.
std::vector<SearchText> search_titles(const Site& site, const Record& record);
/// Where a page lies within its language's tree.
std::string search_url(const Site& site, PageKind kind, std::string_view name, std::string_view fragment = {});

}  // namespace conspectus
