#include "csl/vocabulary.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

namespace conspectus::csl {
namespace {

/// In the order of the enumeration.
constexpr std::array<std::string_view, variable_count> names = {
    "abstract", "annote", "archive", "archive_collection", "archive_location", "archive-place", "authority",
    "call-number", "citation-key", "citation-label", "collection-title", "container-title", "container-title-short",
    "dimensions", "division", "DOI", "event", "event-title", "event-place", "genre", "ISBN", "ISSN",
    "journalAbbreviation", "jurisdiction", "keyword", "language", "license", "medium", "note", "original-publisher",
    "original-publisher-place", "original-title", "part-title", "PMCID", "PMID", "publisher", "publisher-place",
    "references", "reviewed-genre", "reviewed-title", "scale", "source", "status", "title", "title-short", "URL",
    "volume-title", "year-suffix",
    //
    "chapter-number", "citation-number", "collection-number", "edition", "first-reference-note-number", "issue",
    "locator", "number", "number-of-pages", "number-of-volumes", "page", "page-first", "part-number", "printing-number",
    "section", "supplement-number", "version", "volume",
    //
    "accessed", "available-date", "event-date", "issued", "original-date", "submitted",
    //
    "author", "chair", "collection-editor", "compiler", "composer", "container-author", "contributor", "curator",
    "director", "editor", "editorial-director", "editor-translator", "executive-producer", "guest", "host",
    "illustrator", "interviewer", "narrator", "organizer", "original-author", "performer", "producer", "recipient",
    "reviewed-author", "script-writer", "series-creator", "translator"};
static_assert(names.back() == "translator");

/// Names of CSL 1.0 and 1.0.1, and of Zotero, for what is called otherwise now.
constexpr std::pair<std::string_view, Variable> other_names[] = {
    {"archive-collection", Variable::archive_collection},
    {"archive-location", Variable::archive_location},
    {"shortTitle", Variable::title_short},
    {"editortranslator", Variable::editor_translator},
    {"page-range", Variable::page},
    {"number-of-volume", Variable::number_of_volumes},
    {"container", Variable::container_title},
};

/// In alphabetical order.
constexpr std::array<std::string_view, type_count> types = {"article",
                                                            "article-journal",
                                                            "article-magazine",
                                                            "article-newspaper",
                                                            "bill",
                                                            "book",
                                                            "broadcast",
                                                            "chapter",
                                                            "classic",
                                                            "collection",
                                                            "dataset",
                                                            "document",
                                                            "entry",
                                                            "entry-dictionary",
                                                            "entry-encyclopedia",
                                                            "event",
                                                            "figure",
                                                            "graphic",
                                                            "hearing",
                                                            "interview",
                                                            "legal_case",
                                                            "legislation",
                                                            "manuscript",
                                                            "map",
                                                            "motion_picture",
                                                            "musical_score",
                                                            "pamphlet",
                                                            "paper-conference",
                                                            "patent",
                                                            "performance",
                                                            "periodical",
                                                            "personal_communication",
                                                            "post",
                                                            "post-weblog",
                                                            "regulation",
                                                            "report",
                                                            "review",
                                                            "review-book",
                                                            "software",
                                                            "song",
                                                            "speech",
                                                            "standard",
                                                            "thesis",
                                                            "treaty",
                                                            "webpage"};
static_assert(std::ranges::is_sorted(types));

}  // namespace

VariableKind kind_of(Variable variable) {
    if (variable >= Variable::author) return VariableKind::name;
    if (variable >= Variable::accessed) return VariableKind::date;
    return variable >= Variable::chapter_number ? VariableKind::number : VariableKind::text;
}

std::optional<Variable> find_variable(std::string_view name) {
    static const std::unordered_map<std::string_view, Variable> by_name = [] {
        std::unordered_map<std::string_view, Variable> map(std::begin(other_names), std::end(other_names));
        for (std::size_t i = 0; i < names.size(); ++i) map.emplace(names[i], static_cast<Variable>(i));
        return map;
    }();
    const auto found = by_name.find(name);
    if (found == by_name.end()) return std::nullopt;
    return found->second;
}

std::string_view name_of(Variable variable) {
    return names[static_cast<std::size_t>(variable)];
}

std::optional<Type> find_type(std::string_view name) {
    const auto found = std::ranges::lower_bound(types, name);
    if (found == types.end() || *found != name) return std::nullopt;
    return static_cast<Type>(found - types.begin());
}

std::string_view type_name(Type type) {
    return types[type];
}

}  // namespace conspectus::csl
