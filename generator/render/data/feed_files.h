#pragma once
#include <vector>

#include "render/frame/page_row.h"

namespace conspectus {

/// Returns feed.atom (RFC 4287) for each language, beside its home page: papers
/// and their `changes`, newest first, with dates from the content only. A paper is
/// in the feeds of the languages that have a summary of it; a language without an
/// entry, or a site without a base URL, has no feed.
std::vector<PlainFile> feed_files(const RenderInput& input);

}  // namespace conspectus
