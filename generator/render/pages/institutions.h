#pragma once
#include "render/pages/authors_page.h"

namespace conspectus {

/// The affiliations with most people, in the page's alphabetical order, at
/// most `longest_list` of them.
struct Institutions {
    std::vector<InstitutionView> shown;
    std::size_t count = 0;  ///< of all
};

Institutions institutions(const PageContext& context);

}  // namespace conspectus
