#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "link/resolve/document_scope.h"
#include "link/resolve/name_lookup.h"

namespace conspectus {

/// The places on a paper's or page's own page that a link may name after "#":
/// headings in any language, and a paper's `ref-7`, `finding-<id>` and
/// `note-<id>`. Headings must have been named. Remembers what it was asked.
class Fragments {
  public:
    explicit Fragments(const Catalog& catalog) : catalog_(catalog) {}

    bool contains(EntityRef entity, std::string_view fragment);
    /// For near spellings.
    std::vector<std::string_view> all(EntityRef entity);

  private:
    const std::vector<std::string>& sorted(EntityRef entity);

    const Catalog& catalog_;
    std::map<EntityRef, std::vector<std::string>> known_;
};

/// Finds what a document's `[[…]]` lead to, and checks the fragments that they name.
std::vector<LinkTarget> resolve_links(const Document& document, const DocumentScope& scope, NameLookup& names,
                                      Fragments& fragments);

}  // namespace conspectus
