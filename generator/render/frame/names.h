#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "model/entity.h"
#include "model/indexes.h"
#include "model/work.h"
#include "render/frame/page_context.h"
#include "render/frame/wording.h"

namespace conspectus {

/// Returns a name as an alphabetical index writes it: Han names joined,
/// initials after the family name ("Hage AN"), a full given name after a comma.
std::string index_name(const Name& name);

/// Returns the author's name in the page's language, or the one that exists.
WordingView author_name(const PageContext& context, const AuthorRow& author);
/// Returns the names in other scripts.
std::vector<WordingView> other_names(const PageContext& context, const AuthorRow& author);

/// Returns whether the author is an institution.
bool is_institution(const AuthorRow& author);

/// Returns "Hage et al., 2018"; for an unresolved work "No. 7 in Liu et al.,
/// 2022".
WordingView work_name(const PageContext& context, const Work& work);
/// Returns the link to the page of a work, or of the paper that it is.
Url work_url(const PageContext& context, const Work& work, std::string_view fragment = {});

/// The page of an entity: its kind and its name there.
struct EntityPage {
    PageKind kind;
    std::string_view name;
};

/// Returns the page of an entity, or nothing for none. A work that is a paper
/// has the paper's.
std::optional<EntityPage> page_of(const Catalog& catalog, const EntityRef& entity);

/// Returns "Liu & Li, 2022", in the page's language if it is known there.
WordingView short_name(const PageContext& context, const Record& record);

}  // namespace conspectus
