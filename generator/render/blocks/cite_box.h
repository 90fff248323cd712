#pragma once
#include <string>
#include <vector>

#include "cite/export_format.h"
#include "model/catalog.h"
#include "render/frame/page_context.h"
#include "template/template_type.h"
#include "text/html.h"

namespace conspectus {

struct CiteStyleView {
    std::string title;  ///< "GB/T 7714—2025"
    Html reference;
    static const TypeInfo& template_type();
};

/// A file for reference managers, or another file for programs.
struct ExportLinkView {
    std::string title;  ///< "BibTeX"
    Url url;
    static const TypeInfo& template_type();
};

/// A reference as text to be copied into a reference manager.
struct ShownExportView {
    std::string title;
    std::string text;
    static const TypeInfo& template_type();
};

/// The publication in every style the site offers, and for reference managers:
/// a paper's as files, a work's on the page itself.
struct CiteBoxView {
    std::vector<CiteStyleView> styles;
    std::string coins;                       ///< the title attribute of <span class="Z3988">
    std::vector<ExportLinkView> files;       ///< a paper's
    std::vector<ExportLinkView> references;  ///< of the paper's list, where one is known
    Url markdown;                            ///< the paper's summary
    Url data;                                ///< the paper in the JSON interface
    std::vector<ShownExportView> shown;      ///< of a work that is only cited
    static const TypeInfo& template_type();
};

/// Returns the box of a work that is only cited.
CiteBoxView cite_box(const PageContext& context, const Work& work);
/// Returns the box of a paper.
CiteBoxView cite_box(const PageContext& context, const Paper& paper);

/// Returns links to the files with everything that can be cited here.
std::vector<ExportLinkView> collection_exports(const PageContext& context);

/// Returns <link rel="alternate"> elements for <head> to the files that the
/// paper's box links to.
Html export_links(const PageContext& context, const Paper& paper);

/// Returns the publication as a ContextObject in Span (OpenURL 1.0, ocoins.info).
std::string coins(const Record& record);

/// Returns a work for the exporters, with its journal and, if it is a paper of
/// the collection, the paper.
ExportItem export_item(const Catalog& catalog, const Work& work);

/// Returns the works of a paper's own list whose bibliographic data are known,
/// in printed order.
std::vector<ExportItem> listed_items(const Catalog& catalog, const Paper& paper);

/// Returns whether `listed_items` has any.
bool has_listed_items(const Paper& paper);

}  // namespace conspectus
