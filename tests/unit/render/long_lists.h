#pragma once
#include <string>

#include "unit/render/small_site.h"

namespace conspectus {

/// A site whose every list holds `size` entries, half of them under "B".
inline SmallSite site_of(std::uint32_t size) {
    SmallSite site;
    site.catalog.site.facets = {{.key = "disease", .label = SmallSite::both("疾病", "Diseases")}};
    site.catalog.keywords.clear();
    site.catalog.papers.clear();
    site.catalog.shared_works.clear();
    Ordering order{.language = "en", .buckets = {{"A", {}}, {"B", {}}, {"#", {}}}};
    for (std::uint32_t i = 0; i < size; ++i) {
        const std::string id = "x" + std::to_string(i);
        site.catalog.keywords.push_back({.id = id, .facet = "disease", .label = SmallSite::both("词", "term")});
        site.catalog.keywords.back().definition = SmallSite::both("义", "meaning");
        site.catalog.shared_works.push_back({.id = id});
        site.indexes.authors.push_back({.slug = id});
        site.indexes.journals.push_back({.slug = id});
        order.buckets[i % 2 == 0 ? 1 : i % 3 == 0 ? 0 : 2].entries.push_back(i);
    }
    site.indexes.keywords.resize(size);
    site.indexes.works.resize(size);
    Ordering chinese = order;
    chinese.language = "zh";
    site.indexes.keywords_by_name = site.indexes.works_by_name = site.indexes.authors_by_name =
        site.indexes.journals_by_name = {chinese, order};
    return site;
}

}  // namespace conspectus
