#include "render/blocks/publications.h"

#include "render/frame/layout.h"

namespace conspectus {

PublicationsPage::PublicationsPage(const PageContext& context, PageKind kind, const PageSubject& subject,
                                   const std::vector<std::uint32_t>& papers, const std::vector<std::uint32_t>& works)
    : context_(context),
      kind_(kind),
      subject_(subject),
      papers_(papers),
      works_(works),
      pages_(page_count(std::max(papers.size(), works.size()))),
      page_(page_number(subject.part)) {}

LayoutView PublicationsPage::layout(const std::string& title, std::string_view index_label, PageKind index) const {
    return layout_view(context_, {.kind = kind_,
                                  .name = subject_.name,
                                  .part = subject_.part,
                                  .title = numbered_title(context_, title, page_, pages_),
                                  .trail = {index_link(context_, index, index_label)}});
}

PaginationView PublicationsPage::pagination() const {
    return numbered_pagination(context_, kind_, subject_.name, pages_, page_);
}

std::vector<PaperLineView> PublicationsPage::papers() const {
    std::vector<PaperLineView> lines;
    const Slice slice = page_slice(papers_.size(), pages_, page_);
    for (std::size_t i = slice.first; i < slice.last; ++i) lines.push_back(paper_line(context_, papers_[i]));
    return lines;
}

std::vector<WorkEntryView> PublicationsPage::works() const {
    std::vector<WorkEntryView> entries;
    const Slice slice = page_slice(works_.size(), pages_, page_);
    for (std::size_t i = slice.first; i < slice.last; ++i) entries.push_back(work_entry(context_, works_[i]));
    return entries;
}

}  // namespace conspectus
