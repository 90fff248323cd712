#include "render/frame/work_name.h"

#include "cite/bibliography.h"
#include "template/ui_text.h"

namespace conspectus {
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
