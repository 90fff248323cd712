#include "bibliography/csl_json.h"

#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>

#include "text/ascii.h"

namespace conspectus {
namespace {

using csl::Date;
using csl::DateParts;
using csl::Item;
using csl::Name;
using nlohmann::json;

std::string text_of(const json& value) {
    if (value.is_string()) return value.get<std::string>();
    if (value.is_number_integer()) return std::to_string(value.get<long long>());
    if (value.is_number()) return value.dump();
    return {};
}

std::optional<int> number_of(const json& value) {
    if (value.is_number()) {
        const double number = value.get<double>();
        if (number < -99'999 || number > 99'999) return std::nullopt;
        return static_cast<int>(number);
    }
    if (!value.is_string()) return std::nullopt;
    const std::string text = value.get<std::string>();
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc()) return std::nullopt;
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
    const auto begin = read_one(text.substr(0, slash));
    if (!begin) {
        date.literal = text;
        return date;
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
        name.literal = value.get<std::string>();
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

}  // namespace

std::optional<Date> read_csl_date(const json& value) {
    if (value.is_string()) return read_text_date(value.get<std::string>());
    if (!value.is_object()) return std::nullopt;
    Date date;
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
    for (const auto& [key, field] : value.items()) {
        if (key == "id") {
            item.id = text_of(field);
        } else if (key == "type") {
            item.type = csl::find_type(text_of(field)).value_or(item.type);
        } else if (const auto variable = csl::find_variable(key)) {
            switch (kind_of(*variable)) {
                case csl::VariableKind::text:
                case csl::VariableKind::number:
                    item.set_text(*variable, text_of(field));
                    break;
                case csl::VariableKind::date:
                    if (const auto date = read_csl_date(field)) item.set_date(*variable, *date);
                    break;
                case csl::VariableKind::name: {
                    std::vector<Name> names;
                    if (field.is_array()) {
                        for (const json& name : field) names.push_back(read_name(name));
                    }
                    item.set_names(*variable, std::move(names));
                    break;
                }
            }
        } else {
            left_out.push_back(key);
        }
    }
    return item;
}

}  // namespace conspectus
