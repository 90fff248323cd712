#include "render/pages/authors_page.h"

#include <algorithm>

#include "render/frame/layout.h"
#include "render/frame/person_name.h"
#include "render/pages/institutions.h"
#include "template/ui_text.h"

namespace conspectus {

VIEW(AuthorLineView, "author line", name, other_names, url, papers, works, initials_only, institution)
VIEW(AuthorGroupView, "author group", label, id, authors)
VIEW(InstitutionView, "institution", name, people, more)
VIEW(AuthorsPageView, "authors page", layout, total, of_papers, is_first, pagination, groups, institutions,
     institution_count)

namespace {

const Ordering& authors_in(const PageContext& context) {
    return ordering_in(context.indexes.authors_by_name, context.language.key);
}

AuthorLineView author_line(const PageContext& context, const AuthorRow& author) {
    return {.name = author_name(context, author),
            .other_names = other_names(context, author),
            .url = context.to(PageKind::author, author.slug),
            .papers = static_cast<std::int64_t>(author.papers.size()),
            .works = static_cast<std::int64_t>(author.works.size()),
            .initials_only = author.initials_only,
            .institution = is_institution(author)};
}

void list_authors(const PageContext& context, const ListPage& page, AuthorsPageView& view) {
    for (std::size_t group = page.first_group; group < page.last_group; ++group) {
        const Bucket& bucket = authors_in(context).buckets[group];
        AuthorGroupView each{.label = bucket.label, .id = "letter-" + letter_key(bucket.label), .authors = {}};
        const Slice slice = slice_of(page, bucket.entries.size());
        for (std::size_t i = slice.first; i < slice.last; ++i) {
            each.authors.push_back(author_line(context, context.indexes.authors[bucket.entries[i]]));
        }
        view.groups.push_back(std::move(each));
    }
}

}  // namespace

std::vector<PageSubject> authors_subjects(const PageContext& context) {
    std::vector<PageSubject> subjects;
    for (const ListPage& page : alphabet_pages(authors_in(context))) subjects.push_back({0, {}, page.name});
    return subjects;
}

AuthorsPageView authors_page(const PageContext& context, const PageSubject& subject) {
    const std::vector<ListPage> pages = alphabet_pages(authors_in(context));
    const ListPage& page = page_named(pages, subject.part);
    const std::vector<AuthorRow>& authors = context.indexes.authors;
    AuthorsPageView view;
    view.layout = index_layout(context, PageKind::authors, subject.part, "authors");
    view.total = static_cast<std::int64_t>(authors.size());
    view.of_papers = std::ranges::count_if(authors, [](const AuthorRow& each) { return !each.papers.empty(); });
    view.is_first = subject.part.empty();
    view.pagination =
        grouped_pagination(context, PageKind::authors, letter_names(authors_in(context), "letter-"), pages, page);
    fill_alphabet(view.pagination);
    list_authors(context, page, view);
    if (!view.is_first) return view;
    Institutions found = institutions(context);
    view.institutions = std::move(found.shown);
    view.institution_count = static_cast<std::int64_t>(found.count);
    return view;
}

}  // namespace conspectus
