#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "csl/vocabulary.h"

namespace conspectus::csl {

/// A name of a person, or in `literal` that of anything else.
struct Name {
    std::string family;
    std::string given;
    std::string dropping_particle;
    std::string non_dropping_particle;
    std::string suffix;
    std::string literal;
    bool comma_suffix = false;     ///< "Doe, Jr.": a comma between the name and its suffix
    bool static_ordering = false;  ///< the family name comes first, whatever the style says
    bool parse_particles = true;   ///< particles written into `family` and `given` are set apart

    bool operator==(const Name&) const = default;
};

/// A day, or with zeros as much of it as is known. A season, 1 to 4, takes the place of the month.
struct DateParts {
    int year = 0;
    int month = 0;
    int day = 0;
    int season = 0;

    bool operator==(const DateParts&) const = default;
};

/// A date or a range of dates, or in `literal` what stands for one. A range without an end is open.
struct Date {
    DateParts begin;
    DateParts end;
    bool is_range = false;
    bool is_circa = false;
    std::string literal;

    bool operator==(const Date&) const = default;
};

/// What a bibliography knows of a work, as CSL's data model has it. Texts may hold the markup `<i>`, `<b>`, `<sup>`,
/// `<sub>`, `<span style="font-variant:small-caps;">` and `<span class="nocase">`. Missing values are empty.
class Item {
  public:
    std::string id;
    Type type = *find_type("document");

    const std::string& text(Variable variable) const;
    const Date* date(Variable variable) const;
    const std::vector<Name>& names(Variable variable) const;
    /// Returns whether there is a value of any kind.
    bool has(Variable variable) const { return slots_[static_cast<std::size_t>(variable)] != 0; }

    /// Replace what was there. An empty value is none.
    void set_text(Variable variable, std::string value);
    void set_date(Variable variable, Date value);
    void set_names(Variable variable, std::vector<Name> value);

  private:
    std::uint8_t& slot(Variable variable) { return slots_[static_cast<std::size_t>(variable)]; }
    std::uint8_t slot(Variable variable) const { return slots_[static_cast<std::size_t>(variable)]; }

    std::array<std::uint8_t, variable_count> slots_{};  ///< 1 + the index of its value; 0: there is none
    std::vector<std::string> texts_;
    std::vector<Date> dates_;
    std::vector<std::vector<Name>> names_;
};

}  // namespace conspectus::csl
