#include "render/pages/redirect_page.h"

#include "render/blocks/work_line.h"
#include "render/frame/layout.h"
#include "text/slug.h"

namespace conspectus {

VIEW(RedirectPageView, "redirect page", language, site_title, title, target, canonical, stylesheet)

namespace {

PageKind kind_of(EntityKind kind, bool paper_of_work) {
    switch (kind) {
        case EntityKind::paper:
            return PageKind::paper;
        case EntityKind::work:
            return paper_of_work ? PageKind::paper : PageKind::work;
        case EntityKind::keyword:
            return PageKind::keyword;
        case EntityKind::page:
        case EntityKind::none:
            return PageKind::text;
    }
    return PageKind::text;
}

PageKind target_kind(const Catalog& catalog, EntityRef entity) {
    return kind_of(entity.kind, entity.kind == EntityKind::work && catalog.works[entity.index].is_paper());
}

template <PageKind kind>
std::vector<PageSubject> subjects(const PageContext& context) {
    std::vector<PageSubject> found;
    for (const auto& [alias, id] : context.catalog.redirects) {
        const EntityRef entity = context.catalog.find(id);
        if (!entity || !is_id(alias)) continue;
        const PageKind target = target_kind(context.catalog, entity);
        const bool was_work = kind == PageKind::work && target == PageKind::paper;
        if (target == kind || was_work) found.push_back({0, alias, {}});
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
    const PageKind kind = target_kind(context.catalog, entity);
    RedirectPageView view;
    view.language = context.language.tag;
    view.site_title = wording(context, context.catalog.site.title).text;
    view.title = title_of(context, entity);
    view.target = context.to(kind, id);
    view.canonical = absolute_url(context, output_path(context.catalog.site, context.language.key, kind, id));
    if (view.canonical.text.empty()) view.canonical = view.target;
    view.stylesheet = context.link("assets/conspectus.css");
    return view;
}

std::vector<PageRow> redirect_rows() {
    return {row<PageKind::paper>(), row<PageKind::work>(), row<PageKind::keyword>(), row<PageKind::text>()};
}

}  // namespace conspectus
