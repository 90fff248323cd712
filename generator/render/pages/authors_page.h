#pragma once
#include <string>
#include <vector>

#include "render/blocks/entry_line.h"
#include "render/frame/page_row.h"
#include "render/frame/pagination.h"

namespace conspectus {

struct AuthorLineView {
    WordingView name;
    std::vector<WordingView> other_names;
    Url url;
    std::int64_t papers = 0;
    std::int64_t works = 0;
    bool initials_only = false;
    bool institution = false;
    static const TypeInfo& template_type();
};

struct AuthorGroupView {
    std::string label;
    std::string id;
    std::vector<AuthorLineView> authors;
    static const TypeInfo& template_type();
};

/// An affiliation as printed, and the people who state it.
struct InstitutionView {
    WordingView name;
    std::vector<LinkView> people;
    std::int64_t more = 0;  ///< number of people not in `people`
    static const TypeInfo& template_type();
};

struct AuthorsPageView {
    LayoutView layout;
    std::int64_t total = 0;
    std::int64_t of_papers = 0;  ///< number of those who wrote a paper of the collection
    bool is_first = true;
    PaginationView pagination;
    std::vector<AuthorGroupView> groups;
    std::vector<InstitutionView> institutions;
    std::int64_t institution_count = 0;
    static const TypeInfo& template_type();
};

/// The index of authors in one language; borrows its order.
struct AuthorsList {
    const Ordering& order;
    GroupedList letters;
    std::int64_t of_papers = 0;
    std::vector<PageSubject> subjects;
};

AuthorsList authors_list(const PageContext& context);
AuthorsPageView authors_page(const PageContext& context, const PageSubject& subject, const AuthorsList& list);

struct AuthorPageView {
    LayoutView layout;
    WordingView name;
    std::vector<WordingView> other_names;
    std::vector<WordingView> affiliations;  ///< as printed
    bool initials_only = false;             ///< the name is known as printed only, and may be that of several people
    bool institution = false;
    std::int64_t paper_count = 0;
    std::int64_t work_count = 0;
    PaginationView pagination;
    std::vector<PaperLineView> papers;
    std::vector<WorkEntryView> works;
    static const TypeInfo& template_type();
};

std::vector<PageSubject> author_subjects(const PageContext& context);
AuthorPageView author_page(const PageContext& context, const PageSubject& subject);

}  // namespace conspectus
