#pragma once
#include "render/pages/home_page.h"

namespace conspectus {

/// The indexes, each with how many entries it has.
std::vector<EntranceView> entrances(const PageContext& context);
/// The latest dates of the papers' front matter.
std::vector<NewsView> news(const PageContext& context);
/// The most closely related papers, with the reason.
std::vector<PaperPairView> densest_pairs(const PageContext& context);

}  // namespace conspectus
