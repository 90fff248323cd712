#include "bibliography/csl_json.h"

#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>

#include "bibliography/date_text.h"
#include "text/ascii.h"
#include "text/character_set.h"
#include "text/fold.h"
#include "text/utf8.h"
#include "text/white_space.h"

namespace conspectus {
namespace {

using csl::Date;
using csl::DateParts;
using csl::Item;
using csl::Name;
using nlohmann::json;

/// Years beyond this are taken for no number.
constexpr int most_year = 999'999;

/// Escapes can stand for characters that no text may hold.
std::string readable(const std::string& text) {
    if (!first_forbidden_character(text)) return to_nfc(text);
    std::string out;
    for (std::size_t offset = 0; offset < text.size();) {
        const std::size_t begin = offset;
        next_code_point(text, offset);
        const std::string_view character = std::string_view(text).substr(begin, offset - begin);
        if (!first_forbidden_character(character)) out += character;
    }
    return to_nfc(out);
}

std::string text_of(const json& value) {
    if (value.is_string()) return readable(value.get_ref<const std::string&>());
    if (value.is_number()) return value.dump();
    return {};
}

std::optional<int> number_of(const json& value) {
    const std::string text = text_of(value);
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const std::string_view rest = trimmed(std::string_view(text).substr(static_cast<std::size_t>(end - text.data())));
    if (error != std::errc() || (!rest.empty() && rest != ".0")) return std::nullopt;
    if (number < -most_year || number > most_year) return std::nullopt;
    return number;
}

bool is_true(const json& object, const char* key) {
    const auto found = object.find(key);
    if (found == object.end()) return false;
    if (found->is_boolean()) return found->get<bool>();
    const std::string text = text_of(*found);
    return !text.empty() && text != "0" && text != "false";
}

/// Months of 13 to 16 and 21 to 24 are seasons.
void set_month(DateParts& date, int month) {
    if (month >= 21 && month <= 24) {
        date.season = month - 20;
    } else if (month >= 13 && month <= 16) {
        date.season = month - 12;
    } else if (month >= 1 && month <= 12) {
        date.month = month;
    }
}

DateParts read_parts(const json& parts) {
    DateParts date;
    if (!parts.is_array()) return date;
    if (parts.size() > 0) date.year = number_of(parts[0]).value_or(0);
    if (parts.size() > 1) set_month(date, number_of(parts[1]).value_or(0));
    if (parts.size() > 2) date.day = number_of(parts[2]).value_or(0);
    return date;
}

/// Reads "2013", "2013-05" or "2013-05-12"; nothing for anything else.
std::optional<DateParts> read_iso(std::string_view text) {
    DateParts date;
    int sign = 1;
    if (text.starts_with('-')) {
        sign = -1;
        text.remove_prefix(1);
    }
    int numbers[3] = {};
    std::size_t count = 0;
    while (count < 3 && !text.empty()) {
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), numbers[count]);
        if (error != std::errc() || !is_ascii_digit(text.front())) return std::nullopt;
        text.remove_prefix(static_cast<std::size_t>(end - text.data()));
        ++count;
        if (text.empty()) break;
        if (text.front() != '-') return std::nullopt;
        text.remove_prefix(1);
    }
    if (count == 0 || !text.empty()) return std::nullopt;
    date.year = sign * numbers[0];
    if (count > 1) set_month(date, numbers[1]);
    date.day = numbers[2];
    return date;
}

std::optional<int> month_of(std::string_view word) {
    constexpr std::string_view months[] = {"jan", "feb", "mar", "apr", "may", "jun",
                                           "jul", "aug", "sep", "oct", "nov", "dec"};
    constexpr std::string_view seasons[] = {"spr", "sum", "aut", "win"};
    std::string start;
    for (const char c : word.substr(0, 3)) start += ascii_lower(c);
    const auto month = std::ranges::find(months, start);
    if (month != std::end(months) && word.size() >= 3) return static_cast<int>(month - std::begin(months)) + 1;
    const auto season = std::ranges::find(seasons, start);
    if (season != std::end(seasons) && word.size() >= 3) return static_cast<int>(season - std::begin(seasons)) + 21;
    return std::nullopt;
}

