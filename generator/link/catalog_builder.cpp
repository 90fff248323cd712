#include "link/catalog_builder.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "link/catalog/drafts.h"
#include "link/catalog/figure_linker.h"
#include "link/catalog/inventory.h"
#include "link/catalog/namespace.h"
#include "link/catalog/works.h"
#include "link/check/paper_check.h"
#include "link/check/section_check.h"
#include "link/check/site_check.h"
#include "link/resolve/resolver.h"

namespace conspectus {
namespace {

void check_against_site(const Catalog& catalog, Diagnostics& diagnostics) {
    check_languages(catalog, diagnostics);
    check_sections(catalog, diagnostics);
    check_thesaurus(catalog, diagnostics);
    check_papers(catalog, diagnostics);
}

void note_losses(const Inventory& inventory, Catalog& catalog) {
    catalog.keywords_lost = inventory.keywords_lost;
    catalog.works_lost = inventory.works_lost || !std::ranges::all_of(inventory.papers, has_front_matter);
}

}  // namespace

Catalog gather(std::vector<ParsedFile> parsed, Diagnostics& diagnostics) {
    Catalog catalog;
    Inventory inventory = take_inventory(std::move(parsed));
    catalog.site_lost = !site_is_known(inventory.site);
    catalog.site = take_site(std::move(inventory.site), inventory.site_lost, diagnostics);
    // Without a known default language nothing shows whether a translation is in its original's language.
    const std::string language = catalog.site_lost ? std::string() : catalog.site.languages.front().key;
    join_translations(inventory, language, diagnostics);
    note_losses(inventory, catalog);
    check_figures(inventory, diagnostics);
    catalog.papers = std::move(inventory.papers);
    catalog.shared_works = std::move(inventory.shared_works);
    catalog.keywords = std::move(inventory.keywords);
    catalog.journals = std::move(inventory.journals);
    catalog.pages = std::move(inventory.pages);
    catalog.images = std::move(inventory.images);
    catalog.traces = std::move(inventory.traces);
    catalog.statuses = std::move(inventory.statuses);
    return catalog;
}

void connect(Catalog& catalog, Diagnostics& diagnostics) {
    catalog.resolved = {};
    catalog.ids.clear();
    catalog.redirects.clear();
    catalog.works = unify_works(catalog, diagnostics);
    fill_namespace(catalog, diagnostics);
    std::erase_if(catalog.drafts, [&](const auto& draft) { return catalog.ids.contains(draft.first); });
    if (!catalog.site_lost) check_against_site(catalog, diagnostics);
}

Catalog build_catalog(std::vector<ParsedFile> parsed, bool with_drafts, Diagnostics& diagnostics) {
    Catalog catalog = gather(std::move(parsed), diagnostics);
    if (!with_drafts) leave_out_drafts(catalog);
    connect(catalog, diagnostics);
    return catalog;
}

namespace {

/// Returns the drafts' files, including their translations.
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
