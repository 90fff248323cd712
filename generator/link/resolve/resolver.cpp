#include "link/resolve/resolver.h"

#include "link/resolve/citation_resolver.h"
#include "link/resolve/finding_resolver.h"
#include "link/resolve/heading_ids.h"
#include "link/resolve/keyword_resolver.h"
#include "link/resolve/link_resolver.h"
#include "link/resolve/name_lookup.h"
#include "link/resolve/note_resolver.h"
#include "link/resolve/relation_resolver.h"

namespace conspectus {
namespace {

/// Links name headings of other papers, so all headings come first.
void name_all_headings(Catalog& catalog) {
    const SectionLabels labels(catalog.site);
    for (Paper& paper : catalog.papers) {
        for (Summary& summary : paper.summaries) name_headings(summary.document, catalog.site, &labels);
    }
    for (PageText& page : catalog.pages) {
        for (Summary& body : page.bodies) name_headings(body.document, catalog.site, nullptr);
    }
}

void resolve_body(Document& document, const DocumentScope& scope, NameLookup& names, Fragments& fragments) {
    resolve_citations(document, scope, names);
    resolve_links(document, scope, names, fragments);
    resolve_finding_values(document, scope, names);
    resolve_note_marks(document, scope, names);
}

void resolve_paper(Paper& paper, std::uint32_t index, NameLookup& names, Fragments& fragments) {
    resolve_keywords(paper, names);
    const ReferenceList references(paper);
    DocumentScope scope{{EntityKind::paper, index}, &paper, &references, paper.at.file};
    resolve_finding_sources(paper.findings, scope, names);
    for (Summary& summary : paper.summaries) {
        scope.file = summary.file;
        resolve_body(summary.document, scope, names, fragments);
    }
    check_unused_notes(paper, names.diagnostics);
}

void resolve_page(PageText& page, std::uint32_t index, NameLookup& names, Fragments& fragments) {
    for (Summary& body : page.bodies) {
        const DocumentScope scope{{EntityKind::page, index}, nullptr, nullptr, body.file};
        resolve_body(body.document, scope, names, fragments);
    }
}

}  // namespace

Catalog resolve(Catalog catalog, Diagnostics& diagnostics) {
    name_all_headings(catalog);
    NameLookup names(catalog, diagnostics);
    Fragments fragments(catalog);
    resolve_relations(catalog.keywords, names);
    for (std::uint32_t i = 0; i < catalog.papers.size(); ++i) resolve_paper(catalog.papers[i], i, names, fragments);
    for (std::uint32_t i = 0; i < catalog.pages.size(); ++i) resolve_page(catalog.pages[i], i, names, fragments);
    return catalog;
}

}  // namespace conspectus
