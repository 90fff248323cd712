#pragma once
#include <optional>
#include <string>

#include "model/resolution.h"
#include "model/work.h"
#include "render/frame/wording.h"

namespace conspectus {

/// The editorial status of a publication after it appeared, as pages show it;
/// never by colour alone.
struct StatusView {
    std::string kind;     ///< "retracted": a class name
    std::string label;    ///< "Retracted"
    std::string mark;     ///< "retracted": beside a citation
    std::string prefix;   ///< before the title (NISO RP-45): "RETRACTED: "; may be empty
    std::string meaning;  ///< what it means for the reader
    std::string date;
    WordingView text;  ///< what the notice says
    std::string doi;   ///< of the notice
    Url notice;        ///< its address
    static const TypeInfo& template_type();
};

/// Returns nothing for a publication without a status.
std::optional<StatusView> status_view(const PageContext& context, const EditorialStatus& status);

/// Returns "retracted", in the page's language; empty without a status.
std::string status_mark(const PageContext& context, const EditorialStatus& status);

/// Returns the mark for use in a text of `language`, a key; empty without a
/// status.
Html status_mark_html(const PageContext& context, const EditorialStatus& status, std::string_view language);

/// Returns " [Retracted 2024-05-01]", to follow a reference that a reader
/// copies; empty without a status.
std::string status_behind(const PageContext& context, const EditorialStatus& status);

/// Returns the status of the work with that index; no status for none.
const EditorialStatus& status_of(const Catalog& catalog, MaybeIndex work);

}  // namespace conspectus
