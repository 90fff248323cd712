#include "render/frame/person_name.h"

#include <algorithm>

#include "text/utf8.h"

namespace conspectus {
namespace {

/// "AN", "JF-B", "A. N.": nothing but initials.
bool is_initials(std::string_view given) {
    const auto is_lower = [](unsigned char c) { return (c >= 'a' && c <= 'z') || c >= 0x80; };
    return !given.empty() && std::ranges::none_of(given, is_lower) && given.size() <= 8;
}

std::string with_particle(const Name& name) {
    return name.non_dropping_particle.empty() ? name.family : name.non_dropping_particle + " " + name.family;
}

const NameForm* form_for(const PageContext& context, const AuthorRow& author) {
    const auto in = [&](std::string_view language) {
        return std::ranges::find(author.names, language, &NameForm::language);
    };
    for (const std::string_view language : {std::string_view(context.language.key), std::string_view()}) {
        if (const auto found = in(language); found != author.names.end()) return &*found;
    }
    return author.names.empty() ? nullptr : &author.names.front();
}

WordingView name_wording(const PageContext& context, const NameForm& form) {
    std::string text = index_name(form.name);
    const bool han = contains_han(text);
    return {std::move(text), han ? foreign_tag(context, language_tag(context.catalog.site, "zh")) : std::string()};
}

}  // namespace

std::string index_name(const Name& name) {
    if (!name.literal.empty()) return name.literal;
    if (contains_han(name.family)) return name.family + name.given;
    std::string text = with_particle(name);
    if (!name.given.empty()) text += (is_initials(name.given) ? " " : ", ") + name.given;
    if (!name.dropping_particle.empty()) text += " " + name.dropping_particle;
    if (!name.suffix.empty()) text += ", " + name.suffix;
    return text;
}

WordingView author_name(const PageContext& context, const AuthorRow& author) {
    const NameForm* form = form_for(context, author);
    return form == nullptr ? WordingView{author.slug, {}} : name_wording(context, *form);
}

std::vector<WordingView> other_names(const PageContext& context, const AuthorRow& author) {
    std::vector<WordingView> names;
    const NameForm* shown = form_for(context, author);
    for (const NameForm& form : author.names) {
        if (&form != shown) names.push_back(name_wording(context, form));
    }
    return names;
}

bool is_institution(const AuthorRow& author) {
    return !author.names.empty() &&
           std::ranges::all_of(author.names, [](const NameForm& form) { return !form.name.literal.empty(); });
}

}  // namespace conspectus
