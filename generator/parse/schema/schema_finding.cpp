#include "parse/schema/schema.h"

namespace conspectus {
namespace {

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

}  // namespace

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

}  // namespace conspectus
