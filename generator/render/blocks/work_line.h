#pragma once
#include <optional>
#include <string>
#include <vector>

#include "cite/bibliography.h"
#include "model/work.h"
#include "render/frame/page_context.h"
#include "render/frame/status.h"
#include "render/frame/work_name.h"
#include "template/template_type.h"

namespace conspectus {

/// A work in a list.
struct WorkLineView {
    std::string id;
    WordingView name;  ///< short: "Hage et al., 2018"
    Html reference;    ///< in the site's style; what is known of it, if it is unresolved
    Url url;           ///< of its page, a paper's if it is one
    Url doi;
    bool is_paper = false;
    bool unresolved = false;
    std::optional<StatusView> status;
    static const TypeInfo& template_type();
};

WorkLineView work_line(const PageContext& context, const Work& work);

/// Returns the citation style that site.yaml names.
CitationStyle site_style(const Site& site);

/// Returns a publication as a reference list prints it, with links and
/// languages marked up; a line break separates the two entries of a bilingual
/// reference. `journal` is its entry of journals.yaml, or null.
Html reference_html(const PageContext& context, const Record& record, const Journal* journal, CitationStyle style);

/// Returns "No. 7 in 刘建龙等，2022", languages marked up.
Html unresolved_name_html(const PageContext& context, const Work& work);
/// Returns "No. 7 in …; bibliographic data missing from the source".
Html unresolved_html(const PageContext& context, const Work& work);
/// Returns what the citing text says of an unresolved work: its author, its
/// note.
Html said_of_unresolved(const PageContext& context, const Work& work);

}  // namespace conspectus
