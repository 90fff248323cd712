#include "parse/schema/schema.h"

namespace conspectus {
namespace {

constexpr Field record_fields[] = {
    {.key = "title-supplied",
     .type = ValueType::title_supplied,
     .doc = "The title is the editor's, because the source has none; or the languages in which it is. Shown in [ ]."},
    {.key = "CSTR", .doc = "China science and technology resource identifier."},
    {.key = "language", .type = ValueType::language_tag, .doc = "Language of the publication."},
};

constexpr Field unresolved_fields[] = {
    {.key = "unresolved",
     .required = true,
     .doc = "true, or the printed numbers (7 or 7-35): the reference list is not in the source."},
    {.key = "author", .doc = "Authors as the text names them."},
    {.key = "note", .type = ValueType::localized, .doc = "What the text says of the work."},
};

constexpr Field repeated_fields[] = {
    {.key = "id", .type = ValueType::name_of_id, .required = true, .doc = "A work or paper that is defined elsewhere."},
    {.key = "as-printed", .doc = "What this list prints, where it differs."},
};

constexpr Field full_fields[] = {
    {.key = "id", .type = ValueType::id, .required = true, .doc = "The work's id, its permalink."},
    {.key = "as-printed", .doc = "What this list prints, where it differs."},
    {.key = "editorial-status",
     .type = ValueType::object,
     .noun = &editorial_status_noun,
     .doc = "Correction, concern, retraction or removal of the work."},
};

constexpr Field shared_work_fields[] = {
    {.key = "id", .type = ValueType::id, .required = true, .doc = "The work's id, its permalink."},
    {.key = "aliases",
     .type = ValueType::id,
     .shape = Shape::list,
     .doc = "Earlier ids; they still resolve and leave a redirect."},
    {.key = "editorial-status",
     .type = ValueType::object,
     .noun = &editorial_status_noun,
     .doc = "Correction, concern, retraction or removal of the work."},
    {.key = "note", .type = ValueType::localized, .doc = "Our remark on the work."},
};

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

constinit const Noun record_noun = {
    .name = "record", .doc = "What is known of a publication.", .fields = record_fields, .base = &csl_noun};
constinit const Noun unresolved_reference_noun = {
    .name = "unresolved reference", .doc = "A number whose entry the source lacks.", .fields = unresolved_fields};
constinit const Noun repeated_reference_noun = {
    .name = "repeated reference", .doc = "A work that is defined elsewhere.", .fields = repeated_fields};
constinit const Noun full_reference_noun = {
    .name = "reference", .doc = "An entry that defines a work.", .fields = full_fields, .base = &record_noun};
constinit const Noun shared_work_noun = {
    .name = "work", .doc = "A work shared by papers.", .fields = shared_work_fields, .base = &record_noun};

constinit const Noun name_noun = {.name = "name", .doc = "A name in one script, as in CSL.", .fields = name_fields};
constinit const Noun person_noun = {.name = "person",
                                    .doc = "A person or institution; names by language, or one name.",
                                    .fields = person_fields,
                                    .base = &name_noun,
                                    .other_keys = OtherKeys::languages,
                                    .other = &name_in_language};

}  // namespace conspectus
