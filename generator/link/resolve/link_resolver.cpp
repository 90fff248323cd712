#include "link/resolve/link_resolver.h"

#include <fmt/format.h>

#include "link/catalog/phrases.h"

namespace conspectus {
namespace {

void check_fragment(const CrossLink& link, EntityRef entity, Location at, NameLookup& names, Fragments& fragments) {
    if (fragments.contains(entity, link.fragment)) return;
    const bool has_places = entity.kind == EntityKind::paper || entity.kind == EntityKind::page;
    const std::string text = has_places
                                 ? fmt::format("'{}' has no place '#{}'{}", link.target, link.fragment,
                                               names.near(link.fragment, [&] { return fragments.all(entity); }))
                                 : fmt::format("'{}' is {}, whose page has no places to link to: leave out '#{}'",
                                               link.target, kind_phrase(entity.kind), link.fragment);
    names.diagnostics.report(Code::unknown_link, at, text);
}

}  // namespace

std::vector<LinkTarget> resolve_links(const Document& document, const DocumentScope& scope, NameLookup& names,
                                      Fragments& fragments) {
    std::vector<LinkTarget> targets;
    for (const CrossLink& link : document.cross_links) {
        const Location at = scope.at(link.at);
        const EntityRef entity = names.anything(link.target, scope.paper_id(), at);
        targets.push_back({entity, link.fragment});
        if (!entity) continue;
        if (!link.fragment.empty()) {
            check_fragment(link, entity, at, names, fragments);
        } else if (entity == scope.owner) {
            names.diagnostics.report(Code::self_link, at,
                                     fmt::format("'{0}' is this page itself: leave the link out, or name a place as in "
                                                 "[[{0}#results]]",
                                                 link.target));
        }
    }
    return targets;
}

}  // namespace conspectus
