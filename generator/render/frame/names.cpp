#include "render/frame/names.h"

#include <algorithm>

#include "cite/bibliography.h"
#include "template/ui_text.h"
#include "text/utf8.h"

namespace conspectus {
namespace {

/// Returns whether a name is only initials: "AN", "JF-B", "A. N.".
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

namespace {

std::string short_paper_name(const PageContext& context, const Paper& paper) {
    if (paper.record.authors.empty()) return record_title(context, paper.record).text;
    return short_name(context, paper.record).text;
}

WordingView unresolved_name(const PageContext& context, const Work& work) {
    return {ui_text(context.strings, "unresolved-name", -1,
                    {{"number", std::to_string(context.catalog.entry_of(work).number)},
                     {"paper", short_paper_name(context, context.catalog.papers[work.paper])}}),
            {}};
}

}  // namespace

WordingView short_name(const PageContext& context, const Record& record) {
    const std::string& reader = context.language.key;
    const std::string language = short_citation_language(record, reader);
    return {short_citation(record, reader), foreign_tag(context, language_tag(context.catalog.site, language))};
}

std::optional<EntityPage> page_of(const Catalog& catalog, const EntityRef& entity) {
    switch (entity.kind) {
        case EntityKind::paper:
            return EntityPage{PageKind::paper, catalog.papers[entity.index].id};
        case EntityKind::work: {
            const Work& work = catalog.works[entity.index];
            return EntityPage{work.is_paper() ? PageKind::paper : PageKind::work, work.id};
        }
        case EntityKind::keyword:
            return EntityPage{PageKind::keyword, catalog.keywords[entity.index].id};
        case EntityKind::page:
            return EntityPage{PageKind::text, catalog.pages[entity.index].id};
        case EntityKind::none:
            return std::nullopt;
    }
    return std::nullopt;
}

Url work_url(const PageContext& context, const Work& work, std::string_view fragment) {
    return context.to(work.is_paper() ? PageKind::paper : PageKind::work, work.id, fragment);
}

WordingView work_name(const PageContext& context, const Work& work) {
    if (work.is_unresolved()) return unresolved_name(context, work);
    return short_name(context, context.catalog.record_of(work));
}

}  // namespace conspectus
