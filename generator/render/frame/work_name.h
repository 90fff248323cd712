#pragma once
#include <string_view>

#include "model/work.h"
#include "render/frame/page_context.h"
#include "render/frame/wording.h"

namespace conspectus {

/// "Hage et al., 2018"; of an unresolved one "No. 7 in Liu et al., 2022".
WordingView work_name(const PageContext& context, const Work& work);
Url work_url(const PageContext& context, const Work& work, std::string_view fragment = {});

/// "Liu & Li, 2022", in the reader's language where that is known.
WordingView short_name(const PageContext& context, const Record& record);

/// The paper in whose list an unresolved work is numbered, or null.
const Paper* listing_paper(const Catalog& catalog, const Work& work);

/// The entry of journals.yaml a record belongs to, or null.
const Journal* journal_of(const Catalog& catalog, const Record& record);

}  // namespace conspectus
