#pragma once
#include <string>
#include <vector>

#include "model/paper.h"
#include "model/work.h"
#include "render/frame/page_context.h"
#include "template/template_type.h"
#include "text/html.h"

namespace conspectus {

struct CiteStyleView {
    std::string title;  ///< "GB/T 7714—2025"
    Html reference;
    static const TypeInfo& template_type();
};

/// A file for reference managers.
struct ExportLinkView {
    std::string title;  ///< "BibTeX"
    Url url;
    static const TypeInfo& template_type();
};

/// A reference to be copied into a reference manager.
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

/// Of a work that is only cited, and of a paper.
CiteBoxView cite_box(const PageContext& context, const Work& work);
CiteBoxView cite_box(const PageContext& context, const Paper& paper);

/// The files with everything that can be cited here.
std::vector<ExportLinkView> collection_exports(const PageContext& context);

/// <link rel="alternate"> for <head>, to what the paper's box leads to.
Html export_links(const PageContext& context, const Paper& paper);

/// ContextObject in Span (OpenURL 1.0, ocoins.info) of a publication.
std::string coins(const Record& record);

}  // namespace conspectus
