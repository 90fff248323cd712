#include "link/resolve/link_resolver.h"

#include <fmt/format.h>

#include <algorithm>

#include "link/catalog/suggestions.h"

namespace conspectus {
namespace {

void append_headings(const std::vector<ResolvedDocument>& bodies, std::vector<std::string>& out) {
    for (const ResolvedDocument& body : bodies) {
        for (const HeadingName& heading : body.headings) out.push_back(heading.id);
    }
}

void append_entries(const Paper& paper, std::vector<std::string>& out) {
    for (const Reference& reference : paper.references) out.push_back(fmt::format("ref-{}", reference.number));
    for (const Finding& finding : paper.findings) out.push_back("finding-" + finding.id);
    for (const EditorialNote& note : paper.notes) out.push_back("note-" + note.id);
}

std::vector<std::string> fragments_of(const Catalog& catalog, EntityRef entity) {
    std::vector<std::string> out;
    switch (entity.kind) {
        case EntityKind::paper:
            append_headings(catalog.resolved.papers[entity.index].summaries, out);
            append_entries(catalog.papers[entity.index], out);
            return out;
        case EntityKind::page:
            append_headings(catalog.resolved.pages[entity.index], out);
            return out;
        case EntityKind::none:
        case EntityKind::work:
        case EntityKind::keyword:
            return out;
    }
    return out;
}

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

const std::vector<std::string>& Fragments::sorted(EntityRef entity) {
    const auto [known, is_new] = known_.try_emplace(entity);
    if (is_new) {
        known->second = fragments_of(catalog_, entity);
        std::ranges::sort(known->second);
    }
    return known->second;
}

bool Fragments::contains(EntityRef entity, std::string_view fragment) {
    return std::ranges::binary_search(sorted(entity), fragment, std::less<>());
}

std::vector<std::string_view> Fragments::all(EntityRef entity) {
    const std::vector<std::string>& names = sorted(entity);
    return {names.begin(), names.end()};
}

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
