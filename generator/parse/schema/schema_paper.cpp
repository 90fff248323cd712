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

}  // namespace conspectus
