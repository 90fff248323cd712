#include "link/catalog/drafts.h"

#include <fmt/format.h>

#include <algorithm>

namespace conspectus {
namespace {

void remember(const Paper& draft, Catalog& catalog) {
    catalog.drafts.emplace(draft.id, draft.at);
    for (const std::string& alias : draft.aliases) catalog.drafts.emplace(alias, draft.at);
    for (const auto* list : {&draft.references, &draft.editor_references}) {
        for (const Reference& reference : *list) {
            if (reference.defined) catalog.drafts.emplace(reference.work, reference.at);
        }
    }
}

}  // namespace

void leave_out_drafts(Catalog& catalog) {
    for (const Paper& paper : catalog.papers) {
        if (paper.draft) remember(paper, catalog);
    }
    std::erase_if(catalog.papers, [](const Paper& paper) { return paper.draft; });
}

bool report_draft(const Catalog& catalog, std::string_view id, Location at, Diagnostics& diagnostics) {
    const auto draft = catalog.drafts.find(id);
    if (draft == catalog.drafts.end()) return false;
    diagnostics
        .report(Code::draft_target, at,
                fmt::format("'{}' stands only in a draft, which is not published: take 'draft: true' out there, or "
                            "leave this out",
                            id))
        .notes.push_back({draft->second, "the draft is here"});
    return true;
}

}  // namespace conspectus
