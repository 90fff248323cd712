#include "link/catalog/namespace.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "link/catalog/suggestions.h"

namespace conspectus {
namespace {

/// One thing's claim to a name.
struct Claim {
    std::string_view name;
    std::string_view id;  ///< the claimant's own
    EntityRef entity;
    Location at;
    bool alias = false;

    bool operator<(const Claim& other) const { return order() < other.order(); }
    std::tuple<std::string_view, bool, bool, Location, EntityRef> order() const {
        return {name, entity.kind == EntityKind::work, alias, at, entity};
    }
};

void claim(const std::string& id, const std::vector<std::string>& aliases, EntityRef entity, Location at,
           std::vector<Claim>& claims) {
    claims.push_back({id, id, entity, at, false});
    for (const std::string& alias : aliases) claims.push_back({alias, id, entity, at, true});
}

template <class T>
void claim(const std::vector<T>& things, EntityKind kind, std::vector<Claim>& claims) {
    for (std::uint32_t i = 0; i < things.size(); ++i)
        claim(things[i].id, things[i].aliases, {kind, i}, things[i].at, claims);
}

/// Leaves out works that are papers: those are claimed as papers.
void claim_works(const Catalog& catalog, std::vector<Claim>& claims) {
    static const std::vector<std::string> none;
    for (std::uint32_t i = 0; i < catalog.works.size(); ++i) {
        const Work& work = catalog.works[i];
        const bool is_shared = work.origin == WorkOrigin::shared;
        const std::vector<std::string>& aliases = is_shared ? catalog.shared_works[work.entry].aliases : none;
        if (!work.is_paper()) claim(work.id, aliases, {EntityKind::work, i}, catalog.location_of(work), claims);
    }
}

std::vector<Claim> sorted_claims(const Catalog& catalog) {
    std::vector<Claim> claims;
    claim(catalog.papers, EntityKind::paper, claims);
    claim_works(catalog, claims);
    claim(catalog.keywords, EntityKind::keyword, claims);
    claim(catalog.pages, EntityKind::page, claims);
    std::ranges::sort(claims, std::less<>());
    return claims;
}

std::string clash_text(const Claim& first, const Claim& second) {
    const std::string owner = fmt::format("{} '{}'", kind_phrase(first.entity.kind), first.id);
    if (second.alias && first.entity == second.entity)
        return fmt::format("the alias '{}' is there already: leave it out", second.name);
    if (second.alias) return fmt::format("the alias '{}' belongs to {}: leave it out", second.name, owner);
    if (first.alias && second.entity.kind == EntityKind::work)
        return fmt::format("'{}' is an alias of {}: list '- {}' instead of defining a work", second.name, owner,
                           first.id);
    if (first.entity.kind == second.entity.kind)
        return fmt::format("{} with the id '{}' is defined twice: give one of them another id",
                           kind_phrase(first.entity.kind), second.name);
    return fmt::format("the id '{}' belongs to {}: choose another one for this {}", second.name,
                       kind_phrase(first.entity.kind), kind_phrase(second.entity.kind).substr(2));
}

}  // namespace

void fill_namespace(Catalog& catalog, Diagnostics& diagnostics) {
    const Claim* owner = nullptr;
    const std::vector<Claim> claims = sorted_claims(catalog);
    for (const Claim& claim : claims) {
        if (owner != nullptr && owner->name == claim.name) {
            diagnostics.report(Code::duplicate_id, claim.at, clash_text(*owner, claim))
                .notes.push_back({owner->at, "first defined here"});
            continue;
        }
        owner = &claim;
        catalog.ids.emplace_hint(catalog.ids.end(), claim.name, claim.entity);
        if (claim.alias) catalog.redirects.emplace(claim.name, claim.id);
    }
}

}  // namespace conspectus
