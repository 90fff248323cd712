#include "parse/schema/schema.h"

namespace conspectus {
namespace {

constexpr std::string_view styles[] = {"gb-t-7714-2025", "gb-t-7714-2015", "vancouver", "ama", "apa"};

constexpr Field language_fields[] = {
    {.key = "key", .type = ValueType::own_language, .required = true, .doc = "Key in file names, paths and YAML: zh."},
    {.key = "tag", .type = ValueType::language_tag, .required = true, .doc = "Tag in lang and hreflang: zh-Hans."},
    {.key = "name", .required = true, .doc = "The language's name in itself."},
    {.key = "collation", .doc = "ICU locale of its alphabetical order: zh-u-co-pinyin."},
    {.key = "surname-readings", .type = ValueType::boolean, .doc = "Surnames are filed by their reading as names."},
};

constexpr Field labelled_fields[] = {
    {.key = "key", .type = ValueType::local_id, .required = true, .doc = "Key in YAML and addresses."},
    {.key = "label", .type = ValueType::localized, .required = true, .doc = "What readers see."},
};

constexpr Field section_fields[] = {
    {.key = "optional", .type = ValueType::boolean, .doc = "A summary may leave it out."},
};

constexpr Field unit_fields[] = {
    {.key = "key", .required = true, .doc = "The unit's UCUM code where there is one: mo, wk, {patient}."},
};

constexpr Field unit_words = {.shape = Shape::one_or_list,
                              .doc = "How that language writes the unit: [month, months]."};

constexpr Field repository_fields[] = {
    {.key = "url", .type = ValueType::url, .may_be_empty = true, .doc = "Address of the repository, for edit links."},
    {.key = "branch", .may_be_empty = true, .doc = "Branch that edit links name."},
};

constexpr Field license_fields[] = {
    {.key = "name", .required = true, .doc = "Name of the licence."},
    {.key = "url", .type = ValueType::url, .may_be_empty = true, .doc = "Address of its text."},
};

constexpr Field site_fields[] = {
    {.key = "title", .type = ValueType::localized, .required = true, .doc = "Name of the site."},
    {.key = "description", .type = ValueType::localized, .doc = "One sentence on what it is."},
    {.key = "languages",
     .type = ValueType::object,
     .shape = Shape::list,
     .required = true,
     .noun = &language_noun,
     .doc = "Languages; the first is the default and stands at the root."},
    {.key = "base-url",
     .type = ValueType::base_url,
     .may_be_empty = true,
     .doc = "Address of the published site; --base-url wins."},
    {.key = "repository", .type = ValueType::object, .noun = &repository_noun, .doc = "Where the content is kept."},
    {.key = "license", .type = ValueType::object, .noun = &license_noun, .doc = "Licence of the content."},
    {.key = "citation-style", .type = ValueType::word, .words = styles, .doc = "Style of reference lists."},
    {.key = "offer-styles",
     .type = ValueType::word,
     .shape = Shape::list,
     .words = styles,
     .doc = "Styles that the cite box offers."},
    {.key = "highwire-tags", .type = ValueType::boolean, .doc = "Pages say citation_*, as if they were the papers."},
    {.key = "study-types",
     .type = ValueType::localized,
     .shape = Shape::by_key,
     .doc = "Kinds of study with their labels."},
    {.key = "sections",
     .type = ValueType::object,
     .shape = Shape::list,
     .noun = &section_noun,
     .doc = "Sections of a summary, in order."},
    {.key = "facets",
     .type = ValueType::object,
     .shape = Shape::list,
     .noun = &labelled_noun,
     .doc = "Groups of keywords."},
    {.key = "units",
     .type = ValueType::object,
     .shape = Shape::list,
     .noun = &unit_noun,
     .doc = "Units written in words, beside the international symbols: {key: mo, zh: 个月, en: [month, months]}."},
};

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
    {.key = "id", .type = ValueType::page_id, .required = true, .doc = "The journal's id, its permalink."},
    {.key = "title", .type = ValueType::localized, .required = true, .doc = "Full title."},
    {.key = "abbreviation", .type = ValueType::localized, .doc = "Abbreviation, as in the NLM catalog."},
    {.key = "aliases", .shape = Shape::list, .doc = "Other printed forms of the title."},
    {.key = "ISSN", .doc = "ISSN."},
    {.key = "sort", .doc = "Sort key, such as pinyin."},
};

constexpr Field page_fields[] = {
    {.key = "id", .type = ValueType::name_of_id, .doc = "The file's name without .md; may be left out."},
    {.key = "title", .type = ValueType::localized, .doc = "Title of the page; only index has none."},
    {.key = "aliases",
     .type = ValueType::id,
     .shape = Shape::list,
     .doc = "Earlier ids; they still resolve and leave a redirect."},
    {.key = "updated", .type = ValueType::date, .doc = "When it was last changed."},
    {.key = "summary-language", .type = ValueType::language, .doc = "Language of this text, if not the default."},
};

constexpr Field translation_fields[] = {
    {.key = "translator", .type = ValueType::localized, .doc = "Who translated it."},
    {.key = "updated", .type = ValueType::date, .doc = "When the translation was last changed."},
    {.key = "original", .doc = "Fingerprint of the original it was made from; check --accept-translation writes it."},
};

}  // namespace

constinit const Noun language_noun = {.name = "language", .doc = "A language of the site.", .fields = language_fields};
constinit const Noun labelled_noun = {
    .name = "labelled key", .doc = "A key with its labels.", .fields = labelled_fields};
constinit const Noun section_noun = {
    .name = "section", .doc = "A section of a summary.", .fields = section_fields, .base = &labelled_noun};
constinit const Noun unit_noun = {.name = "unit",
                                  .doc = "A unit in the site's languages.",
                                  .fields = unit_fields,
                                  .other_keys = OtherKeys::languages,
                                  .other = &unit_words};
constinit const Noun repository_noun = {
    .name = "repository", .doc = "Where the content is kept.", .fields = repository_fields};
constinit const Noun license_noun = {.name = "license", .doc = "Licence of the content.", .fields = license_fields};
constinit const Noun site_noun = {.name = "site", .doc = "The site as a whole.", .fields = site_fields};

constinit const Noun keyword_noun = {.name = "keyword", .doc = "A concept of the thesaurus.", .fields = keyword_fields};
constinit const Noun journal_noun = {
    .name = "journal", .doc = "A journal with its printed forms.", .fields = journal_fields};

constinit const Noun page_noun = {.name = "page", .doc = "A page of prose.", .fields = page_fields};
constinit const Noun translation_noun = {
    .name = "translation", .doc = "The same text in another language.", .fields = translation_fields};

}  // namespace conspectus
