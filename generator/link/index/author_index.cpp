#include "link/index/author_index.h"

#include <algorithm>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>

#include "link/catalog/unique_slugs.h"
#include "link/index/citation_index.h"
#include "text/fold.h"
#include "text/slug.h"
#include "text/transliteration.h"
#include "text/utf8.h"

namespace conspectus {
namespace {

enum class NameSource { paper, cited };

/// Decides which entries of author lists share a row of the author index.
/// Entries with the same explicit id do, and so do entries without one whose
/// names in two scripts equal those of an id. Names in two scripts match the
/// same two names. A name in one script matches the same name among the papers'
/// own authors, or among cited authors, but not across the two. Initials match
/// wherever they are printed the same; institutions match by their Han name,
/// else by their first name.
class AuthorIdentity {
  public:
    explicit AuthorIdentity(const Catalog& catalog);
    /// Returns a key that is equal for entries of one row; "id:<id>" for a person
    /// with an explicit id.
    std::string key(const Person& person, NameSource source) const;

  private:
    void learn(const std::vector<Person>& people);

    std::map<std::string, std::string> id_of_pair_;  ///< empty id: two people have these names
};

std::string printed(const Name& name) {
    std::string out;
    for (const std::string* part : {&name.family, &name.given, &name.suffix, &name.dropping_particle,
                                    &name.non_dropping_particle, &name.literal}) {
        out += *part;
        out += '\x1f';
    }
    return out;
}

/// Returns the names in all scripts as one key; empty for a person known in one script only.
std::string pair_of(const Person& person) {
    std::vector<std::string> forms;
    for (const NameForm& form : person.names) {
        if (!form.language.empty()) forms.push_back(form.language + '\x1f' + printed(form.name));
    }
    if (forms.size() < 2) return {};
    std::ranges::sort(forms);
    std::string out;
    for (const std::string& form : forms) out += form + '\x1e';
    return out;
}

/// Returns the institution's Han name if there is one, because an institution is
/// printed with many English names; else its first. Null for a person.
const Name* institution_name(const Person& person) {
    const Name* found = nullptr;
    for (const NameForm& form : person.names) {
        if (form.name.literal.empty()) continue;
        if (contains_han(form.name.literal)) return &form.name;
        if (found == nullptr) found = &form.name;
    }
    return found;
}

bool is_upper(char32_t c) {
    if (c < 0x80) return c >= 'A' && c <= 'Z';
    std::string letter;
    append_code_point(letter, c);
    return fold(letter) != letter;
}

bool is_initials(std::string_view given) {
    int letters = 0;
    for (std::size_t offset = 0; offset < given.size();) {
        const char32_t c = next_code_point(given, offset);
        if (c == ' ' || c == '.' || c == '-') continue;
        if (!is_upper(c) || ++letters > 4) return false;
    }
    return letters > 0;
}

/// Returns whether only initials are known of the given names: "J-R", "G. M.".
bool has_initials_only(const Person& person) {
    return !person.names.empty() && std::ranges::all_of(person.names, [](const NameForm& form) {
        return form.name.literal.empty() && is_initials(form.name.given);
    });
}

AuthorIdentity::AuthorIdentity(const Catalog& catalog) {
    for (const Work& work : catalog.works) learn(catalog.record_of(work).authors);
}

void AuthorIdentity::learn(const std::vector<Person>& people) {
    for (const Person& person : people) {
        if (person.id.empty()) continue;
        const std::string pair = pair_of(person);
        if (pair.empty()) continue;
        const auto [known, is_new] = id_of_pair_.emplace(pair, person.id);
        if (!is_new && known->second != person.id) known->second.clear();
    }
}

std::string AuthorIdentity::key(const Person& person, NameSource source) const {
    if (!person.id.empty()) return "id:" + person.id;
    if (const Name* institution = institution_name(person)) return "literal:" + institution->literal;
    const std::string pair = pair_of(person);
    if (!pair.empty()) {
        const auto known = id_of_pair_.find(pair);
        const bool one = known != id_of_pair_.end() && !known->second.empty();
        return one ? "id:" + known->second : "pair:" + pair;
    }
    const Name& name = person.names.front().name;
    return (has_initials_only(person) ? "name:" : source == NameSource::paper ? "paper:" : "cited:") + printed(name);
}

struct Author {
    AuthorRow row;
    std::string key;
    std::string sort;
    Date since = {};  ///< when the first paper that names it was added; empty if unknown
    bool full_name_seen = false;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> credits = {};  ///< work, index in its author list
};

void add_once(std::vector<std::uint32_t>& list, std::uint32_t index) {
    if (list.empty() || list.back() != index) list.push_back(index);
}

/// Returns the name of the page of a person without an id: the pinyin of the Han
/// name if there is one, which says more than initials do.
std::string name_slug(const std::vector<NameForm>& names) {
    const auto text_of = [](const Name& name) {
        return name.literal.empty() ? name.family + ' ' + name.given : name.literal;
    };
    const auto han =
        std::ranges::find_if(names, [&](const NameForm& form) { return contains_han(text_of(form.name)); });
    const Name& name = (han == names.end() ? names.front() : *han).name;
    return slug(pinyin(text_of(name), name.literal.empty()));
}

class AuthorIndexer {
  public:
    AuthorIndexer(const Catalog& catalog, const std::vector<WorkRow>& works)
        : catalog_(catalog), works_(works), identity_(catalog) {}

