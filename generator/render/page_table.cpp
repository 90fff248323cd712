#include <algorithm>
#include <iterator>

#include "render/data/api_files.h"
#include "render/data/export_files.h"
#include "render/data/feed_files.h"
#include "render/data/sitemap_files.h"
#include "render/data/static_files.h"
#include "render/frame/page_row.h"
#include "render/pages/authors_page.h"
#include "render/pages/citations_page.h"
#include "render/pages/findings_page.h"
#include "render/pages/glossary_page.h"
#include "render/pages/home_page.h"
#include "render/pages/journals_page.h"
#include "render/pages/keyword_page.h"
#include "render/pages/keywords_page.h"
#include "render/pages/map_page.h"
#include "render/pages/not_found_page.h"
#include "render/pages/paper_page.h"
#include "render/pages/redirect_page.h"
#include "render/pages/search_page.h"
#include "render/pages/text_page.h"
#include "render/pages/timeline_page.h"
#include "render/pages/work_page.h"

namespace conspectus {
namespace {

std::vector<PageRow> all_rows() {
    std::vector<PageRow> rows = {
        page_row<&home_page>(PageKind::home, "home.html", &home_parts),
        page_row<&paper_page>(PageKind::paper, "paper.html", &paper_subjects),
        page_row<&work_page>(PageKind::work, "work.html", &work_subjects),
        page_row<&keyword_page>(PageKind::keyword, "keyword.html", &keyword_subjects),
        page_row<&author_page>(PageKind::author, "author.html", &author_subjects),
        page_row<&journal_page>(PageKind::journal, "journal.html", &journal_subjects),
        page_row<&year_page>(PageKind::year, "year.html", &year_subjects),
        page_row<&citations_page>(PageKind::citations, "citations.html", &citations_subjects),
        page_row<&keywords_page>(PageKind::keywords, "keywords.html", &keywords_subjects),
        page_row<&authors_page>(PageKind::authors, "authors.html", &authors_subjects),
        page_row<&journals_page>(PageKind::journals, "journals.html", &journals_subjects),
        page_row<&findings_page>(PageKind::findings, "findings.html", &findings_subjects),
        page_row<&glossary_page>(PageKind::glossary, "glossary.html", &glossary_subjects),
        page_row<&timeline_page>(PageKind::timeline, "timeline.html", &single_page),
        page_row<&map_page>(PageKind::map, "map.html", &single_page),
        page_row<&search_page>(PageKind::search, "search.html", &single_page),
        page_row<&text_page>(PageKind::text, "page.html", &text_subjects),
        page_row<&not_found_page>(PageKind::not_found, "404.html", &single_page),
    };
    std::ranges::move(redirect_rows(), std::back_inserter(rows));
    return rows;
}

}  // namespace

const std::vector<PageRow>& page_rows() {
    static const std::vector<PageRow> rows = all_rows();
    return rows;
}

const std::vector<PlainFiles>& plain_file_rows() {
    static const std::vector<PlainFiles> rows = {
        &asset_files,          &figure_files,    &marker_files,       &robots_file,
        &sitemap_files,        &opensearch_file, &paper_export_files, &collection_export_files,
        &paper_markdown_files, &api_files,       &feed_files};
    return rows;
}

std::vector<PageSubject> single_page(const PageContext&) {
    return {PageSubject{}};
}

}  // namespace conspectus
