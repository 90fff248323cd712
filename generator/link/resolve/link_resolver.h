#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "link/resolve/document_scope.h"
#include "link/resolve/name_lookup.h"

namespace conspectus {

/// The fragments of a paper or page that a link may name after "#": those of
/// headings in any language, and a paper's `ref-7`, `finding-<id>` and
/// `note-<id>`. Headings must have been named. Caches the lists.
class Fragments {
  public:
    explicit Fragments(const Catalog& catalog) : catalog_(catalog) {}

    bool contains(EntityRef entity, std::string_view fragment);
    /// Returns all of them, for near spellings.
    std::vector<std::string_view> all(EntityRef entity);

  private:
    const std::vector<std::string>& sorted(EntityRef entity);

    const Catalog& catalog_;
    std::map<EntityRef, std::vector<std::string>> known_;
};

/// Returns the targets of a document's `[[…]]`. Reports targets and fragments that
/// do not exist.
std::vector<LinkTarget> resolve_links(const Document& document, const DocumentScope& scope, NameLookup& names,
                                      Fragments& fragments);

}  // namespace conspectus
