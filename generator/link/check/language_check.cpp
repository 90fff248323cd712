#include "link/check/language_check.h"

#include <fmt/format.h>

#include <algorithm>

#include "link/catalog/phrases.h"
#include "link/catalog/suggestions.h"
#include "link/catalog/text_walk.h"

namespace conspectus {
namespace {

std::vector<std::string_view> language_keys(const Site& site) {
    std::vector<std::string_view> keys;
    for (const Language& language : site.languages) keys.push_back(language.key);
    return keys;
}

struct LanguageCheck {
    const std::vector<std::string_view> keys;
    Suggestions suggestions;
    Diagnostics& diagnostics;

    void operator()(const Localized& text) {
        for (const Wording& wording : text.wordings) check(wording.language, wording.at);
    }
    void operator()(const NameForm& form, Location at) { check(form.language, at); }

    /// An empty language is a text for all of them.
    void check(std::string_view language, Location at) {
        if (language.empty() || std::ranges::find(keys, language) != keys.end()) return;
        diagnostics.report(Code::unknown_language, at,
                           fmt::format("site.yaml has no language '{}', only {}{}", language, quoted_list(keys, "and"),
                                       suggestions.did_you_mean(language, keys)));
    }
};

void check_bodies(const std::vector<Summary>& bodies, LanguageCheck& check) {
    for (const Summary& body : bodies) check.check(body.language, Location{body.file, {}});
}

}  // namespace

void check_languages(const Catalog& catalog, Diagnostics& diagnostics) {
    LanguageCheck check{language_keys(catalog.site), {}, diagnostics};
    walk_texts(catalog, check);
    for (const Paper& paper : catalog.papers) check_bodies(paper.summaries, check);
    for (const PageText& page : catalog.pages) {
        check_bodies(page.bodies, check);
        for (const Summary& body : page.bodies) check(body.translator);
    }
    for (const Keyword& keyword : catalog.keywords) {
        for (const LocalizedTerms& terms : keyword.synonyms) check.check(terms.language, keyword.at);
    }
}

}  // namespace conspectus
