#pragma once
#include <algorithm>
#include <string>
#include <vector>

#include "render/blocks/entry_line.h"
#include "render/frame/page_row.h"
#include "render/frame/pagination.h"

namespace conspectus {

/// One page of the publications of an author, a journal or a year: papers of
/// the collection, and works that are only cited. Page n has the n-th page of
/// each list. Borrows everything.
class PublicationsPage {
  public:
    PublicationsPage(const PageContext& context, PageKind kind, const PageSubject& subject,
                     const std::vector<std::uint32_t>& papers, const std::vector<std::uint32_t>& works);

    LayoutView layout(const std::string& title, std::string_view index_label, PageKind index) const;

    /// Fills in the counts, the pagination and the two lists of a view.
    template <class View>
    void fill(View& view) const {
        view.paper_count = static_cast<std::int64_t>(papers_.size());
        view.work_count = static_cast<std::int64_t>(works_.size());
        view.pagination = pagination();
        view.papers = papers();
        view.works = works();
    }

  private:
    PaginationView pagination() const;
    std::vector<PaperLineView> papers() const;
    std::vector<WorkEntryView> works() const;

    const PageContext& context_;
    PageKind kind_;
    const PageSubject& subject_;
    const std::vector<std::uint32_t>& papers_;
    const std::vector<std::uint32_t>& works_;
    std::size_t pages_;
    std::size_t page_;
};

/// Returns the pages of rows that have `papers` and `works`; `name_of` names a
/// row's.
template <class Row, class NameOf>
std::vector<PageSubject> publication_subjects(const std::vector<Row>& rows, NameOf name_of) {
    std::vector<PageSubject> subjects;
    for (std::uint32_t i = 0; i < rows.size(); ++i) {
        const std::size_t pages = page_count(std::max(rows[i].papers.size(), rows[i].works.size()));
        for (std::size_t page = 1; page <= pages; ++page) subjects.push_back({i, name_of(rows[i]), page_name(page)});
    }
    return subjects;
}

}  // namespace conspectus
