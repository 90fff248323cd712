#pragma once
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "render/frame/page_context.h"
#include "render/search/search_entry.h"

namespace conspectus {

/// What entries are built from, made once for a collection. Borrows the input.
struct SearchSource {
    const Catalog& catalog;
    const Indexes& indexes;
    std::vector<PageContext> contexts;           ///< by site language, without a path
    std::vector<KeywordNames> names;             ///< beside catalog.keywords
    std::vector<std::string> enumeration_signs;  ///< between the names of a row, by site language

    explicit SearchSource(const RenderInput& input);
};

/// Visits the entries of a kind, the ones to show first first; of
/// SearchKind::text there are none (search_bodies.h).
///
/// A paper is also found by the names of its keywords; a finding by those of its
/// outcome, which count as its own, and of the paper's keywords that its label names.
/// A work is an entry unless it is a paper or all that is known is that a text cites it.
void each_search_entry(const SearchSource& source, SearchKind kind,
                       const std::function<void(const SearchEntry&)>& visit);

/// States what became of a publication ("Retracted"): in the byline of its own
/// entry, before its title on others. Changes nothing without a status.
void add_search_status(SearchEntry& entry, const EditorialStatus& status, const std::vector<PageContext>& contexts);

/// Returns the catalog's papers by their index, the latest first.
std::vector<std::uint32_t> latest_papers(const Catalog& catalog);
/// Returns a publication's titles, [ ] around those the editor supplied.
std::vector<SearchText> search_titles(const Site& site, const Record& record);
/// Returns the address of a page within its language's tree.
std::string search_url(const Site& site, PageKind kind, std::string_view name, std::string_view fragment = {});

}  // namespace conspectus
