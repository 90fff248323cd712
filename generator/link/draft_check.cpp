#include "link/draft_check.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "link/catalog_builder.h"
#include "link/resolve/resolver.h"

namespace conspectus {
namespace {

/// The drafts' files, their translations included.
std::set<FileId> files_of_drafts(const Catalog& catalog) {
    std::set<FileId> files;
    for (const Paper& paper : catalog.papers) {
        if (!paper.draft) continue;
        files.insert(paper.at.file);
        for (const Summary& summary : paper.summaries) files.insert(summary.file);
    }
    return files;
}

bool is_for_later(Code code) {
    return code == Code::missing_section || code == Code::key_findings || code == Code::unused_note;
}

}  // namespace

std::vector<std::string> draft_ids(const Catalog& catalog) {
    std::vector<std::string> ids;
    for (const Paper& paper : catalog.papers) {
        if (paper.draft) ids.push_back(paper.id);
    }
    return ids;
}

void check_drafts(Catalog& gathered, Diagnostics& diagnostics) {
    if (std::ranges::none_of(gathered.papers, &Paper::draft)) return;
    Diagnostics found;
    connect(gathered, found);
    gathered = resolve(std::move(gathered), found, ResolvedPart::drafts);
    const std::set<FileId> files = files_of_drafts(gathered);
    for (const Diagnostic& fault : found.sorted()) {
        if (!files.contains(fault.at.file) || is_for_later(fault.code)) continue;
        Diagnostic& warning =
            diagnostics.report(Code::draft_fault, fault.at, fmt::format("in a draft: {}", fault.text));
        warning.notes = fault.notes;
        warning.length = fault.length;
    }
}

}  // namespace conspectus
