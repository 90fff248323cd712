#include "link/catalog/author_identity.h"

#include <algorithm>
#include <vector>

#include "text/fold.h"
#include "text/utf8.h"

namespace conspectus {
namespace {

std::string printed(const Name& name) {
    std::string out;
    for (const std::string* part : {&name.family, &name.given, &name.suffix, &name.dropping_particle,
                                    &name.non_dropping_particle, &name.literal}) {
        out += *part;
        out += '\x1f';
    }
    return out;
}

/// The names in all scripts, or empty for a person known in one only.
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

/// The Han name where there is one: the same institution is printed with many
/// English names. Null for a person.
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

}  // namespace

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

bool has_initials_only(const Person& person) {
    return !person.names.empty() && std::ranges::all_of(person.names, [](const NameForm& form) {
        return form.name.literal.empty() && is_initials(form.name.given);
    });
}

}  // namespace conspectus
