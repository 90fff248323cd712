#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

namespace conspectus::csl {

/// The variables of CSL 1.0.2, appendix IV, and "page-first" and "year-suffix", which processors make.
enum class Variable : std::uint8_t {
    // Texts.
    abstract,
    annote,
    archive,
    archive_collection,
    archive_location,
    archive_place,
    authority,
    call_number,
    citation_key,
    citation_label,
    collection_title,
    container_title,
    container_title_short,
    dimensions,
    division,
    doi,
    event,
    event_title,
    event_place,
    genre,
    isbn,
    issn,
    journal_abbreviation,
    jurisdiction,
    keyword,
    language,
    license,
    medium,
    note,
    original_publisher,
    original_publisher_place,
    original_title,
    part_title,
    pmcid,
    pmid,
    publisher,
    publisher_place,
    references,
    reviewed_genre,
    reviewed_title,
    scale,
    source,
    status,
    title,
    title_short,
    url,
    volume_title,
    year_suffix,
    // Numbers.
    chapter_number,
    citation_number,
    collection_number,
    edition,
    first_reference_note_number,
    issue,
    locator,
    number,
    number_of_pages,
    number_of_volumes,
    page,
    page_first,
    part_number,
    printing_number,
    section,
    supplement_number,
    version,
    volume,
    // Dates.
    accessed,
    available_date,
    event_date,
    issued,
    original_date,
    submitted,
    // Names.
    author,
    chair,
    collection_editor,
    compiler,
    composer,
    container_author,
    contributor,
    curator,
    director,
    editor,
    editorial_director,
    editor_translator,
    executive_producer,
    guest,
    host,
    illustrator,
    interviewer,
    narrator,
    organizer,
    original_author,
    performer,
    producer,
    recipient,
    reviewed_author,
    script_writer,
    series_creator,
    translator,
};
inline constexpr std::size_t variable_count = static_cast<std::size_t>(Variable::translator) + 1;

enum class VariableKind { text, number, date, name };
VariableKind kind_of(Variable variable);

/// Returns a variable by its name in styles and items; nothing for a name that CSL does not have.
std::optional<Variable> find_variable(std::string_view name);
/// Returns the name in styles and items, which is that of its term too.
std::string_view name_of(Variable variable);

/// An item type of CSL 1.0.2, appendix III, by its index in alphabetical order. A type that CSL does not have is
/// "document".
using Type = std::uint8_t;
inline constexpr std::size_t type_count = 45;
std::optional<Type> find_type(std::string_view name);
std::string_view type_name(Type type);

}  // namespace conspectus::csl
