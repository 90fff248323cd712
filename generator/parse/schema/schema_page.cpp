#include "parse/schema/schema.h"

namespace conspectus {
namespace {

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

constinit const Noun page_noun = {.name = "page", .doc = "A page of prose.", .fields = page_fields};
constinit const Noun translation_noun = {
    .name = "translation", .doc = "The same text in another language.", .fields = translation_fields};

}  // namespace conspectus
