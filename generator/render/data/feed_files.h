#pragma once
#include <vector>

#include "render/frame/page_row.h"

namespace conspectus {

/// feed.atom (RFC 4287), one for each language beside its home page, only with
/// a base URL: papers and the changes told of them, newest first. Its dates are
/// those of the content. A paper stands in the feeds of the languages it is
/// written in; a language without an entry has no feed.
std::vector<PlainFile> feed_files(const RenderInput& input);

}  // namespace conspectus
