#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "render/blocks/entry_line.h"
#include "render/frame/page_context.h"

namespace conspectus {

struct CreditView {
    WordingView name;
    Url url;            ///< of the author's page; may be empty
    std::string marks;  ///< marks of the affiliations: "1,2"
    Url orcid;
    static const TypeInfo& template_type();
};

struct AffiliationView {
    std::string mark;
    WordingView text;
    static const TypeInfo& template_type();
};

/// The authors of a publication, where it appeared, and its identifiers.
struct PublicationView {
    std::vector<CreditView> authors;
    bool has_others = false;  ///< the printed list ends with "et al."
    std::vector<AffiliationView> affiliations;
    std::optional<LinkView> journal;
    std::optional<LinkView> year;
    std::string date;     ///< ISO
    std::string locator;  ///< "34(12): 2654-2663"
    std::string doi;
    Url doi_url;
    std::string pmid;
    Url pmid_url;
    Url url;
    static const TypeInfo& template_type();
};

/// Returns the publication of a work, with links to the pages of its authors and journal. `affiliations` are those of
/// the paper, or none for a work that is only cited.
PublicationView publication_view(const PageContext& context, std::uint32_t work,
                                 const std::map<std::string, Localized>& affiliations);

}  // namespace conspectus
