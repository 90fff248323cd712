#include "render/pages/journals_page.h"

#include "render/frame/layout.h"
#include "render/pages/journal_page.h"
#include "template/ui_text.h"

namespace conspectus {

VIEW(JournalLineView, "journal line", title, other, url, papers, works)
VIEW(JournalGroupView, "journal group", label, id, journals)
VIEW(YearLineView, "year line", year, url, papers, works)
VIEW(JournalsPageView, "journals page", layout, total, is_first, pagination, groups, years, timeline)

namespace {

const Ordering& journals_in(const PageContext& context) {
    return ordering_in(context.indexes.journals_by_name, context.language.key);
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

void list_journals(const PageContext& context, const ListPage& page, JournalsPageView& view) {
    for (std::size_t group = page.first_group; group < page.last_group; ++group) {
        const Bucket& bucket = journals_in(context).buckets[group];
        JournalGroupView each{.label = bucket.label, .id = "letter-" + letter_key(bucket.label), .journals = {}};
        const Slice slice = slice_of(page, bucket.entries.size());
        for (std::size_t i = slice.first; i < slice.last; ++i) {
            each.journals.push_back(journal_line(context, context.indexes.journals[bucket.entries[i]]));
        }
        view.groups.push_back(std::move(each));
    }
}

}  // namespace

std::vector<PageSubject> journals_subjects(const PageContext& context) {
    std::vector<PageSubject> subjects;
    for (const ListPage& page : alphabet_pages(journals_in(context))) subjects.push_back({0, {}, page.name});
    return subjects;
}

JournalsPageView journals_page(const PageContext& context, const PageSubject& subject) {
    const std::vector<ListPage> pages = alphabet_pages(journals_in(context));
    const ListPage& page = page_named(pages, subject.part);
    JournalsPageView view;
    view.layout = index_layout(context, PageKind::journals, subject.part, "journals");
    view.total = static_cast<std::int64_t>(context.indexes.journals.size());
    view.is_first = subject.part.empty();
    view.pagination =
        grouped_pagination(context, PageKind::journals, letter_names(journals_in(context), "letter-"), pages, page);
    fill_alphabet(view.pagination);
    list_journals(context, page, view);
    if (!view.is_first) return view;
    view.timeline = context.to(PageKind::timeline);
    for (const YearRow& year : context.indexes.years) view.years.push_back(year_line(context, year));
    return view;
}

}  // namespace conspectus
