#include "render/pages/institutions.h"

#include <algorithm>
#include <map>

#include "render/blocks/entry_line.h"
#include "render/frame/person_name.h"
#include "text/collation.h"
#include "text/utf8.h"

namespace conspectus {
namespace {

/// How many people an institution names.
constexpr std::size_t most_people = 30;

struct Members {
    std::string name;
    std::vector<std::uint32_t> authors;
    std::string sort_key;
};

const Collation& collation_for(const Language& language) {
    thread_local std::map<std::string, Collation> collations;
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

/// Keeps those with most people, then puts them in alphabetical order.
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

}  // namespace

Institutions institutions(const PageContext& context) {
    std::vector<Members> all = by_affiliation(context.indexes.authors);
    Institutions result{.shown = {}, .count = all.size()};
    if (all.empty()) return result;
    choose(all, collation_for(context.language));
    for (const Members& members : all) result.shown.push_back(institution_view(context, members));
    return result;
}

}  // namespace conspectus
