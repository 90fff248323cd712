#include "render/home_page.h"
#include "render/page_row.h"
#include "render/paper_page.h"
#include "render/static_files.h"
#include "render/work_page.h"

namespace conspectus {

const std::vector<PageRow>& page_rows() {
    static const std::vector<PageRow> rows = {
        page_row<&home_page>(PageKind::home, "home.html", &home_parts),
        page_row<&paper_page>(PageKind::paper, "paper.html", &paper_subjects),
        page_row<&work_page>(PageKind::work, "work.html", &work_subjects),
    };
    return rows;
}

const std::vector<PlainFiles>& plain_file_rows() {
    static const std::vector<PlainFiles> rows = {&asset_files, &figure_files, &marker_files};
    return rows;
}

std::vector<PageSubject> single_page(const PageContext&) {
    return {PageSubject{}};
}

}  // namespace conspectus
