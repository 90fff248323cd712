#include "link/resolve/fragments.h"

#include <fmt/format.h>

#include <algorithm>

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

}  // namespace conspectus
