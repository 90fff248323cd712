#pragma once
#include <map>

#include "render/pages/paper_view.h"

namespace conspectus {

/// The publication of a work, authors and journal as links to their pages.
/// `affiliations` are the paper's, none for a work that is only cited.
PublicationView publication_view(const PageContext& context, std::uint32_t work,
                                 const std::map<std::string, Localized>& affiliations);

}  // namespace conspectus
