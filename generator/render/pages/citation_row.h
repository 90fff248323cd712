#pragma once
#include "render/pages/citations_page.h"

namespace conspectus {

CitationRowView citation_row(const PageContext& context, std::uint32_t work);

/// The works cited more than once, most mentions first.
std::vector<std::uint32_t> works_cited_more_than_once(const Indexes& indexes);

/// The papers with unresolved references.
std::vector<std::uint32_t> papers_with_unresolved(const Catalog& catalog);
UnresolvedListView unresolved_list(const PageContext& context, std::uint32_t paper, bool with_numbers);

}  // namespace conspectus
