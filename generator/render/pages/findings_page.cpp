#include "render/pages/findings_page.h"

#include <algorithm>
#include <set>

#include "render/blocks/keyword_tree.h"
#include "render/frame/layout.h"
#include "template/ui_text.h"

namespace conspectus {

VIEW(OutcomeView, "outcome", name, url, id, count, findings)
VIEW(FindingsPageView, "findings page", layout, total, outcome_count, paper_count, is_first, pagination, outcomes)

namespace {

constexpr std::string_view without_outcome = "other";

/// Returns the outcomes in the page's alphabetical order, findings without one last.
std::vector<const FindingsRow*> outcomes_of(const PageContext& context) {
    const Ordering& ordering = ordering_in(context.indexes.keywords_by_name, context.language.key);
    const std::vector<std::uint32_t> order = ranks(ordering, context.catalog.keywords.size());
    std::vector<const FindingsRow*> rows;
    for (const FindingsRow& row : context.indexes.findings) rows.push_back(&row);
    std::ranges::stable_sort(rows, {}, [&](const FindingsRow* row) {
        return row->outcome < 0 ? UINT32_MAX : order[static_cast<std::size_t>(row->outcome)];
    });
    return rows;
}

std::string name_of(const PageContext& context, const FindingsRow& row) {
    return row.outcome < 0 ? std::string(without_outcome)
                           : context.catalog.keywords[static_cast<std::size_t>(row.outcome)].id;
}

GroupName group_name(const PageContext& context, const FindingsRow& row) {
    GroupName name{.label = {},
                   .language = {},
                   .fragment = "outcome-" + name_of(context, row),
                   .key = name_of(context, row),
                   .size = row.findings.size()};
    if (row.outcome < 0) {
        name.label = ui_text(context.strings, "findings-other");
    } else {
        const KeywordLineView keyword = keyword_line(context, static_cast<std::uint32_t>(row.outcome));
        name.label = keyword.label.text;
        name.language = keyword.label.language;
    }
    return name;
}

OutcomeView outcome_view(const PageContext& context, const FindingsRow& row, const GroupName& name,
                         const Slice& slice) {
    OutcomeView view;
    view.name = {name.label, name.language};
    if (row.outcome >= 0) view.url = context.to(PageKind::keyword, name.key);
    view.id = name.fragment;
    view.count = static_cast<std::int64_t>(row.findings.size());
    view.findings = finding_list(context, row.findings.data() + slice.first, row.findings.data() + slice.last);
    return view;
}

void count(const std::vector<const FindingsRow*>& rows, FindingsPageView& view) {
    std::set<std::uint32_t> papers;
    for (const FindingsRow* row : rows) {
        view.total += static_cast<std::int64_t>(row->findings.size());
        if (row->outcome >= 0) ++view.outcome_count;
        for (const FindingRef& finding : row->findings) papers.insert(finding.paper);
    }
    view.paper_count = static_cast<std::int64_t>(papers.size());
}

}  // namespace

FindingsList findings_list(const PageContext& context) {
    FindingsList list{.outcomes = outcomes_of(context), .names = {}, .subjects = {}};
    std::vector<GroupName> names;
    for (const FindingsRow* row : list.outcomes) names.push_back(group_name(context, *row));
    list.names = grouped_list(std::move(names));
    list.subjects = page_subjects(list.names);
    return list;
}

FindingsPageView findings_page(const PageContext& context, const PageSubject& subject, const FindingsList& list) {
    FindingsPageView view;
    view.layout = index_layout(context, PageKind::findings, subject.part, "findings");
    view.is_first = subject.part.empty();
    if (view.is_first) count(list.outcomes, view);
    view.pagination = grouped_pagination(context, PageKind::findings, list.names, subject.index);
    const ListPage& page = list.names.pages[subject.index];
    for (std::size_t i = page.first_group; i < page.last_group; ++i) {
        const FindingsRow& row = *list.outcomes[i];
        view.outcomes.push_back(outcome_view(context, row, list.names.groups[i], slice_of(page, row.findings.size())));
    }
    return view;
}

}  // namespace conspectus
