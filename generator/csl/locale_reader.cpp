#include "csl/locale_reader.h"

#include <algorithm>

#include "csl/attributes.h"
#include "text/ascii.h"

namespace conspectus::csl {
namespace {

Gender read_gender(XmlSource& xml, const pugi::xml_node& node, const char* attribute) {
    constexpr std::string_view genders[] = {"neuter", "feminine", "masculine"};
    const auto found = xml.choice(node, attribute, genders);
    return found ? static_cast<Gender>(*found) : Gender::neuter;
}

/// Returns the number in which a term's name ends; nothing if it is another term.
std::optional<int> number_behind(std::string_view name, std::string_view start) {
    if (!name.starts_with(start) || name.size() != start.size() + 2) return std::nullopt;
    const std::string_view digits = name.substr(start.size());
    if (!is_ascii_number(digits)) return std::nullopt;
    return (digits[0] - '0') * 10 + (digits[1] - '0');
}

Ordinal read_ordinal(XmlSource& xml, const pugi::xml_node& node, int number) {
    constexpr std::string_view matches[] = {"last-digit", "last-two-digits", "whole-number"};
    Ordinal ordinal{.number = number, .gender = read_gender(xml, node, "gender-form"), .text = node.text().get()};
    const auto match = xml.choice(node, "match", matches);
    ordinal.match = match         ? static_cast<Ordinal::Match>(*match)
                    : number < 10 ? Ordinal::Match::last_digit
                                  : Ordinal::Match::last_two_digits;
    return ordinal;
}

Term read_term(XmlSource& xml, const pugi::xml_node& node) {
    Term term;
    term.gender = read_gender(xml, node, "gender");
    if (node.child("single") || node.child("multiple")) {
        term.single = node.child("single").text().get();
        term.multiple = node.child("multiple").text().get();
    } else {
        term.single = term.multiple = node.text().get();
    }
    return term;
}

/// The scheme of CSL 1.0, where the suffix of all other numbers is that of 4.
void complete_old_ordinals(std::vector<Ordinal>& ordinals) {
    if (std::ranges::any_of(ordinals, [](const Ordinal& one) { return one.number < 0; })) return;
    const auto fourth = std::ranges::find(ordinals, 4, &Ordinal::number);
    if (fourth == ordinals.end()) return;
    const Ordinal rest{.number = -1, .text = fourth->text};
    ordinals.erase(fourth);
    ordinals.push_back(rest);
    for (const int number : {11, 12, 13})
        ordinals.push_back({.number = number, .match = Ordinal::Match::last_two_digits, .text = rest.text});
}

void read_terms(XmlSource& xml, const pugi::xml_node& terms, TermNames& names, Locale& locale) {
    bool has_ordinals = false;
    for (const pugi::xml_node& node : terms.children("term")) {
        const std::string_view name = node.attribute("name").value();
        if (name.empty()) {
            xml.report(node, "this term has no name");
        } else if (const auto number = number_behind(name, "long-ordinal-")) {
            const Gender gender = read_gender(xml, node, "gender-form");
            std::erase_if(locale.long_ordinals,
                          [&](const Ordinal& one) { return one.number == *number && one.gender == gender; });
            locale.long_ordinals.push_back({.number = *number, .gender = gender, .text = node.text().get()});
        } else if (const auto suffix_of = name == "ordinal" ? -1 : number_behind(name, "ordinal-")) {
            if (!has_ordinals) locale.ordinals.clear();
            has_ordinals = true;
            locale.ordinals.push_back(read_ordinal(xml, node, *suffix_of));
        } else {
            locale.define(names.intern(name), read_term_form(xml, node), read_term(xml, node));
        }
    }
    if (has_ordinals) complete_old_ordinals(locale.ordinals);
}

void read_file(std::string_view tag, const LocaleFiles& files, TermNames& names, Locale& locale,
               std::vector<StyleFault>& faults) {
    const std::string_view text = tag.empty() ? std::string_view() : files(tag);
    if (text.empty()) return;
    XmlSource xml(text, faults);
    if (xml.root()) read_locale(xml, xml.root(), names, locale);
}

bool same_language(std::string_view a, std::string_view b) {
    return ascii_lowered(a) == ascii_lowered(b);
}

void set_quotes(const TermNames& names, Locale& locale) {
    const auto take = [&](const char* name, std::string& mark) {
        const auto id = names.find(name);
        if (id && locale.has_term(*id)) mark = locale.term(*id);
    };
    take("open-quote", locale.quotes.open);
    take("close-quote", locale.quotes.close);
    take("open-inner-quote", locale.quotes.open_inner);
    take("close-inner-quote", locale.quotes.close_inner);
}

}  // namespace

void read_locale(XmlSource& xml, const pugi::xml_node& node, TermNames& names, Locale& locale) {
    const pugi::xml_node options = node.child("style-options");
    if (const auto inside = xml.flag(options, "punctuation-in-quote")) locale.quotes.punctuation_inside = *inside;
    if (const auto limit = xml.flag(options, "limit-day-ordinals-to-day-1")) locale.limit_day_ordinals = *limit;
    for (const pugi::xml_node& date : node.children("date")) {
        constexpr std::string_view forms[] = {"numeric", "text"};
        if (const auto form = xml.choice(date, "form", forms)) locale.dates[*form] = read_date_format(xml, date);
    }
    read_terms(xml, node.child("terms"), names, locale);
}

Locale make_locale(XmlSource& style, std::string_view language, const LocaleFiles& files, TermNames& names,
                   std::vector<StyleFault>& faults) {
    Locale locale;
    locale.language = language;
    const std::string primary = primary_dialect(language);
    read_file("en-US", files, names, locale, faults);
    locale.quotes.punctuation_inside = locale.quotes.punctuation_inside && language.starts_with("en");
    if (primary != "en-US") read_file(primary, files, names, locale, faults);
    if (primary != language) read_file(language, files, names, locale, faults);
    std::vector<std::string_view> tags = {std::string_view(), language.substr(0, language.find('-'))};
    if (tags.back() != language) tags.push_back(language);
    if (tags.back() != primary && tags.size() == 2) tags.push_back(primary);
    for (const std::string_view wanted : tags) {
        for (const pugi::xml_node& node : style.root().children("locale")) {
            if (same_language(node.attribute("xml:lang").value(), wanted)) read_locale(style, node, names, locale);
        }
    }
    set_quotes(names, locale);
    return locale;
}

}  // namespace conspectus::csl
