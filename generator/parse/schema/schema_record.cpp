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
    {.key = "id", .type = ValueType::page_id, .doc = "Joins the occurrences of one person across papers."},
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

// The variables and item types of CSL 1.0.2 (appendices III and IV of its
// specification). Our own keys never take one of these names.
namespace {

constexpr std::string_view types[] = {
    "article",
    "article-journal",
    "article-magazine",
    "article-newspaper",
    "bill",
    "book",
    "broadcast",
    "chapter",
    "classic",
    "collection",
    "dataset",
    "document",
    "entry",
    "entry-dictionary",
    "entry-encyclopedia",
    "event",
    "figure",
    "graphic",
    "hearing",
    "interview",
    "legal_case",
    "legislation",
    "manuscript",
    "map",
    "motion_picture",
    "musical_score",
    "pamphlet",
    "paper-conference",
    "patent",
    "performance",
    "periodical",
    "personal_communication",
    "post",
    "post-weblog",
    "regulation",
    "report",
    "review",
    "review-book",
    "software",
    "song",
    "speech",
    "standard",
    "thesis",
    "treaty",
    "webpage",
};

constexpr auto localized = ValueType::localized;
constexpr auto date_range = ValueType::date_range;

constexpr Field person_list(std::string_view key, std::string_view doc) {
    return {.key = key, .type = ValueType::object, .shape = Shape::list, .noun = &person_noun, .doc = doc};
}
constexpr Field text(std::string_view key, std::string_view doc) {
    return {.key = key, .doc = doc};
}
constexpr Field any_language(std::string_view key, std::string_view doc) {
    return {.key = key, .type = localized, .doc = doc};
}
constexpr Field date(std::string_view key, std::string_view doc) {
    return {.key = key, .type = date_range, .doc = doc};
}

constexpr Field csl_fields[] = {
    {.key = "type", .type = ValueType::word, .words = types, .doc = "Kind of publication, a CSL type."},
    any_language("title", "Title."),
    any_language("title-short", "Short title."),
    any_language("container-title", "Journal or book it appeared in."),
    any_language("container-title-short", "Abbreviation of the journal."),
    any_language("collection-title", "Series."),
    any_language("volume-title", "Title of the volume."),
    any_language("part-title", "Title of the part."),
    any_language("original-title", "Title of the original edition."),
    any_language("reviewed-title", "Title of the reviewed item."),
    any_language("reviewed-genre", "Kind of the reviewed item."),
    any_language("event", "Name of the event (older spelling of event-title)."),
    any_language("event-title", "Name of the conference or event."),
    any_language("event-place", "Place of the event."),
    any_language("publisher", "Publisher."),
    any_language("publisher-place", "Place of publication."),
    any_language("original-publisher", "Publisher of the original edition."),
    any_language("original-publisher-place", "Place of the original edition."),
    any_language("abstract", "Abstract."),
    any_language("annote", "Remarks on the item."),
    any_language("note", "Further remarks."),
    any_language("archive", "Archive that holds it."),
    any_language("archive_collection", "Collection within the archive."),
    any_language("archive_location", "Location within the archive."),
    any_language("archive-place", "Place of the archive."),
    any_language("authority", "Issuing or judicial authority."),
    any_language("call-number", "Shelf mark."),
    any_language("dimensions", "Extent, size or running time."),
    any_language("division", "Subdivision of the authority."),
    any_language("genre", "Kind within its type: doctoral thesis."),
    any_language("jurisdiction", "Jurisdiction."),
    any_language("keyword", "Keywords as printed."),
    any_language("license", "Licence."),
    any_language("medium", "Medium."),
    any_language("references", "Related legal material."),
    any_language("scale", "Scale of a map."),
    any_language("source", "Where the data come from."),
    any_language("status", "State of publication: forthcoming."),
    text("citation-key", "Key in the reference manager."),
    text("citation-label", "Label of the citation."),
    text("year-suffix", "Letter after the year."),
    text("language", "Language of the publication, a tag."),
    {.key = "DOI", .type = ValueType::doi, .doc = "DOI."},
    {.key = "PMID", .type = ValueType::pmid, .doc = "PubMed id."},
    {.key = "PMCID", .type = ValueType::pmcid, .doc = "PubMed Central id."},
    {.key = "URL", .type = ValueType::url, .doc = "Address of the publication."},
    text("ISBN", "ISBN."),
    text("ISSN", "ISSN."),
    text("volume", "Volume."),
    text("issue", "Issue."),
    text("page", "Pages, or the article number."),
    text("page-first", "First page."),
    text("number", "Number of a report, patent or article."),
    text("number-of-pages", "Number of pages."),
    text("number-of-volumes", "Number of volumes."),
    text("edition", "Edition."),
    text("version", "Version."),
    text("section", "Section of a law or newspaper."),
    text("part-number", "Number of the part."),
    text("printing-number", "Number of the printing."),
    text("supplement-number", "Number of the supplement."),
    text("chapter-number", "Number of the chapter."),
    text("collection-number", "Number within the series."),
    text("citation-number", "Number in a bibliography."),
    text("first-reference-note-number", "Number of the first note that cites it."),
    text("locator", "Place within the item."),
    date("issued", "Date of publication."),
    date("accessed", "Date on which the address was read."),
    date("available-date", "Date of first availability."),
    date("event-date", "Date of the event."),
    date("original-date", "Date of the original edition."),
    date("submitted", "Date of submission."),
    person_list("author", "Authors in printed order; {literal: others} at the end where the list is cut by et al."),
    person_list("editor", "Editors."),
    person_list("translator", "Translators."),
    person_list("chair", "Chairs of the session."),
    person_list("collection-editor", "Editors of the series."),
    person_list("compiler", "Compilers."),
    person_list("composer", "Composers."),
    person_list("container-author", "Authors of the book it appeared in."),
    person_list("contributor", "Contributors."),
    person_list("curator", "Curators."),
    person_list("director", "Directors."),
    person_list("editor-translator", "Editors who also translated."),
    person_list("editorial-director", "Editorial directors."),
    person_list("executive-producer", "Executive producers."),
    person_list("guest", "Guests."),
    person_list("host", "Hosts."),
    person_list("illustrator", "Illustrators."),
    person_list("interviewer", "Interviewers."),
    person_list("narrator", "Narrators."),
    person_list("organizer", "Organisers."),
    person_list("original-author", "Authors of the original."),
    person_list("performer", "Performers."),
    person_list("producer", "Producers."),
    person_list("recipient", "Recipients."),
    person_list("reviewed-author", "Authors of the reviewed item."),
    person_list("script-writer", "Script writers."),
    person_list("series-creator", "Creators of the series."),
};

}  // namespace

constinit const Noun csl_noun = {.name = "CSL variables", .doc = "Every variable of CSL 1.0.2.", .fields = csl_fields};

}  // namespace conspectus
