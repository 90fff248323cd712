#include "parse/schema.h"

namespace conspectus {
namespace {

constexpr std::string_view kinds[] = {"misprint", "inconsistency", "ambiguity", "context"};

constexpr Field note_fields[] = {
    {.key = "id", .type = ValueType::local_id, .required = true, .doc = "Name for [!id], unique within the paper."},
    {.key = "kind", .type = ValueType::word, .required = true, .words = kinds, .doc = "What kind of remark it is."},
    {.key = "where", .type = ValueType::localized, .doc = "Place in the source."},
    {.key = "text", .type = ValueType::localized, .required = true, .doc = "The remark."},
    {.key = "accepts", .type = ValueType::local_id, .shape = Shape::one_or_list, .doc = "Diagnostics that it answers."},
};

}  // namespace

constinit const std::span<const std::string_view> note_kinds = kinds;

constinit const Noun editorial_note_noun = {
    .name = "editorial note", .doc = "A remark of ours on the source.", .fields = note_fields};

}  // namespace conspectus
