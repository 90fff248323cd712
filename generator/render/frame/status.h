#pragma once
#include <optional>
#include <string>

#include "model/work.h"
#include "render/frame/wording.h"

namespace conspectus {

/// What became of a publication after it appeared, as pages say it. Pages
/// never say it by colour alone.
struct StatusView {
    std::string kind;     ///< "retracted": a class name
    std::string label;    ///< "Retracted"
    std::string mark;     ///< "retracted": beside a citation
    std::string prefix;   ///< before the title, as NISO RP-45 asks: "RETRACTED: "; empty for the others
    std::string meaning;  ///< what the reader should make of it
    std::string date;
    WordingView text;  ///< what the notice says
    std::string doi;   ///< of the notice
    Url notice;        ///< its address
    static const TypeInfo& template_type();
};

/// Nothing for a publication that stands as it was published.
std::optional<StatusView> status_view(const PageContext& context, const EditorialStatus& status);

/// "retracted", in the page's language; empty without a status.
std::string status_mark(const PageContext& context, const EditorialStatus& status);

/// The mark as it stands in a text of `language`, a key; empty without a status.
Html status_mark_html(const PageContext& context, const EditorialStatus& status, std::string_view language);

/// " [Retracted 2024-05-01]": behind a reference that a reader takes away;
/// empty without a status.
std::string status_behind(const PageContext& context, const EditorialStatus& status);

/// The status of the work with that id.
const EditorialStatus& status_of(const Catalog& catalog, std::string_view work);

}  // namespace conspectus
