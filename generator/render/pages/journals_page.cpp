#include "render/pages/journals_page.h"

#include <algorithm>

#include "render/blocks/publications.h"
#include "render/frame/layout.h"
#include "template/ui_text.h"
#include "text/utf8.h"

namespace conspectus {

VIEW(JournalLineView, "journal line", title, other, url, papers, works)
VIEW(JournalGroupView, "journal group", label, id, journals)
VIEW(YearLineView, "year line", year, url, papers, works)
VIEW(JournalsPageView, "journals page", layout, total, is_first, pagination, groups, years, timeline)
VIEW(JournalPageView, "journal page", layout, title, other_titles, abbreviation, issn, paper_count, work_count,
     pagination, papers, works)
VIEW(YearPageView, "year page", layout, year, paper_count, work_count, earlier, later, pagination, papers, works)

namespace {

WordingView title_view(const PageContext& context, const Wording& title) {
    const Site& site = context.catalog.site;
    if (!title.language.empty()) return {title.text, foreign_tag(context, language_tag(site, title.language))};
    const std::string_view tag = contains_han(title.text) ? language_tag(site, "zh") : std::string_view("en");
    return {title.text, foreign_tag(context, tag)};
}

/// Returns the title of a journal on this page; if it has no language, its tag is
/// that of its script.
WordingView journal_title(const PageContext& context, const Localized& title) {
    const Wording* best = title.best(context.language.key);
    return best == nullptr ? WordingView{} : title_view(context, *best);
}

WordingView other_title(const PageContext& context, const Localized& title, const WordingView& shown) {
    for (const Language& language : context.catalog.site.languages) {
        const Wording* other = title.in(language.key);
        if (other != nullptr && other->text != shown.text) return {other->text, foreign_tag(context, language.tag)};
    }
    return {};
}

JournalLineView journal_line(const PageContext& context, const JournalRow& journal) {
    JournalLineView view{.title = journal_title(context, journal.title),
                         .other = {},
                         .url = context.to(PageKind::journal, journal.slug),
                         .papers = static_cast<std::int64_t>(journal.papers.size()),
                         .works = static_cast<std::int64_t>(journal.works.size())};
    view.other = other_title(context, journal.title, view.title);
    return view;
}

YearLineView year_line(const PageContext& context, const YearRow& year) {
    std::string name = std::to_string(year.year);
    Url url = context.to(PageKind::year, name);
    return {.year = std::move(name),
            .url = std::move(url),
            .papers = static_cast<std::int64_t>(year.papers.size()),
            .works = static_cast<std::int64_t>(year.works.size())};
}

const Journal* entry_of(const Catalog& catalog, const JournalRow& row) {
    return row.journal ? &catalog.journals[*row.journal] : nullptr;
}

std::vector<WordingView> other_titles(const PageContext& context, const Localized& title, const WordingView& shown) {
    std::vector<WordingView> views;
    for (const Wording& wording : title.wordings) {
        if (wording.text != shown.text) views.push_back(title_view(context, wording));
    }
    return views;
}

/// Returns the link to a neighbouring year, if there is one.
std::optional<LinkView> year_link(const PageContext& context, std::size_t index) {
    if (index >= context.indexes.years.size()) return std::nullopt;
    std::string year = std::to_string(context.indexes.years[index].year);
    Url url = context.to(PageKind::year, year);
    return LinkView{.label = std::move(year), .language = {}, .url = std::move(url)};
}

}  // namespace

JournalsList journals_list(const PageContext& context) {
    const Ordering& order = ordering_in(context.indexes.journals_by_name, context.language.key);
    JournalsList list{.order = order, .letters = lettered_list(order, "letter-"), .subjects = {}};
    list.subjects = page_subjects(list.letters);
    return list;
}

JournalsPageView journals_page(const PageContext& context, const PageSubject& subject, const JournalsList& list) {
    const std::vector<JournalRow>& journals = context.indexes.journals;
    JournalsPageView view;
    view.layout = index_layout(context, PageKind::journals, subject.part, "journals");
    view.total = static_cast<std::int64_t>(journals.size());
    view.is_first = subject.part.empty();
    view.pagination = grouped_pagination(context, PageKind::journals, list.letters, subject.index);
    fill_alphabet(view.pagination);
    view.groups = letter_groups(list.order, list.letters, subject.index, &JournalGroupView::journals,
                                [&](std::uint32_t journal) { return journal_line(context, journals[journal]); });
    if (!view.is_first) return view;
    view.timeline = context.to(PageKind::timeline);
    for (const YearRow& year : context.indexes.years) view.years.push_back(year_line(context, year));
    return view;
}

std::vector<PageSubject> journal_subjects(const PageContext& context) {
    return publication_subjects(context.indexes.journals, [](const JournalRow& row) { return row.slug; });
}

JournalPageView journal_page(const PageContext& context, const PageSubject& subject) {
    const JournalRow& journal = context.indexes.journals[subject.index];
    JournalPageView view;
    view.title = journal_title(context, journal.title);
    view.other_titles = other_titles(context, journal.title, view.title);
    if (const Journal* entry = entry_of(context.catalog, journal)) {
        view.abbreviation = journal_title(context, entry->abbreviation);
        view.issn = entry->ISSN;
    }
    const PublicationsPage page(context, PageKind::journal, subject, journal.papers, journal.works);
    view.layout = page.layout(view.title.text, "nav-journals", PageKind::journals);
    page.fill(view);
    return view;
}

std::vector<PageSubject> year_subjects(const PageContext& context) {
    return publication_subjects(context.indexes.years, [](const YearRow& row) { return std::to_string(row.year); });
}

YearPageView year_page(const PageContext& context, const PageSubject& subject) {
    const YearRow& year = context.indexes.years[subject.index];
    YearPageView view;
    view.year = std::to_string(year.year);
    view.earlier = year_link(context, subject.index + std::size_t{1});
    if (subject.index > 0) view.later = year_link(context, subject.index - std::size_t{1});
    const PublicationsPage page(context, PageKind::year, subject, year.papers, year.works);
    view.layout = page.layout(view.year, "nav-timeline", PageKind::timeline);
    page.fill(view);
    return view;
}

}  // namespace conspectus
