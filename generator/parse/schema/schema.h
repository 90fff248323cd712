#pragma once
#include <span>
#include <string_view>

namespace conspectus {

/// The type of one value.
enum class ValueType {
    text,
    localized,     ///< a text, or texts by language
    boolean,       ///< true or false, nothing else
    integer,       ///< a whole number, 0 to 999,999,999
    date,          ///< YYYY[-MM[-DD]]
    date_range,    ///< a date, `first/last`, or CSL date-parts
    id,            ///< defines an id of the one namespace
    name_of_id,    ///< names something by its id
    local_id,      ///< an id that is only known inside its paper or list
    page_id,       ///< a local id that a page of the site is named after
    citation,      ///< a printed number or an id
    word,          ///< one of `words`
    language,      ///< a language key: zh
    own_language,  ///< one that a folder of the site is named after
    language_tag,  ///< a BCP 47 tag: zh-Hans
    doi,
    pmid,
    pmcid,
    orcid,
    url,             ///< http or https
    base_url,        ///< one that paths are appended to
    file_name,       ///< without folders
    title_supplied,  ///< true, or a list of languages
    times,           ///< a finding's `at`: localized, or labels by time
    reference,       ///< an entry of a reference list, in any of its five forms
    object,          ///< a mapping that `noun` describes
};

/// How many values a key has, and how they are arranged.
enum class Shape { one, list, one_or_list, by_key, lists_by_key, lists_by_language };

struct Noun;

/// One key: its type and its purpose.
struct Field {
    std::string_view key;
    ValueType type = ValueType::text;
    Shape shape = Shape::one;
    bool required = false;
    bool may_be_empty = false;
    std::span<const std::string_view> words = {};
    const Noun* noun = nullptr;
    std::string_view doc;
};

/// Keys that a mapping may have besides its fields.
enum class OtherKeys { none, languages, names };

/// One kind of mapping. These tables determine everything that is checked,
/// documented and printed about front matter and the YAML files.
struct Noun {
    std::string_view name;
    std::string_view doc;
    std::span<const Field> fields;
    const Noun* base = nullptr;                            ///< its fields are inherited unless redefined
    std::span<const std::string_view> also_required = {};  ///< keys of the base
    OtherKeys other_keys = OtherKeys::none;
    const Field* other = nullptr;  ///< the type of those keys
};

/// A kind of content file.
struct FileKind {
    std::string_view path;
    const Noun* noun = nullptr;
    bool list = false;          ///< a list of `noun`
    bool front_matter = false;  ///< above a Markdown body
};

extern const Noun paper_noun, record_noun, csl_noun, person_noun, name_noun;
extern const Noun change_noun, editorial_status_noun, editorial_note_noun, derivation_noun;
extern const Noun finding_noun, finding_group_noun, comparison_noun;
extern const Noun unresolved_reference_noun, repeated_reference_noun, full_reference_noun, shared_work_noun;
extern const Noun translation_noun, page_noun;
extern const Noun keyword_noun, journal_noun;
extern const Noun site_noun, language_noun, labelled_noun, section_noun, unit_noun, repository_noun, license_noun;

/// Closed lists of words, in the order of the enumerations of the model.
extern const std::span<const std::string_view> note_kinds, status_kinds, measures;

std::span<const FileKind> file_kinds();

/// Returns the field of a key, inherited ones included, or null.
const Field* find_field(const Noun& noun, std::string_view key);

bool is_required(const Noun& noun, const Field& field);

/// Describes a value of a type, for messages and docs.
std::string_view describe(ValueType type);

}  // namespace conspectus
