#include "link/resolve/name_lookup.h"

#include <fmt/format.h>

#include "link/catalog/drafts.h"
#include "link/catalog/id_index.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace conspectus {

Thesaurus::Thesaurus(const std::vector<Keyword>& keywords) {
    for (std::uint32_t i = 0; i < keywords.size(); ++i) {
        const Keyword& keyword = keywords[i];
        for (const Wording& label : keyword.label.wordings) add(label.text, {}, i);
        for (const LocalizedTerms& synonyms : keyword.synonyms) {
            for (const std::string& term : synonyms.terms) add(term, {}, i);
        }
        add(keyword.abbreviation, {}, i);
        for (const auto& [paper, names] : keyword.names_in_source) {
            for (const std::string& name : names) add(name, paper, i);
        }
    }
}

void Thesaurus::add(std::string_view term, std::string_view paper, std::uint32_t keyword) {
    if (term.empty()) return;
    by_folded_[fold(term)].push_back({term, paper, keyword});
    if (paper.empty()) terms_.push_back(term);
}

std::vector<std::uint32_t> Thesaurus::find(std::string_view term, std::string_view paper) const {
    const auto entries = by_folded_.find(fold(term));
    if (entries == by_folded_.end()) return {};
    const auto matches = [&](bool exact, bool own) {
        std::vector<std::uint32_t> keywords;
        for (const Entry& entry : entries->second) {
            if ((!exact || entry.term == term) && entry.paper == (own ? paper : std::string_view()))
                keywords.push_back(entry.keyword);
        }
        make_sorted_set(keywords);
        return keywords;
    };
    for (const bool exact : {true, false}) {
        for (const bool own : {true, false}) {
            if (own && paper.empty()) continue;
            if (auto keywords = matches(exact, own); !keywords.empty()) return keywords;
        }
    }
    return {};
}

namespace {

constexpr std::int64_t none = -1;
constexpr std::int64_t several = -2;
constexpr std::uint32_t opening_of_link = 2;  ///< a link's location is that of its "[["

std::uint32_t length_of(std::string_view name) {
    return static_cast<std::uint32_t>(count_code_points(name));
}

void append_ids(const Catalog& catalog, bool keywords_only, std::vector<std::string_view>& names) {
    for (const auto& [id, entity] : catalog.ids) {
        if (!keywords_only || entity.kind == EntityKind::keyword) names.push_back(id);
    }
}

/// Returns the ids and aliases of everything that can be cited.
std::vector<std::string_view> citable_ids(const Catalog& catalog) {
    std::vector<std::string_view> ids;
    for (const auto& [id, entity] : catalog.ids) {
        if (entity.kind == EntityKind::paper || entity.kind == EntityKind::work) ids.push_back(id);
    }
    return ids;
}

}  // namespace

NameLookup::NameLookup(const Catalog& all, Diagnostics& sink)
    : catalog(all), diagnostics(sink), thesaurus_(all.keywords) {}

MaybeIndex NameLookup::keyword(std::string_view name, std::string_view paper, Location at) {
    const EntityRef entity = catalog.find(name);
    if (entity.kind == EntityKind::keyword) return entity.index;
    const std::int64_t found = by_term(name, paper, at);
    if (found == none) report_no_keyword(name, entity, at);
    return found < 0 ? MaybeIndex() : MaybeIndex(static_cast<std::uint32_t>(found));
}

EntityRef NameLookup::anything(std::string_view name, std::string_view paper, Location at) {
    if (const EntityRef entity = catalog.find(name)) return entity;
    const std::int64_t found = by_term(name, paper, at);
    if (found >= 0) return {EntityKind::keyword, static_cast<std::uint32_t>(found)};
    if (found == several || catalog.keywords_lost || report_draft(catalog, name, at, diagnostics)) return {};
    if (linkable_.empty()) {
        append_ids(catalog, false, linkable_);
        linkable_.insert(linkable_.end(), thesaurus_.terms().begin(), thesaurus_.terms().end());
    }
    std::string way_out = near(name, linkable_);
    if (way_out.empty()) way_out = suggestions_.did_you_begin(name, linkable_);
    if (way_out.empty()) way_out = ": correct it, or take the [[ ]] away";
    diagnostics
        .report(Code::unknown_link, at, fmt::format("no paper, keyword, work or page is called '{}'{}", name, way_out))
        .length = length_of(name) + opening_of_link;
    return {};
}

MaybeIndex NameLookup::work(EntityRef entity) const {
    switch (entity.kind) {
        case EntityKind::paper:
            return catalog.resolved.papers[entity.index].work;
        case EntityKind::work:
            return entity.index;
        case EntityKind::none:
        case EntityKind::keyword:
        case EntityKind::page:
            return {};
    }
    return {};
}

std::string NameLookup::near_work(std::string_view name) {
    if (works_.empty()) works_ = citable_ids(catalog);
    return near(name, works_);
}

std::int64_t NameLookup::by_term(std::string_view name, std::string_view paper, Location at) {
    const std::vector<std::uint32_t> found = thesaurus_.find(name, paper);
    if (found.size() == 1) return found.front();
    if (found.empty()) return none;
    std::vector<std::string_view> ids;
    for (const std::uint32_t keyword : found) ids.push_back(catalog.keywords[keyword].id);
    diagnostics.report(Code::ambiguous_term, at,
                       fmt::format("'{}' is a term of several keywords: write the id that you mean, {}", name,
                                   quoted_list(ids, "or")));
    return several;
}

void NameLookup::report_no_keyword(std::string_view name, EntityRef entity, Location at) {
    if (entity) {
        diagnostics.report(Code::unknown_keyword, at,
                           fmt::format("'{}' is {}, not a keyword", name, kind_phrase(entity.kind)));
        return;
    }
    if (catalog.keywords_lost) return;
    if (keywords_.empty()) {
        append_ids(catalog, true, keywords_);
        keywords_.insert(keywords_.end(), thesaurus_.terms().begin(), thesaurus_.terms().end());
    }
    std::string way_out = near(name, keywords_);
    if (way_out.empty()) way_out = "; add it to content/keywords.yaml, or choose one that is there";
    diagnostics
        .report(Code::unknown_keyword, at,
                fmt::format("keywords.yaml has no keyword with the id or term '{}'{}", name, way_out))
        .length = length_of(name);
}

}  // namespace conspectus
