#include "parse/schema/schema.h"

#include <algorithm>

namespace conspectus {
namespace {

constexpr FileKind kinds_of_files[] = {
    {.path = "papers/<id>.md", .noun = &paper_noun, .front_matter = true},
    {.path = "papers/<id>.<lang>.md", .noun = &translation_noun, .front_matter = true},
    {.path = "pages/<id>.md", .noun = &page_noun, .front_matter = true},
    {.path = "pages/<id>.<lang>.md", .noun = &translation_noun, .front_matter = true},
    {.path = "references/*.yaml", .noun = &shared_work_noun, .list = true},
    {.path = "keywords.yaml", .noun = &keyword_noun, .list = true},
    {.path = "journals.yaml", .noun = &journal_noun, .list = true},
    {.path = "site.yaml", .noun = &site_noun},
};

}  // namespace

std::span<const FileKind> file_kinds() {
    return kinds_of_files;
}

const Field* find_field(const Noun& noun, std::string_view key) {
    for (const Noun* at = &noun; at != nullptr; at = at->base) {
        const auto found = std::ranges::find(at->fields, key, &Field::key);
        if (found != at->fields.end()) return &*found;
    }
    return nullptr;
}

bool is_required(const Noun& noun, const Field& field) {
    return field.required || std::ranges::find(noun.also_required, field.key) != noun.also_required.end();
}

std::string_view describe(ValueType type) {
    switch (type) {
        case ValueType::text:
            return "a text";
        case ValueType::localized:
            return "a text, or texts by language such as {zh: …, en: …}";
        case ValueType::boolean:
            return "true or false";
        case ValueType::integer:
            return "a whole number";
        case ValueType::date:
            return "a date such as 2026-11-21";
        case ValueType::date_range:
            return "a date such as 2025-12 or a range such as 2025-01/2025-03";
        case ValueType::id:
        case ValueType::name_of_id:
        case ValueType::local_id:
        case ValueType::page_id:
            return "an id";
        case ValueType::citation:
            return "a printed number or an id";
        case ValueType::word:
            return "a word of a closed list";
        case ValueType::language:
        case ValueType::own_language:
            return "a language key such as zh";
        case ValueType::language_tag:
            return "a language tag such as zh-Hans";
        case ValueType::doi:
            return "a DOI such as 10.1016/j.thromres.2016.07.010";
        case ValueType::pmid:
            return "a PubMed id, digits only";
        case ValueType::pmcid:
            return "a PubMed Central id such as PMC5815821";
        case ValueType::orcid:
            return "an ORCID such as 0000-0002-1825-0097";
        case ValueType::url:
        case ValueType::base_url:
            return "an address that begins with https:// or http://";
        case ValueType::file_name:
            return "a file name without folders";
        case ValueType::title_supplied:
            return "true, or a list of languages such as [en]";
        case ValueType::times:
            return "a text, texts by language, or labels by time such as {before: {zh: …, en: …}}";
        case ValueType::reference:
            return "an id, 'unresolved', or a mapping";
        case ValueType::object:
            return "a mapping of keys";
    }
    return {};
}

}  // namespace conspectus
