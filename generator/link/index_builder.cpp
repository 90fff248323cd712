#include "link/index_builder.h"

#include "link/author_index.h"
#include "link/citation_index.h"
#include "link/finding_index.h"
#include "link/journal_index.h"
#include "link/keyword_index.h"
#include "link/orderings.h"
#include "link/relatedness.h"

namespace conspectus {

Indexes build_indexes(const Catalog& catalog) {
    const WorkPlaces places(catalog);
    const auto keywords = keywords_of_papers(catalog);
    std::vector<std::string> author_sorts;
    Indexes indexes;
    indexes.works = index_works(catalog, places);
    indexes.cited_most = rank_cited(catalog, indexes.works);
    indexes.keywords = index_keywords(catalog, keywords);
    indexes.authors = index_authors(catalog, author_sorts, indexes.work_authors);
    indexes.journals = index_journals(catalog);
    indexes.work_journals = journals_of_works(catalog, indexes.journals);
    indexes.years = index_years(catalog);
    indexes.findings = index_findings(catalog);
    indexes.related = relate_papers(catalog, places, keywords);
    order_by_name(catalog, author_sorts, indexes);
    return indexes;
}

}  // namespace conspectus
