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

/// A work as lists show it.
struct WorkLineView {
    std::string id;
    WordingView name;  ///< short: "Hage et al., 2018"
    Html reference;    ///< in the site's style; of an unresolved one what is known of it
    Url url;           ///< its page: a paper's is under papers/
    Url doi;
    bool is_paper = false;
    bool unresolved = false;
    std::optional<StatusView> status;
    static const TypeInfo& template_type();
};

WorkLineView work_line(const PageContext& context, const Work& work);

/// The style that site.yaml names.
CitationStyle site_style(const Site& site);

/// A publication as a reference list prints it, links and languages marked up;
/// two entries of a bilingual one are separated by a line break.
Html reference_html(const PageContext& context, const Record& record, const Journal* journal, CitationStyle style);

/// "No. 7 in 刘建龙等，2022", languages marked up.
Html unresolved_name_html(const PageContext& context, const Work& work);
/// "No. 7 in …; bibliographic data missing from the source".
Html unresolved_html(const PageContext& context, const Work& work);
/// What the citing text says of an unresolved work: its author, its note.
Html said_of_unresolved(const PageContext& context, const Work& work);

}  // namespace conspectus
