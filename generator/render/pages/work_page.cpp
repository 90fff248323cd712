#include "render/pages/work_page.h"

#include "render/frame/layout.h"
#include "template/ui_text.h"

namespace conspectus {

VIEW(WorkPageView, "work page", layout, title, heading, other_titles, work, said, status, publication, counts, citing,
     findings, cite)

namespace {

LayoutView work_layout(const PageContext& context, const Work& work, const WorkPageView& view) {
    const std::string name = (view.status ? view.status->prefix : std::string()) + work_name(context, work).text;
    return layout_view(
        context,
        {.kind = PageKind::work,
         .name = work.id,
         .title = name,
         .description = name + " – " + view.counts,
         .trail = {{.label = ui_text(context.strings, "nav-citations"), .url = context.to(PageKind::citations)}}});
}

void add_record(WorkPageView& view, const PageContext& context, const Work& work, std::uint32_t index) {
    const Record& record = context.catalog.record_of(work);
    view.title = record.title.empty() ? view.work.name : record_title(context, record);
    view.heading = {html_text(view.title.text)};
    view.other_titles = other_titles(context, record);
    view.publication = publication_view(context, index, {});
    view.cite = cite_box(context, work);
}

}  // namespace

std::vector<PageSubject> work_subjects(const PageContext& context) {
    std::vector<PageSubject> subjects;
    for (std::uint32_t i = 0; i < context.catalog.works.size(); ++i) {
        const Work& work = context.catalog.works[i];
        if (!work.is_paper()) subjects.push_back({.index = i, .name = work.id});
    }
    return subjects;
}

WorkPageView work_page(const PageContext& context, const PageSubject& subject) {
    const Work& work = context.catalog.works[subject.index];
    const WorkRow& row = context.indexes.works[subject.index];
    WorkPageView view;
    view.work = work_line(context, work);
    view.status = status_view(context, context.catalog.status_of(work));
    view.counts = citing_counts(context, row);
    view.citing = citing_papers(context, row);
    view.findings = finding_list(context, row.findings.data(), row.findings.data() + row.findings.size());
    if (work.is_unresolved()) {
        view.heading = unresolved_name_html(context, work);
        view.said = said_of_unresolved(context, work);
    } else {
        add_record(view, context, work, subject.index);
    }
    view.layout = work_layout(context, work, view);
    return view;
}

}  // namespace conspectus
