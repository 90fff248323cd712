#include "parse/schema/schema.h"

namespace conspectus {
namespace {

constexpr std::string_view status_words[] = {"corrected", "concern", "retracted", "removed"};

constexpr Field change_fields[] = {
    {.key = "date", .type = ValueType::date, .required = true, .doc = "When the summary was changed."},
    {.key = "text", .type = ValueType::localized, .required = true, .doc = "What was changed."},
};

constexpr Field status_fields[] = {
    {.key = "kind",
     .type = ValueType::word,
     .required = true,
     .words = status_words,
     .doc = "What happened to the publication."},
    {.key = "date", .type = ValueType::date, .doc = "When."},
    {.key = "DOI", .type = ValueType::doi, .doc = "DOI of the notice."},
    {.key = "text", .type = ValueType::localized, .doc = "What the notice says."},
};

constexpr Field paper_fields[] = {
    {.key = "id", .type = ValueType::id, .doc = "The file's name without .md; may be left out."},
    {.key = "study-type", .type = ValueType::local_id, .doc = "One of site.yaml's study-types."},
    {.key = "aliases",
     .type = ValueType::id,
     .shape = Shape::list,
     .doc = "Earlier ids; they still resolve and leave a redirect."},
    {.key = "affiliations",
     .type = ValueType::localized,
     .shape = Shape::by_key,
     .doc = "Institutions by a key that authors name."},
    {.key = "keyword",
     .type = ValueType::localized,
     .shape = Shape::one_or_list,
     .doc = "Keywords as printed in the paper, each a text or texts by language."},
    {.key = "keywords", .shape = Shape::list, .doc = "Our keywords: ids or any term of the thesaurus."},
    {.key = "summary-language", .type = ValueType::language, .doc = "Language of this summary, if not the default."},
    {.key = "added", .type = ValueType::date, .doc = "When the summary was added."},
    {.key = "updated", .type = ValueType::date, .doc = "When it was last changed."},
    {.key = "changes",
     .type = ValueType::object,
     .shape = Shape::list,
     .noun = &change_noun,
     .doc = "What was changed when."},
    {.key = "draft", .type = ValueType::boolean, .doc = "Not in the site; build --drafts shows it."},
    {.key = "reviewed", .type = ValueType::date, .doc = "When somebody else checked the summary."},
    {.key = "reviewed-by", .type = ValueType::localized, .doc = "Who checked it."},
    {.key = "review-by", .type = ValueType::date, .doc = "When it should be checked again."},
    {.key = "editorial-status",
     .type = ValueType::object,
     .noun = &editorial_status_noun,
     .doc = "Correction, concern, retraction or removal of the paper."},
    {.key = "source-text", .type = ValueType::file_name, .doc = "Text of the source, for check --sources."},
    {.key = "findings",
     .type = ValueType::object,
     .shape = Shape::list,
     .noun = &finding_noun,
     .doc = "Quantitative results."},
    {.key = "derived",
     .type = ValueType::object,
     .shape = Shape::list,
     .noun = &derivation_noun,
     .doc = "Numbers of ours that the source does not print, and how they follow from it."},
    {.key = "editorial-notes",
     .type = ValueType::object,
     .shape = Shape::list,
     .noun = &editorial_note_noun,
     .doc = "Our remarks on the source; [!id] marks their places."},
    {.key = "references",
     .type = ValueType::reference,
     .shape = Shape::list,
     .doc = "The paper's reference list; the position is the printed number."},
    {.key = "editor-references",
     .type = ValueType::reference,
     .shape = Shape::list,
     .doc = "Works that the editor cites; lettered, a list of their own."},
};

constexpr std::string_view paper_required[] = {"type", "title"};

constexpr std::string_view measure_words[] = {"text",       "count", "percent", "mean-sd",
                                              "median-iqr", "time",  "dose",    "ratio"};

constexpr Field finding_fields[] = {
    {.key = "id", .type = ValueType::local_id, .required = true, .doc = "Name for [=id], unique within the paper."},
    {.key = "key", .type = ValueType::boolean, .doc = "Stands above the fold."},
    {.key = "outcome", .doc = "A keyword, id or term; groups the index of findings."},
    {.key = "label", .type = ValueType::localized, .required = true, .doc = "What was measured."},
    {.key = "value", .type = ValueType::localized, .doc = "Short form: the value as printed."},
    {.key = "n", .type = ValueType::integer, .doc = "Number of patients or samples."},
    {.key = "population", .type = ValueType::localized, .doc = "Who was measured."},
    {.key = "measure", .type = ValueType::word, .words = measure_words, .doc = "What kind of value it is."},
    {.key = "unit", .type = ValueType::localized, .doc = "Unit of the values."},
    {.key = "at", .type = ValueType::times, .doc = "When: one text, or in the long form labels by time."},
    {.key = "groups",
     .type = ValueType::object,
     .shape = Shape::list,
     .noun = &finding_group_noun,
     .doc = "Long form: the groups with their values."},
    {.key = "between",
     .type = ValueType::object,
     .shape = Shape::list,
     .noun = &comparison_noun,
     .doc = "Long form: tests between the groups."},
    {.key = "where", .type = ValueType::localized, .doc = "Place in the source."},
    {.key = "notes",
     .type = ValueType::local_id,
     .shape = Shape::one_or_list,
     .doc = "Editorial notes that concern it."},
    {.key = "cites",
     .type = ValueType::citation,
     .shape = Shape::one_or_list,
     .doc = "The work it comes from, if not the paper itself: printed number or id."},
};

constexpr Field value_at_time = {.type = ValueType::localized, .doc = "The group's value at that time, as printed."};

constexpr Field group_fields[] = {
    {.key = "id", .type = ValueType::local_id, .required = true, .doc = "Name for [=finding.id.time]."},
    {.key = "label", .type = ValueType::localized, .required = true, .doc = "What the group is called."},
    {.key = "n", .type = ValueType::integer, .doc = "Size of the group."},
    {.key = "value", .type = ValueType::localized, .doc = "Its value, where the finding has no times."},
    {.key = "test", .shape = Shape::by_key, .doc = "Test within the group, as printed: {t: …, P: …}."},
};

constexpr Field statistic = {.doc = "A statistic as printed."};

constexpr Field comparison_fields[] = {
    {.key = "at", .doc = "The time at which the groups are compared."},
};

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

constinit const std::span<const std::string_view> status_kinds = status_words;

constinit const Noun change_noun = {.name = "change", .doc = "A change of the summary.", .fields = change_fields};
constinit const Noun editorial_status_noun = {
    .name = "editorial status", .doc = "What became of the publication after it appeared.", .fields = status_fields};
constinit const Noun paper_noun = {.name = "paper",
                                   .doc = "A publication that is summarised here.",
                                   .fields = paper_fields,
                                   .base = &record_noun,
                                   .also_required = paper_required};

constinit const std::span<const std::string_view> measures = measure_words;

constinit const Noun finding_noun = {
    .name = "finding", .doc = "One quantitative result, as printed.", .fields = finding_fields};
constinit const Noun finding_group_noun = {.name = "group",
                                           .doc = "One group of a finding; its other keys are the finding's times.",
                                           .fields = group_fields,
                                           .other_keys = OtherKeys::names,
                                           .other = &value_at_time};
constinit const Noun comparison_noun = {.name = "comparison",
                                        .doc = "A test between groups; its other keys are the statistics.",
                                        .fields = comparison_fields,
                                        .other_keys = OtherKeys::names,
                                        .other = &statistic};

constinit const std::span<const std::string_view> note_kinds = note_kind_words;

constinit const Noun editorial_note_noun = {
    .name = "editorial note", .doc = "A remark of ours on the source.", .fields = note_fields};
constinit const Noun derivation_noun = {
    .name = "derived number", .doc = "A number that the editor worked out.", .fields = derivation_fields};

}  // namespace conspectus
