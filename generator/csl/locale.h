#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "csl/output.h"
#include "csl/serializer.h"

namespace conspectus::csl {

enum class TextCase : std::uint8_t { unset, lowercase, uppercase, capitalize_first, capitalize_all, sentence, title };
enum class TermForm : std::uint8_t { long_form, short_form, verb, verb_short, symbol };
inline constexpr std::size_t term_form_count = 5;
enum class Gender : std::uint8_t { neuter, feminine, masculine };

/// The names of terms, numbered. "sub verbo" and "editor-translator" are other names of "sub-verbo" and
/// "editortranslator".
using TermId = std::uint16_t;
class TermNames {
  public:
    TermId intern(std::string_view name);
    std::optional<TermId> find(std::string_view name) const;

  private:
    std::unordered_map<std::string, TermId> ids_;
};

struct Term {
    std::string single;
    std::string multiple;
    Gender gender = Gender::neuter;
    bool is_defined = false;
};

/// A suffix such as "nd", or a number in words.
struct Ordinal {
    enum class Match : std::uint8_t { last_digit, last_two_digits, whole_number };
    int number = 0;  ///< -1: the suffix of all that have no other
    Match match = Match::last_digit;
    Gender gender = Gender::neuter;
    std::string text;
};

enum class DatePartName : std::uint8_t { year, month, day };
enum class DatePartForm : std::uint8_t { unset, numeric, leading_zeros, ordinal, long_form, short_form };

struct DatePart {
    DatePartName name = DatePartName::year;
    DatePartForm form = DatePartForm::unset;
    Formatting formatting;
    TextCase text_case = TextCase::unset;
    bool strip_periods = false;
    std::string prefix;
    std::string suffix;
    std::optional<std::string> range_delimiter;
};

struct DateFormat {
    Formatting formatting;
    TextCase text_case = TextCase::unset;
    std::string delimiter;
    std::vector<DatePart> parts;
};

/// What a language gives to styles, with everything it falls back to.
class Locale {
  public:
    std::string language = "en-US";
    bool limit_day_ordinals = false;
    std::array<DateFormat, 2> dates;  ///< numeric and text
    std::vector<Ordinal> ordinals;
    std::vector<Ordinal> long_ordinals;
    Quotes quotes;

    /// Returns a term in a form, or in the one that it falls back to; empty if it is not defined.
    const std::string& term(TermId id, TermForm form = TermForm::long_form, bool is_plural = false) const;
    bool has_term(TermId id) const;
    Gender gender(TermId id) const;
    void define(TermId id, TermForm form, Term term);

    /// Returns a number as an ordinal, in words if `is_long` and there are words for it.
    std::string ordinal(int number, Gender gender, bool is_long) const;

  private:
    const Term* find(TermId id, TermForm form) const;

    std::vector<Term> terms_;  ///< by name and form
};

/// Returns whether a tag names a language or a dialect of it, in whatever case: "zh-CN" and "ZH" are of "zh".
bool is_of_language(std::string_view tag, std::string_view language);

/// Returns the tag of the locale file that is read before that of a secondary dialect or for a language without one,
/// as in "de-DE" for "de-AT" and "de"; empty if there is none.
std::string primary_dialect(std::string_view language);

}  // namespace conspectus::csl