    std::vector<Author> run() {
        for (std::uint32_t i = 0; i < catalog_.papers.size(); ++i) {
            const Paper& paper = catalog_.papers[i];
            const std::uint32_t work = catalog_.resolved.papers[i].work;
            for (std::uint32_t k = 0; k < paper.record.authors.size(); ++k) {
                const Person& person = paper.record.authors[k];
                Author* author = find(person, NameSource::paper);
                if (author == nullptr) continue;
                add_once(author->row.papers, i);
                author->since = earlier(author->since, paper.added);
                add_affiliations(author->row, person, paper);
                author->credits.emplace_back(work, k);
            }
        }
        for (std::uint32_t i = 0; i < catalog_.works.size(); ++i) {
            if (catalog_.works[i].is_paper()) continue;
            const std::vector<Person>& people = catalog_.record_of(catalog_.works[i]).authors;
            for (std::uint32_t k = 0; k < people.size(); ++k) {
                Author* author = find(people[k], NameSource::cited);
                if (author == nullptr) continue;
                add_once(author->row.works, i);
                author->since = earlier(author->since, listed_since(catalog_, works_[i]));
                author->credits.emplace_back(i, k);
            }
        }
        return std::move(authors_);
    }

  private:
    Author* find(const Person& person, NameSource source) {
        if (person.others || person.names.empty()) return nullptr;
        std::string key = identity_.key(person, source);
        const auto [known, is_new] = rows_by_key_.try_emplace(key, authors_.size());
        if (is_new) {
            Author author;
            if (key.starts_with("id:")) author.row.id = key.substr(3);
            author.key = std::move(key);
            authors_.push_back(std::move(author));
        }
        Author& author = authors_[known->second];
        add_names(author, person);
        return &author;
    }

    static void add_names(Author& author, const Person& person) {
        if (author.sort.empty()) author.sort = person.sort;
        author.full_name_seen = author.full_name_seen || !has_initials_only(person);
        author.row.initials_only = !author.full_name_seen && author.row.id.empty();
        for (const NameForm& form : person.names) {
            if (std::ranges::find(author.row.names, form.language, &NameForm::language) == author.row.names.end())
                author.row.names.push_back(form);
        }
    }

    void add_affiliations(AuthorRow& row, const Person& person, const Paper& paper) const {
        for (const std::string& key : person.affiliations) {
            const auto found = paper.affiliations.find(key);
            if (found == paper.affiliations.end()) continue;
            const Wording* wording = found->second.best(catalog_.site.languages.front().key);
            if (wording != nullptr && std::ranges::find(row.affiliations, wording->text) == row.affiliations.end())
                row.affiliations.push_back(wording->text);
        }
    }

    const Catalog& catalog_;
    const std::vector<WorkRow>& works_;
    const AuthorIdentity identity_;
    std::unordered_map<std::string, std::size_t> rows_by_key_;
    std::vector<Author> authors_;
};

void name_pages(std::vector<Author>& authors) {
    std::vector<SlugWish> wishes;
    for (const Author& author : authors) {
        const bool fixed = is_id(author.row.id);
        wishes.push_back({.slug = fixed ? author.row.id : name_slug(author.row.names),
                          .key = author.key,
                          .fixed = fixed,
                          .since = author.since,
                          .cited = author.row.papers.empty()});
    }
    const std::vector<std::string> slugs = unique_slugs(wishes);
    for (std::size_t i = 0; i < authors.size(); ++i) authors[i].row.slug = slugs[i];
}

WorkAuthors credited_rows(const Catalog& catalog, const std::vector<Author>& authors) {
    WorkAuthors rows(catalog.works.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
        rows[i].assign(catalog.record_of(catalog.works[i]).authors.size(), -1);
    for (std::size_t row = 0; row < authors.size(); ++row) {
        for (const auto& [work, position] : authors[row].credits) rows[work][position] = static_cast<std::int64_t>(row);
    }
    return rows;
}

}  // namespace

std::vector<AuthorRow> index_authors(const Catalog& catalog, const std::vector<WorkRow>& works,
                                     std::vector<std::string>& sorts, WorkAuthors& work_authors) {
    std::vector<Author> authors = AuthorIndexer(catalog, works).run();
    name_pages(authors);
    std::ranges::sort(authors, {}, [](const Author& author) -> const std::string& { return author.row.slug; });
    work_authors = credited_rows(catalog, authors);
    std::vector<AuthorRow> rows;
    for (Author& author : authors) {
        rows.push_back(std::move(author.row));
        sorts.push_back(std::move(author.sort));
    }
    return rows;
}

}  // namespace conspectus