/// Reads "12 May 2013", "May 12, 2013", "Spring 2013"; nothing for anything else.
std::optional<DateParts> read_words(std::string_view text) {
    DateParts date;
    std::size_t words = 0;
    while (!text.empty()) {
        const std::size_t begin = text.find_first_not_of(" ,");
        if (begin == std::string_view::npos) break;
        text.remove_prefix(begin);
        const std::string_view word = text.substr(0, text.find_first_of(" ,"));
        text.remove_prefix(word.size());
        ++words;
        int number = 0;
        const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
        if (error == std::errc() && end == word.data() + word.size()) {
            (number > 31 || word.size() > 2 ? date.year : date.day) = number;
        } else if (const auto month = month_of(word)) {
            set_month(date, *month);
        } else {
            return std::nullopt;
        }
    }
    if (words == 0 || date.year == 0) return std::nullopt;
    return date;
}

std::optional<DateParts> read_one(std::string_view text) {
    const auto iso = read_iso(text);
    return iso ? iso : read_words(text);
}

Date read_text_date(const std::string& text) {
    Date date;
    const std::size_t slash = text.find('/');
    const bool is_doubtful = text.find_first_of("~?%X") != std::string::npos || text.find("..") != std::string::npos;
    if (const auto edtf = is_doubtful ? read_edtf_date(text) : std::nullopt) return *edtf;
    const auto begin = read_one(std::string_view(text).substr(0, slash));
    if (!begin) {
        const auto worded = read_worded_date(text);
        return worded ? *worded : literal_date(text);
    }
    date.begin = *begin;
    if (slash == std::string::npos) return date;
    const auto end = read_one(std::string_view(text).substr(slash + 1));
    date.is_range = true;
    if (end) date.end = *end;
    return date;
}

Name read_name(const json& value) {
    Name name;
    if (value.is_string()) {
        name.literal = text_of(value);
        return name;
    }
    if (!value.is_object()) return name;
    const auto take = [&](const char* key) {
        const auto found = value.find(key);
        return found == value.end() ? std::string() : text_of(*found);
    };
    name.family = take("family");
    name.given = take("given");
    name.suffix = take("suffix");
    name.literal = take("literal");
    name.dropping_particle = take("dropping-particle");
    name.non_dropping_particle = take("non-dropping-particle");
    name.comma_suffix = is_true(value, "comma-suffix");
    name.static_ordering = is_true(value, "static-ordering");
    if (value.contains("parse-names")) name.parse_particles = is_true(value, "parse-names");
    if (is_true(value, "isInstitution") && name.literal.empty()) {
        name.literal = name.family;
        name.family.clear();
        name.given.clear();
    }
    return name;
}

/// Reads what pandoc wrote before it wrote date-parts: `year: 2020`, `month: 5`, `day: 3`.
DateParts read_keyed_parts(const json& value) {
    DateParts date;
    const auto number = [&](const char* key) {
        const auto found = value.find(key);
        return found == value.end() ? 0 : number_of(*found).value_or(0);
    };
    date.year = number("year");
    set_month(date, number("month"));
    date.day = number("day");
    return date;
}

std::vector<Name> read_names(const json& field) {
    std::vector<Name> names;
    if (field.is_array()) {
        for (const json& each : field)
            if (Name name = read_name(each); name != Name()) names.push_back(std::move(name));
    } else if (Name name = read_name(field); name != Name()) {
        names.push_back(std::move(name));
    }
    return names;
}

/// Crossref writes a list where CSL has one text.
std::string joined_text(const json& value) {
    if (!value.is_array()) return text_of(value);
    std::string text;
    for (const json& each : value) {
        const std::string part = text_of(each);
        if (!text.empty() && !part.empty()) text += ", ";
        text += part;
    }
    return text;
}

