#include "link/resolve/resolver.h"

#include "link/catalog/figure_linker.h"
#include "link/catalog/statuses.h"
#include "link/catalog/works.h"
#include "link/resolve/citation_resolver.h"
#include "link/resolve/finding_resolver.h"
#include "link/resolve/headings.h"
#include "link/resolve/keyword_resolver.h"
#include "link/resolve/link_resolver.h"
#include "link/resolve/name_lookup.h"

namespace conspectus {
namespace {

using Documents = std::vector<ResolvedDocument>;

Documents name_headings(const std::vector<Summary>& bodies, const Site& site, const SectionLabels* labels) {
    Documents documents;
    for (const Summary& body : bodies) documents.push_back({.headings = name_headings(body.document, site, labels)});
    return documents;
}

/// Links name headings of other papers, so all headings are named first.
void name_all_headings(Catalog& catalog) {
    const SectionLabels labels(catalog.site);
    for (const Paper& paper : catalog.papers)
        catalog.resolved.papers.push_back({.summaries = name_headings(paper.summaries, catalog.site, &labels)});
    for (const PageText& page : catalog.pages)
        catalog.resolved.pages.push_back(name_headings(page.bodies, catalog.site, nullptr));
}

class DocumentResolver {
  public:
    DocumentResolver(const Catalog& catalog, NameLookup& names)
        : catalog_(catalog), names_(names), fragments_(catalog) {}

    void resolve(const std::vector<Summary>& bodies, std::string_view folder, DocumentScope scope,
                 Documents& resolved) {
        for (std::size_t i = 0; i < bodies.size(); ++i) {
            const Document& document = bodies[i].document;
            scope.file = bodies[i].file;
            resolved[i].citation_groups = resolve_citations(document, scope, names_);
            resolved[i].cross_links = resolve_links(document, scope, names_, fragments_);
            resolved[i].finding_values = resolve_finding_values(document, scope, names_);
            resolved[i].note_marks = resolve_note_marks(document, scope, names_);
            for (const Figure& figure : document.figures)
                resolved[i].figures.push_back(find_image(catalog_.images, folder, figure));
        }
    }

  private:
    const Catalog& catalog_;
    NameLookup& names_;
    Fragments fragments_;
};

void resolve_paper(const Paper& paper, std::uint32_t index, ResolvedPaper& resolved, NameLookup& names,
                   DocumentResolver& documents) {
    resolved.keywords = resolve_keywords(paper, names);
    const ReferenceList references(resolved);
    const DocumentScope scope{{EntityKind::paper, index}, &paper, resolved.work, &references, paper.at.file};
    for (const Finding& finding : paper.findings)
        resolved.findings.push_back({resolve_outcome(finding, paper, names), resolve_sources(finding, scope, names)});
    documents.resolve(paper.summaries, "papers", scope, resolved.summaries);
    check_unused_notes(paper, names.diagnostics);
}

}  // namespace

Catalog resolve(Catalog catalog, Diagnostics& diagnostics, ResolvedPart part) {
    catalog.resolved = {};
    Resolution& resolved = catalog.resolved;
    name_all_headings(catalog);
    NameLookup names(catalog, diagnostics);
    resolve_references(catalog, names);
    resolved.works.resize(catalog.works.size());
    join_statuses(catalog, diagnostics);
    match_journals(catalog, diagnostics);
    resolved.keywords = resolve_relations(names);
    DocumentResolver documents(catalog, names);
    for (std::uint32_t i = 0; i < catalog.papers.size(); ++i) {
        const Paper& paper = catalog.papers[i];
        if (part == ResolvedPart::all || paper.draft) resolve_paper(paper, i, resolved.papers[i], names, documents);
    }
    if (part == ResolvedPart::drafts) return catalog;
    for (std::uint32_t i = 0; i < catalog.pages.size(); ++i)
        documents.resolve(catalog.pages[i].bodies, "pages", {.owner = {EntityKind::page, i}}, resolved.pages[i]);
    return catalog;
}

}  // namespace conspectus
