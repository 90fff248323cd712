#include "parse/schema/schema.h"

namespace conspectus {
namespace {

constexpr Field keyword_fields[] = {
    {.key = "id", .type = ValueType::id, .required = true, .doc = "The keyword's id, its permalink."},
    {.key = "facet", .type = ValueType::local_id, .required = true, .doc = "One of site.yaml's facets."},
    {.key = "label",
     .type = ValueType::localized,
     .required = true,
     .doc = "Preferred term; no other keyword may have it."},
    {.key = "abbreviation", .doc = "Abbreviation, expanded on its first use on a page."},
    {.key = "synonyms", .shape = Shape::lists_by_language, .doc = "Other terms for the same concept."},
    {.key = "names-in-source", .shape = Shape::lists_by_key, .doc = "What papers print instead, by paper."},
    {.key = "sort", .type = ValueType::localized, .doc = "Sort keys by language, such as pinyin."},
    {.key = "broader", .type = ValueType::name_of_id, .shape = Shape::one_or_list, .doc = "Wider concepts."},
    {.key = "related",
     .type = ValueType::name_of_id,
     .shape = Shape::one_or_list,
     .doc = "Related concepts, both ways."},
    {.key = "definition", .type = ValueType::localized, .doc = "What it means, for the glossary."},
    {.key = "match", .shape = Shape::by_key, .doc = "The same concept elsewhere: {mesh: heading}; only where certain."},
    {.key = "aliases",
     .type = ValueType::id,
     .shape = Shape::list,
     .doc = "Earlier ids; they still resolve and leave a redirect."},
};

constexpr Field journal_fields[] = {
    {.key = "id", .type = ValueType::local_id, .required = true, .doc = "The journal's id, its permalink."},
    {.key = "title", .type = ValueType::localized, .required = true, .doc = "Full title."},
    {.key = "abbreviation", .type = ValueType::localized, .doc = "Abbreviation, as in the NLM catalog."},
    {.key = "aliases", .shape = Shape::list, .doc = "Other printed forms of the title."},
    {.key = "ISSN", .doc = "ISSN."},
    {.key = "sort", .doc = "Sort key, such as pinyin."},
};

}  // namespace

constinit const Noun keyword_noun = {.name = "keyword", .doc = "A concept of the thesaurus.", .fields = keyword_fields};
constinit const Noun journal_noun = {
    .name = "journal", .doc = "A journal with its printed forms.", .fields = journal_fields};

}  // namespace conspectus
