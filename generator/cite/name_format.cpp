#include "cite/name_format.h"

#include <algorithm>
#include <cctype>

#include "text/ascii.h"
#include "text/utf8.h"

namespace conspectus {
namespace {

/// "JFB": initials written together, one to four capitals.
bool is_initials_block(std::string_view word) {
    return !word.empty() && word.size() <= 4 && std::ranges::all_of(word, is_ascii_upper);
}

std::string first_letter(std::string_view word) {
    std::size_t end = 0;
    next_code_point(word, end);
    std::string letter(word.substr(0, end));
    if (letter.size() == 1) letter[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(letter[0])));
    return letter;
}

struct GivenPart {
    std::string text;
    bool after_hyphen;
};

std::vector<GivenPart> split_given(std::string_view given) {
    std::vector<GivenPart> parts;
    bool hyphen = false;
    std::string word;
    const auto finish = [&](bool next_after_hyphen) {
        if (!word.empty()) parts.push_back({std::move(word), hyphen});
        word.clear();
        hyphen = next_after_hyphen;
    };
    for (const char c : given) {
        if (c == ' ' || c == '.' || c == '-') {
            if (c == '-' || !word.empty()) finish(c == '-');
        } else {
            word += c;
        }
    }
    finish(false);
    return parts;
}

std::string joined_initials(const std::vector<std::string>& initials, Initials kind) {
    std::string out;
    for (const std::string& initial : initials) {
        const bool hyphen = initial.starts_with('-');
        const bool spaced = kind != Initials::joined && !out.empty() && !hyphen;
        out += (spaced ? " " : "") + initial + (kind == Initials::dotted ? "." : "");
    }
    return out;
}

std::string upper(std::string_view text) {
    std::string out(text);
    std::ranges::transform(out, out.begin(), [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return out;
}

bool has_han_form(const Person& person) {
    return std::ranges::any_of(person.names, [](const NameForm& form) { return contains_han(form.name.family); });
}

std::string given_part(const Person& person, const Name& name, const NameStyle& style) {
    if (style.keep_pinyin_given && has_han_form(person) && !is_initials_block(name.given)) return name.given;
    return joined_initials(initials_of(name.given, style.hyphenated), style.initials);
}

std::string western_name(const Person& person, const Name& name, const NameStyle& style) {
    std::string family = style.capital_family ? upper(name.family) : name.family;
    const std::string given = given_part(person, name, style);
    if (!style.particle_last && !name.non_dropping_particle.empty()) family = name.non_dropping_particle + " " + family;
    std::string out = family;
    if (!given.empty()) out += (style.comma_after_family ? ", " : " ") + given;
    if (style.particle_last && !name.non_dropping_particle.empty()) out += " " + name.non_dropping_particle;
    if (!name.dropping_particle.empty()) out += " " + name.dropping_particle;
    if (!name.suffix.empty()) out += (style.comma_after_family ? ", " : " ") + name.suffix;
    return out;
}

}  // namespace

const Name* name_in(const Person& person, std::string_view language) {
    const Name* neutral = nullptr;
    for (const NameForm& form : person.names) {
        if (form.language == language) return &form.name;
        if (form.language.empty() && neutral == nullptr) neutral = &form.name;
    }
    if (neutral != nullptr) return neutral;
    return person.names.empty() ? nullptr : &person.names.front().name;
}

std::vector<std::string> initials_of(std::string_view given, bool hyphenated) {
    std::vector<std::string> initials;
    for (const GivenPart& part : split_given(given)) {
        if (is_initials_block(part.text)) {
            for (const char letter : part.text) initials.emplace_back(1, letter);
            if (part.after_hyphen && hyphenated) {
                initials[initials.size() - part.text.size()].insert(0, 1, '-');
            }
        } else {
            initials.push_back((part.after_hyphen && hyphenated ? "-" : "") + first_letter(part.text));
        }
    }
    return initials;
}

std::string format_name(const Person& person, std::string_view language, const NameStyle& style) {
    const Name* name = name_in(person, language);
    if (name == nullptr) return {};
    if (!name->literal.empty()) return name->literal;
    if (contains_han(name->family)) return name->family + name->given;
    return western_name(person, *name, style);
}

}  // namespace conspectus
