#include "link/check/thesaurus_check.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

#include "link/catalog/phrases.h"
#include "link/catalog/suggestions.h"
#include "text/fold.h"

namespace conspectus {
namespace {

void check_facets(const Catalog& catalog, Diagnostics& diagnostics) {
    std::vector<std::string_view> facets;
    for (const Labelled& facet : catalog.site.facets) facets.push_back(facet.key);
    Suggestions suggestions;
    for (const Keyword& keyword : catalog.keywords) {
        if (keyword.facet.empty() || std::ranges::find(facets, keyword.facet) != facets.end()) continue;
        const auto at = keyword.key_at.find("facet");
        diagnostics.report(Code::unknown_word, at == keyword.key_at.end() ? keyword.at : at->second,
                           fmt::format("site.yaml has no facet '{}', only {}{}", keyword.facet,
                                       quoted_list(facets, "and"), suggestions.did_you_mean(keyword.facet, facets)));
    }
}

struct Owner {
    const Keyword* keyword;
    Location at;
};

/// Preferred labels by language, folded.
using Labels = std::map<std::pair<std::string_view, std::string>, Owner>;

void claim(Labels& labels, std::string_view language, const Keyword& keyword, const Wording& wording,
           Diagnostics& diagnostics) {
    const auto [known, is_new] = labels.emplace(std::pair(language, fold(wording.text)), Owner{&keyword, wording.at});
    if (is_new || known->second.keyword == &keyword || known->second.keyword->id == keyword.id) return;
    diagnostics
        .report(Code::duplicate_label, wording.at,
                fmt::format("the keywords '{}' and '{}' both have the label '{}': make one of them a synonym, or name "
                            "them apart",
                            known->second.keyword->id, keyword.id, wording.text))
        .notes.push_back({known->second.at, "first defined here"});
}

void check_labels(const Catalog& catalog, Diagnostics& diagnostics) {
    Labels labels;
    for (const Keyword& keyword : catalog.keywords) {
        for (const Language& language : catalog.site.languages) {
            if (const Wording* wording = keyword.label.in(language.key))
                claim(labels, language.key, keyword, *wording, diagnostics);
        }
    }
}

}  // namespace

void check_thesaurus(const Catalog& catalog, Diagnostics& diagnostics) {
    check_facets(catalog, diagnostics);
    check_labels(catalog, diagnostics);
}

}  // namespace conspectus
