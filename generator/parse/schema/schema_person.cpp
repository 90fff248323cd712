#include "parse/schema/schema.h"

namespace conspectus {
namespace {

constexpr Field name_fields[] = {
    {.key = "family", .doc = "Family name."},
    {.key = "given", .doc = "Given names or initials."},
    {.key = "suffix", .doc = "Suffix: Jr, III."},
    {.key = "dropping-particle", .doc = "Particle that is dropped when only the family name is shown: de."},
    {.key = "non-dropping-particle", .doc = "Particle that stays with the family name: van der."},
    {.key = "literal", .doc = "An institution; or a name that is not to be taken apart; 'others' for et al."},
};

constexpr Field name_in_language = {
    .type = ValueType::object, .noun = &name_noun, .doc = "The name as written in that language."};

constexpr Field person_fields[] = {
    {.key = "id", .type = ValueType::local_id, .doc = "Joins the occurrences of one person across papers."},
    {.key = "affiliation",
     .type = ValueType::local_id,
     .shape = Shape::one_or_list,
     .doc = "Keys of the paper's affiliations."},
    {.key = "orcid", .type = ValueType::orcid, .doc = "ORCID."},
    {.key = "sort", .doc = "Sort key, such as the pinyin of the name."},
};

}  // namespace

constinit const Noun name_noun = {.name = "name", .doc = "A name in one script, as in CSL.", .fields = name_fields};
constinit const Noun person_noun = {.name = "person",
                                    .doc = "A person or institution; names by language, or one name.",
                                    .fields = person_fields,
                                    .base = &name_noun,
                                    .other_keys = OtherKeys::languages,
                                    .other = &name_in_language};

}  // namespace conspectus
