#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "csl/item.h"
#include "csl/locale.h"

namespace conspectus::csl {

// A style, compiled: its elements are nodes of one list, whatever they name is a number.

enum class NodeKind : std::uint8_t { variable, macro, term, value, number, date, names, label, group, choose, branch };
enum class Plural : std::uint8_t { contextual, always, never };
enum class NumberForm : std::uint8_t { numeric, ordinal, long_ordinal, roman };

struct Affixes {
    std::string prefix;
    std::string suffix;
};

/// A run of nodes.
struct Children {
    std::uint32_t first = 0;
    std::uint32_t count = 0;
};

struct Node {
    NodeKind kind = NodeKind::value;
    Display display = Display::unset;
    TextCase text_case = TextCase::unset;
    TermForm form = TermForm::long_form;
    Plural plural = Plural::contextual;
    NumberForm number_form = NumberForm::numeric;
    Variable variable = Variable::title;
    bool quotes = false;
    bool strip_periods = false;
    Formatting formatting;
    TermId term = 0;
    std::uint32_t index = 0;  ///< of its macro, date, names or condition
    Children children;
    Affixes affixes;
    std::string delimiter;
    std::string value;
};

enum class DateForm : std::uint8_t { own, numeric, text };

struct DateElement {
    DateForm form = DateForm::own;
    std::vector<DateFormat> formats;  ///< one for each locale of the style; of an own form, one
};

enum class And : std::uint8_t { none, text, symbol };
enum class Precedes : std::uint8_t { contextual, after_inverted_name, always, never };
enum class SortOrder : std::uint8_t { none, first, all };
enum class NameForm : std::uint8_t { long_form, short_form, count };

/// The inheritable name options, each set or not.
struct NameOptions {
    std::optional<And> and_word;
    std::optional<std::string> delimiter;
    std::optional<Precedes> delimiter_precedes_et_al;
    std::optional<Precedes> delimiter_precedes_last;
    std::optional<unsigned> et_al_min;
    std::optional<unsigned> et_al_use_first;
    std::optional<unsigned> et_al_subsequent_min;
    std::optional<unsigned> et_al_subsequent_use_first;
    std::optional<bool> et_al_use_last;
    std::optional<NameForm> form;
    std::optional<bool> initialize;
    std::optional<std::string> initialize_with;
    std::optional<SortOrder> name_as_sort_order;
    std::optional<std::string> sort_separator;
    std::optional<std::string> names_delimiter;

    /// Takes what is not set here from a level above.
    void inherit(const NameOptions& outer);
};

struct NamePart {
    Formatting formatting;
    TextCase text_case = TextCase::unset;
    Affixes affixes;
};

struct NameLabel {
    TermForm form = TermForm::long_form;
    Plural plural = Plural::contextual;
    TextCase text_case = TextCase::unset;
    bool strip_periods = false;
    bool is_before_name = false;
    Formatting formatting;
    Affixes affixes;
};

struct EtAl {
    Formatting formatting;
    TermId term = 0;
};

enum class AreaKind : std::uint8_t { citation, bibliography };

struct NamesElement {
    std::vector<Variable> variables;
    NameOptions options[2];  ///< by area
    Formatting name_formatting;
    Affixes name_affixes;
    NamePart given;
    NamePart family;
    EtAl et_al;
    std::optional<NameLabel> label;
    Children substitute;
};

enum class Match : std::uint8_t { all, any, none };
enum class Position : std::uint8_t { first, subsequent, ibid, ibid_with_locator, near_note };

struct Condition {
    Match match = Match::all;
    std::vector<Variable> variables;
    std::vector<Variable> numeric;
    std::vector<Variable> uncertain;
    std::vector<Type> types;
    std::vector<TermId> locators;
    std::vector<Position> positions;
    bool disambiguate = false;
    bool is_else = false;
};

struct SortKey {
    std::optional<Variable> variable;
    std::uint32_t macro = 0;
    bool is_descending = false;
    NameOptions names;
};

struct Layout {
    std::vector<std::string> languages;  ///< of items it is for; none: of all others (CSL-M)
    std::uint32_t locale = 0;
    Children children;
    Affixes affixes;
    Formatting formatting;
    std::string delimiter;
};

enum class Collapse : std::uint8_t { none, citation_number, year, year_suffix, year_suffix_ranged };
enum class GivenNameRule : std::uint8_t {
    by_cite,
    all_names,
    all_names_with_initials,
    primary_name,
    primary_name_with_initials,
};
enum class SubstituteRule : std::uint8_t { complete_all, complete_each, partial_each, partial_first };

struct Area {
    bool is_there = false;
    std::vector<SortKey> sort;
    std::vector<Layout> layouts;  ///< those for languages first, the one for all others last
    NameOptions names;
    // Of citations.
    Collapse collapse = Collapse::none;
    std::optional<std::string> cite_group_delimiter;
    std::optional<std::string> after_collapse_delimiter;
    std::optional<std::string> year_suffix_delimiter;
    bool add_names = false;
    bool add_given_names = false;
    bool add_year_suffix = false;
    GivenNameRule given_name_rule = GivenNameRule::by_cite;
    unsigned near_note_distance = 5;
    // Of bibliographies.
    bool hanging_indent = false;
    std::string second_field_align;
    unsigned line_spacing = 1;
    unsigned entry_spacing = 1;
    std::optional<std::string> subsequent_author_substitute;
    SubstituteRule substitute_rule = SubstituteRule::complete_all;

    /// Returns the layout for an item's language.
    const Layout& layout_for(const Item& item) const;
};

enum class PageRangeFormat : std::uint8_t { none, chicago, chicago_16, expanded, minimal, minimal_two };
enum class DemoteParticle : std::uint8_t { never, sort_only, display_and_sort };

/// The terms that the processor itself asks for.
struct KnownTerms {
    TermId and_word, et_al, ad, bc, page_range_delimiter, editor_translator;
    TermId months[12];
    TermId seasons[4];
};

struct Macro {
    std::string name;
    Children children;
};

struct Style {
    std::string id;
    std::string title;
    std::string updated;
    std::string rights;
    std::string independent_parent;  ///< of a dependent style, which has nothing else
    std::string default_locale;
    bool is_note = false;
    bool initialize_with_hyphen = true;
    PageRangeFormat page_range_format = PageRangeFormat::none;
    DemoteParticle demote = DemoteParticle::display_and_sort;
    bool uses_year_suffix[2] = {false, false};  ///< by area: the style says where it stands
    bool uses_label = false;                    ///< letters follow labels, and not years
    bool uses_disambiguate = false;             ///< a condition asks for it
    std::vector<Node> nodes;
    std::vector<DateElement> dates;
    std::vector<NamesElement> names;
    std::vector<Condition> conditions;
    std::vector<Macro> macros;
    Area citation;
    Area bibliography;
    TermNames term_names;
    KnownTerms terms{};
    std::vector<Locale> locales;  ///< the style's own first

    const Area& area(AreaKind kind) const { return kind == AreaKind::citation ? citation : bibliography; }
};

}  // namespace conspectus::csl
