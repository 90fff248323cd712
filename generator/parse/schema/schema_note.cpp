#include "parse/schema/schema.h"

namespace conspectus {
namespace {

constexpr std::string_view note_kind_words[] = {"misprint", "inconsistency", "ambiguity", "context"};

constexpr Field note_fields[] = {
    {.key = "id", .type = ValueType::local_id, .required = true, .doc = "Name for [!id], unique within the paper."},
    {.key = "kind",
     .type = ValueType::word,
     .required = true,
     .words = note_kind_words,
     .doc = "What kind of remark it is."},
    {.key = "where", .type = ValueType::localized, .doc = "Place in the source."},
    {.key = "text", .type = ValueType::localized, .required = true, .doc = "The remark."},
    {.key = "accepts", .type = ValueType::local_id, .shape = Shape::one_or_list, .doc = "Diagnostics that it answers."},
};

constexpr Field derivation_fields[] = {
    {.key = "value", .required = true, .doc = "The number as the summary writes it."},
    {.key = "from", .shape = Shape::one_or_list, .required = true, .doc = "The numbers it comes from, as printed."},
    {.key = "how",
     .required = true,
     .doc = "The calculation: + - * / ( ), round, percent, sqrt, min, max, t-p, z-p, chi2-p, fisher."},
};

}  // namespace

constinit const std::span<const std::string_view> note_kinds = note_kind_words;

constinit const Noun editorial_note_noun = {
    .name = "editorial note", .doc = "A remark of ours on the source.", .fields = note_fields};
constinit const Noun derivation_noun = {
    .name = "derived number", .doc = "A number that the editor worked out.", .fields = derivation_fields};

}  // namespace conspectus