std::optional<csl::Variable> variable_of(std::string_view key) {
    if (const auto variable = csl::find_variable(key)) return variable;
    // Names that programs write in another case.
    constexpr std::pair<std::string_view, csl::Variable> all[] = {
        {"doi", csl::Variable::doi},   {"url", csl::Variable::url},   {"isbn", csl::Variable::isbn},
        {"issn", csl::Variable::issn}, {"pmid", csl::Variable::pmid}, {"pmcid", csl::Variable::pmcid}};
    const std::string lower = ascii_lowered(key);
    const auto found = std::ranges::find(all, lower, [](const auto& pair) { return pair.first; });
    if (found == std::end(all)) return std::nullopt;
    return found->second;
}

/// Crossref has types of its own.
std::optional<csl::Type> type_of(std::string_view name) {
    constexpr std::pair<std::string_view, std::string_view> of_crossref[] = {
        {"journal-article", "article-journal"},
        {"book-chapter", "chapter"},
        {"proceedings-article", "paper-conference"},
        {"posted-content", "article"},
        {"dissertation", "thesis"},
        {"monograph", "book"},
        {"edited-book", "book"}};
    for (const auto& [crossref, csl] : of_crossref)
        if (name == crossref) name = csl;
    return csl::find_type(name);
}

/// Sets a variable; returns false if the value is none that it can have.
bool set_variable(Item& item, csl::Variable variable, const json& field) {
    switch (kind_of(variable)) {
        case csl::VariableKind::text:
        case csl::VariableKind::number:
            item.set_text(variable, joined_text(field));
            break;
        case csl::VariableKind::date:
            if (const auto date = read_csl_date(field)) item.set_date(variable, *date);
            break;
        case csl::VariableKind::name:
            item.set_names(variable, read_names(field));
            break;
    }
    return item.has(variable) || field.is_null() || field.empty() || field == "";
}

}  // namespace

std::optional<Date> read_csl_date(const json& value) {
    if (value.is_string() || value.is_number()) return read_text_date(text_of(value));
    Date date;
    if (value.is_array() && !value.empty() && value.size() <= 2 && value[0].is_object()) {
        date.begin = read_keyed_parts(value[0]);
        date.is_range = value.size() == 2;
        if (date.is_range && value[1].is_object()) date.end = read_keyed_parts(value[1]);
        date.is_circa = is_true(value[0], "circa");
        return date;
    }
    if (!value.is_object()) return std::nullopt;
    date.begin = read_keyed_parts(value);
    if (const auto raw = value.find("raw"); raw != value.end()) date = read_text_date(text_of(*raw));
    if (const auto parts = value.find("date-parts"); parts != value.end() && parts->is_array() && !parts->empty()) {
        date.begin = read_parts((*parts)[0]);
        if (parts->size() > 1) {
            date.is_range = true;
            date.end = read_parts((*parts)[1]);
        }
    }
    if (const auto season = value.find("season"); season != value.end() && date.begin.month == 0) {
        const auto number = number_of(*season);
        if (number)
            set_month(date.begin, *number <= 4 ? *number + 20 : *number);
        else if (const auto month = month_of(text_of(*season)))
            set_month(date.begin, *month);
    }
    if (const auto literal = value.find("literal"); literal != value.end()) date.literal = text_of(*literal);
    date.is_circa = is_true(value, "circa");
    return date;
}

Item read_csl_item(const json& value, std::vector<std::string>& left_out) {
    Item item;
    if (!value.is_object()) return item;
    for (const auto& [key, field] : value.items()) {
        if (key == "id") {
            item.id = text_of(field);
        } else if (key == "type") {
            const auto type = type_of(text_of(field));
            if (!type) left_out.push_back("type " + text_of(field));
            item.type = type.value_or(item.type);
        } else if (const auto variable = variable_of(key); !variable || !set_variable(item, *variable, field)) {
            left_out.push_back(key);
        }
    }
    return item;
}

}  // namespace conspectus
