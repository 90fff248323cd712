#include "link/resolve/link_resolver.h"

#include <fmt/format.h>

#include "link/catalog/phrases.h"

namespace conspectus {
namespace {

void check_fragment(const CrossLink& link, Location at, NameLookup& names, Fragments& fragments) {
    if (fragments.contains(link.entity, link.fragment)) return;
    const bool has_places = link.entity.kind == EntityKind::paper || link.entity.kind == EntityKind::page;
    const std::string text = has_places
                                 ? fmt::format("'{}' has no place '#{}'{}", link.target, link.fragment,
                                               names.near(link.fragment, [&] { return fragments.all(link.entity); }))
                                 : fmt::format("'{}' is {}, whose page has no places to link to: leave out '#{}'",
                                               link.target, kind_phrase(link.entity.kind), link.fragment);
    names.diagnostics.report(Code::unknown_link, at, text);
}

}  // namespace

void resolve_links(Document& document, const DocumentScope& scope, NameLookup& names, Fragments& fragments) {
    for (CrossLink& link : document.cross_links) {
        const Location at = scope.at(link.at);
        link.entity = names.anything(link.target, scope.paper_id(), at);
        if (!link.entity) continue;
        if (!link.fragment.empty()) {
            check_fragment(link, at, names, fragments);
        } else if (link.entity == scope.owner) {
            names.diagnostics.report(Code::self_link, at,
                                     fmt::format("'{0}' is this page itself: leave the link out, or name a place as in "
                                                 "[[{0}#results]]",
                                                 link.target));
        }
    }
}

}  // namespace conspectus
