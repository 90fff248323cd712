#include "render/page_table.h"

#include <algorithm>
#include <iterator>

#include "render/data/api_files.h"
#include "render/data/export_files.h"
#include "render/data/feed_files.h"
#include "render/data/sitemap_files.h"
#include "render/data/static_files.h"
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

/// The subject of a page that exists once in each language.
std::vector<PageSubject> single_page(const PageContext&) {
    return {PageSubject{}};
}

std::vector<PlainFile> sitemap_of_all_pages(const RenderInput& input) {
    return sitemap_files(input, page_rows());
}

std::vector<PageRow> all_rows() {
    std::vector<PageRow> rows = {
        list_page_row<&home_page, &home_list>(PageKind::home, "home.html"),
        page_row<&paper_page, &paper_subjects>(PageKind::paper, "paper.html"),
        page_row<&work_page, &work_subjects>(PageKind::work, "work.html"),
        page_row<&keyword_page, &keyword_subjects>(PageKind::keyword, "keyword.html"),
        page_row<&author_page, &author_subjects>(PageKind::author, "author.html"),
        page_row<&journal_page, &journal_subjects>(PageKind::journal, "journal.html"),
        page_row<&year_page, &year_subjects>(PageKind::year, "year.html"),
        list_page_row<&citations_page, &citations_list>(PageKind::citations, "citations.html"),
        list_page_row<&keywords_page, &keywords_list>(PageKind::keywords, "keywords.html"),
        list_page_row<&authors_page, &authors_list>(PageKind::authors, "authors.html"),
        list_page_row<&journals_page, &journals_list>(PageKind::journals, "journals.html"),
        list_page_row<&findings_page, &findings_list>(PageKind::findings, "findings.html"),
        list_page_row<&glossary_page, &glossary_list>(PageKind::glossary, "glossary.html"),
        page_row<&timeline_page, &single_page>(PageKind::timeline, "timeline.html"),
        page_row<&map_page, &single_page>(PageKind::map, "map.html"),
        page_row<&search_page, &single_page>(PageKind::search, "search.html"),
        page_row<&text_page, &text_subjects>(PageKind::text, "page.html"),
        page_row<&not_found_page, &single_page>(PageKind::not_found, "404.html"),
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
        &sitemap_of_all_pages, &opensearch_file, &paper_export_files, &collection_export_files,
        &paper_markdown_files, &api_files,       &feed_files};
    return rows;
}

}  // namespace conspectus
