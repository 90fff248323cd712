#include "render/pages/author_page.h"

#include <algorithm>

#include "render/blocks/publications.h"
#include "render/frame/layout.h"
#include "render/frame/person_name.h"
#include "text/utf8.h"

namespace conspectus {

VIEW(AuthorPageView, "author page", layout, name, other_names, affiliations, initials_only, institution, paper_count,
     work_count, pagination, papers, works)

namespace {

std::vector<WordingView> affiliations(const PageContext& context, const AuthorRow& author) {
    std::vector<WordingView> views;
    for (const std::string& affiliation : author.affiliations) {
        const std::string_view tag =
            contains_han(affiliation) ? language_tag(context.catalog.site, "zh") : std::string_view("en");
        views.push_back({affiliation, foreign_tag(context, tag)});
    }
    return views;
}

}  // namespace

std::vector<PageSubject> author_subjects(const PageContext& context) {
    return publication_subjects(context.indexes.authors, [](const AuthorRow& row) { return row.slug; });
}

AuthorPageView author_page(const PageContext& context, const PageSubject& subject) {
    const AuthorRow& author = context.indexes.authors[subject.index];
    AuthorPageView view;
    view.name = author_name(context, author);
    view.other_names = other_names(context, author);
    view.affiliations = affiliations(context, author);
    view.initials_only = author.initials_only;
    view.institution = is_institution(author);
    view.paper_count = static_cast<std::int64_t>(author.papers.size());
    view.work_count = static_cast<std::int64_t>(author.works.size());
    const PublicationsPage page(context, PageKind::author, subject, author.papers, author.works);
    view.layout = page.layout(view.name.text, "nav-authors", PageKind::authors);
    view.pagination = page.pagination();
    view.papers = page.papers();
    view.works = page.works();
    return view;
}

}  // namespace conspectus
