#include "render/pages/authors_page.h"

#include <algorithm>
#include <map>

#include "render/blocks/publications.h"
#include "render/frame/layout.h"
#include "render/frame/names.h"
#include "template/ui_text.h"
#include "text/collation.h"
#include "text/utf8.h"
#include "text/worker.h"

namespace conspectus {

VIEW(AuthorLineView, "author line", name, other_names, url, papers, works, initials_only, institution)
VIEW(AuthorGroupView, "author group", label, id, authors)
VIEW(InstitutionView, "institution", name, people, more)
VIEW(AuthorsPageView, "authors page", layout, total, of_papers, is_first, pagination, groups, institutions,
     institution_count)
VIEW(AuthorPageView, "author page", layout, name, other_names, affiliations, initials_only, institution, paper_count,
     work_count, pagination, papers, works)

namespace {

AuthorLineView author_line(const PageContext& context, const AuthorRow& author) {
    return {.name = author_name(context, author),
            .other_names = other_names(context, author),
            .url = context.to(PageKind::author, author.slug),
            .papers = static_cast<std::int64_t>(author.papers.size()),
            .works = static_cast<std::int64_t>(author.works.size()),
            .initials_only = author.initials_only,
            .institution = is_institution(author)};
}

/// The number of people named of an institution.
constexpr std::size_t most_people = 30;

struct Members {
    std::string name;
    std::vector<std::uint32_t> authors;
    std::string sort_key;
};

struct Collations : std::map<std::string, Collation> {};

const Collation& collation_for(const Language& language) {
    auto& collations = of_this_worker<Collations>();
    const auto found = collations.find(language.collation);
    if (found != collations.end()) return found->second;
    return collations.emplace(language.collation, Collation(language.collation)).first->second;
}

std::vector<Members> by_affiliation(const std::vector<AuthorRow>& authors) {
    std::map<std::string, std::vector<std::uint32_t>> members;
    for (std::uint32_t i = 0; i < authors.size(); ++i) {
        for (const std::string& affiliation : authors[i].affiliations) members[affiliation].push_back(i);
    }
    std::vector<Members> all;
    for (auto& [name, people] : members) all.push_back({name, std::move(people), {}});
    return all;
}

/// Keeps the affiliations with the most people and sorts them alphabetically.
void choose(std::vector<Members>& all, const Collation& collation) {
    std::ranges::stable_sort(all, std::ranges::greater{}, [](const Members& each) { return each.authors.size(); });
    if (all.size() > longest_list) all.resize(longest_list);
    for (Members& each : all) each.sort_key = collation.sort_key(each.name);
    std::ranges::stable_sort(all, {}, &Members::sort_key);
}

InstitutionView institution_view(const PageContext& context, const Members& members) {
    const std::string_view tag =
        contains_han(members.name) ? language_tag(context.catalog.site, "zh") : std::string_view("en");
    InstitutionView view{.name = {members.name, foreign_tag(context, tag)}, .people = {}};
    for (const std::uint32_t author : members.authors) {
        if (view.people.size() == most_people) break;
        const AuthorRow& row = context.indexes.authors[author];
        view.people.push_back(link_view(author_name(context, row), context.to(PageKind::author, row.slug)));
    }
    view.more = static_cast<std::int64_t>(members.authors.size() - view.people.size());
    return view;
}

/// The affiliations with the most people, at most `longest_list`, in the page's
/// alphabetical order.
struct Institutions {
    std::vector<InstitutionView> shown;
    std::size_t count = 0;  ///< of all
};

Institutions institutions(const PageContext& context) {
    std::vector<Members> all = by_affiliation(context.indexes.authors);
    Institutions result{.shown = {}, .count = all.size()};
    if (all.empty()) return result;
    choose(all, collation_for(context.language));
    for (const Members& members : all) result.shown.push_back(institution_view(context, members));
    return result;
}

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

AuthorsList authors_list(const PageContext& context) {
    const std::vector<AuthorRow>& authors = context.indexes.authors;
    const Ordering& order = ordering_in(context.indexes.authors_by_name, context.language.key);
    AuthorsList list{.order = order, .letters = lettered_list(order, "letter-"), .subjects = {}};
    list.of_papers = std::ranges::count_if(authors, [](const AuthorRow& each) { return !each.papers.empty(); });
    list.subjects = page_subjects(list.letters);
    return list;
}

AuthorsPageView authors_page(const PageContext& context, const PageSubject& subject, const AuthorsList& list) {
    const std::vector<AuthorRow>& authors = context.indexes.authors;
    AuthorsPageView view;
    view.layout = index_layout(context, PageKind::authors, subject.part, "authors");
    view.total = static_cast<std::int64_t>(authors.size());
    view.of_papers = list.of_papers;
    view.is_first = subject.part.empty();
    view.pagination = grouped_pagination(context, PageKind::authors, list.letters, subject.index);
    fill_alphabet(view.pagination);
    view.groups = letter_groups(list.order, list.letters, subject.index, &AuthorGroupView::authors,
                                [&](std::uint32_t author) { return author_line(context, authors[author]); });
    if (!view.is_first) return view;
    Institutions found = institutions(context);
    view.institutions = std::move(found.shown);
    view.institution_count = static_cast<std::int64_t>(found.count);
    return view;
}

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
    const PublicationsPage page(context, PageKind::author, subject, author.papers, author.works);
    view.layout = page.layout(view.name.text, "nav-authors", PageKind::authors);
    page.fill(view);
    return view;
}

}  // namespace conspectus
