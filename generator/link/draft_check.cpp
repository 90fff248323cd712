#include "link/draft_check.h"

#include <fmt/format.h>

#include <set>

#include "link/catalog_builder.h"
#include "link/resolve/resolver.h"

namespace conspectus {
namespace {

const Paper* draft_in(const ParsedFile& file) {
    const auto* paper = std::get_if<PaperFile>(&file);
    return paper != nullptr && paper->paper.draft ? &paper->paper : nullptr;
}

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

std::vector<std::string> draft_ids(const std::vector<ParsedFile>& parsed) {
    std::vector<std::string> ids;
    for (const ParsedFile& file : parsed) {
        if (const Paper* draft = draft_in(file)) ids.push_back(draft->id);
    }
    return ids;
}

void check_drafts(const std::vector<ParsedFile>& parsed, Diagnostics& diagnostics) {
    if (draft_ids(parsed).empty()) return;
    Diagnostics found;
    const Catalog catalog = resolve(build_catalog(parsed, true, found), found);
    const std::set<FileId> files = files_of_drafts(catalog);
    for (const Diagnostic& fault : found.sorted()) {
        if (!files.contains(fault.at.file) || is_for_later(fault.code)) continue;
        Diagnostic& warning =
            diagnostics.report(Code::draft_fault, fault.at, fmt::format("in a draft: {}", fault.text));
        warning.notes = fault.notes;
        warning.length = fault.length;
    }
}

}  // namespace conspectus
