#include "render/pages/redirect_page.h"

#include "render/blocks/entry_line.h"
#include "render/frame/layout.h"
#include "text/slug.h"

namespace conspectus {

VIEW(RedirectPageView, "redirect page", language, site_title, title, target, canonical, stylesheet)

namespace {

template <PageKind kind>
std::vector<PageSubject> subjects(const PageContext& context) {
    std::vector<PageSubject> found;
    for (const auto& [alias, id] : context.catalog.redirects) {
        const auto target = page_of(context.catalog, context.catalog.find(id));
        if (!target || !is_id(alias)) continue;
        const bool was_work = kind == PageKind::work && target->kind == PageKind::paper;
        if (target->kind == kind || was_work) found.push_back({0, alias, {}});
    }
    return found;
}

WordingView title_of(const PageContext& context, EntityRef entity) {
    const Catalog& catalog = context.catalog;
    switch (entity.kind) {
        case EntityKind::paper:
            return record_title(context, catalog.papers[entity.index].record);
        case EntityKind::work:
            return work_name(context, catalog.works[entity.index]);
        case EntityKind::keyword:
            return wording(context, catalog.keywords[entity.index].label);
        case EntityKind::page:
            return wording(context, catalog.pages[entity.index].title);
        case EntityKind::none:
            return {};
    }
    return {};
}

template <PageKind kind>
PageRow row() {
    return page_row<&redirect_page, &subjects<kind>>(kind, "redirect.html");
}

}  // namespace

RedirectPageView redirect_page(const PageContext& context, const PageSubject& subject) {
    const std::string& id = context.catalog.redirects.find(subject.name)->second;
    const EntityRef entity = context.catalog.find(id);
    const EntityPage page = page_of(context.catalog, entity).value();
    RedirectPageView view;
    view.language = context.language.tag;
    view.site_title = wording(context, context.catalog.site.title).text;
    view.title = title_of(context, entity);
    view.target = context.to(page.kind, page.name);
    view.canonical =
        absolute_url(context, output_path(context.catalog.site, context.language.key, page.kind, page.name));
    if (view.canonical.text.empty()) view.canonical = view.target;
    view.stylesheet = context.link("assets/conspectus.css");
    return view;
}

std::vector<PageRow> redirect_rows() {
    return {row<PageKind::paper>(), row<PageKind::work>(), row<PageKind::keyword>(), row<PageKind::text>()};
}

}  // namespace conspectus
