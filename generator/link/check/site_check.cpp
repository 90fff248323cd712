#include "link/check/site_check.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <utility>

namespace conspectus {
namespace {

/// What the fragments of references, citations, findings and notes begin with.
constexpr std::array<std::string_view, 6> reserved_fragments = {"ref", "cite", "finding", "note", "mark", "table"};

/// The fragments of what a paper's page has beside the summary.
constexpr std::array<std::string_view, 11> page_fragments = {"cited-by", "content",    "contents", "editor-references",
                                                             "findings", "history",    "keywords", "key-findings",
                                                             "notes",    "references", "related"};

/// Each language costs an alphabet and a whole tree of pages.
constexpr std::size_t most_languages = 32;

bool is_reserved(std::string_view key) {
    if (std::ranges::find(page_fragments, key) != page_fragments.end()) return true;
    for (const std::string_view word : reserved_fragments) {
        if (key.starts_with(word) && (key.size() == word.size() || key[word.size()] == '-')) return true;
    }
    return false;
}

Location place_of(const Labelled& entry, const Site& site) {
    return entry.label.empty() ? site.at : entry.label.wordings.front().at;
}

void check_section_keys(const Site& site, Diagnostics& diagnostics) {
    for (const Labelled& section : site.sections) {
        if (!is_reserved(section.key)) continue;
        diagnostics.report(Code::bad_id, place_of(section, site),
                           fmt::format("the section key '{}' names a place of every paper's page: "
                                       "choose another one",
                                       section.key));
    }
}

void check_language_keys(const Site& site, Diagnostics& diagnostics) {
    std::map<std::string_view, int> seen;
    for (const Language& language : site.languages) {
        if (++seen[language.key] != 2) continue;
        diagnostics.report(Code::duplicate_id, site.at,
                           fmt::format("site.yaml has two languages with the key '{}': leave one out", language.key));
    }
}

}  // namespace

bool site_is_known(const std::optional<Site>& site) {
    return site && !site->languages.empty() && site->languages.size() <= most_languages;
}

Site take_site(std::optional<Site> site, bool lost, Diagnostics& diagnostics) {
    if (site_is_known(site)) {
        check_section_keys(*site, diagnostics);
        check_language_keys(*site, diagnostics);
        return *std::move(site);
    }
    if (site && site->languages.size() > most_languages) {
        diagnostics.report(Code::too_many_languages, site->at,
                           fmt::format("site.yaml has {} languages, and a site can have {}: leave some out",
                                       site->languages.size(), most_languages));
        site->languages.resize(1);
        return *std::move(site);
    }
    if (site) {
        diagnostics.report(
            Code::missing_site, site->at,
            "site.yaml has no languages: list at least one, as in '- {key: en, tag: en, name: English}'");
    } else if (!lost) {
        diagnostics.report(Code::missing_site, Location{},
                           "site.yaml is missing: every collection needs one, with its title, languages and sections");
    }
    if (!site) site.emplace();
    site->languages = {{.key = "en", .tag = "en", .name = "English", .collation = "en"}};
    return *std::move(site);
}

}  // namespace conspectus
