#include "quantity/number_form.h"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "quantity/unit_form.h"

namespace conspectus {
namespace {

constexpr std::size_t most_digits = 64;

std::size_t digits_end(const Glyphs& text, std::size_t at) {
    while (is_digit(glyph(text, at))) ++at;
    return at;
}

void append_digits(const Glyphs& text, std::size_t begin, std::size_t end, std::string& digits) {
    for (std::size_t i = begin; i < end && digits.size() < most_digits; ++i)
        digits += static_cast<char>(text[i].code_point);
}

/// Returns whether a blank or comma with exactly three digits after it is at `at`.
bool is_thousands_group(const Glyphs& text, std::size_t at) {
    const bool blank = glyph(text, at) == U' ' && text[at].end - text[at].begin <= 3;
    if (!blank && glyph(text, at) != U',') return false;
    return digits_end(text, at + 1) == at + 4;
}

/// Reads the whole part and joins its groups of thousands.
std::size_t read_whole(const Glyphs& text, std::size_t at, std::string& digits) {
    std::size_t end = digits_end(text, at);
    append_digits(text, at, end, digits);
    if (end - at > 3 || glyph(text, at) == U'0') return end;
    const char32_t separator = glyph(text, end);
    while (glyph(text, end) == separator && is_thousands_group(text, end)) {
        append_digits(text, end + 1, end + 4, digits);
        end += 4;
    }
    return end;
}

/// Reads `.5`, and as many more as follow: sections are numbered 1.5.3.
std::size_t read_fraction(const Glyphs& text, std::size_t at, std::string& digits) {
    std::size_t end = at;
    while ((glyph(text, end) == U'.' || glyph(text, end) == U'·') && is_digit(glyph(text, end + 1))) {
        digits += '.';
        const std::size_t last = digits_end(text, end + 1);
        append_digits(text, end + 1, last, digits);
        end = last;
    }
    return end;
}

}  // namespace

std::optional<NumberMatch> number_at(const Glyphs& text, std::size_t at) {
    NumberMatch number{"", at};
    if (is_dash(glyph(text, at))) {
        number.digits = "-";
        ++number.end;
    }
    if (glyph(text, number.end) == U'.' && is_digit(glyph(text, number.end + 1)))
        number.digits += '0';
    else if (is_digit(glyph(text, number.end)))
        number.end = read_whole(text, number.end, number.digits);
    else
        return std::nullopt;
    number.end = read_fraction(text, number.end, number.digits);
    return number;
}

bool is_sign(const Glyphs& text, std::size_t at) {
    if (!is_dash(glyph(text, at))) return false;
    const char32_t next = glyph(text, at + 1);
    if (!is_digit(next) && !(next == U'.' && is_digit(glyph(text, at + 2)))) return false;
    constexpr std::u32string_view openers = U" \n\t([=<>≤≥±,;:~/|，、；：（“\"'";
    return at == 0 || openers.find(text[at - 1].code_point) != std::u32string_view::npos;
}

namespace {

constexpr std::size_t most_numerals = 8;
constexpr std::size_t longest_ordinal = 6;

std::size_t skip_blank(const Glyphs& text, std::size_t at) {
    return is_blank(glyph(text, at)) ? at + 1 : at;
}

/// Reads ×10⁹/L after a number.
std::optional<UnitMatch> scale_at(const Glyphs& text, std::size_t at, const QuantityWords& words) {
    at = skip_blank(text, at);
    const char32_t sign = glyph(text, at);
    if (sign != U'×' && sign != U'x' && sign != U'X' && sign != U'*') return std::nullopt;
    auto power = power_of_ten_at(text, skip_blank(text, at + 1));
    if (!power) return std::nullopt;
    if (const auto unit = unit_at(text, skip_blank(text, power->end), words)) {
        power->key += (unit->key.starts_with('/') ? "" : ".") + unit->key;
        power->end = unit->end;
    }
    return power;
}

/// Reads the unit after a number: 28 d, 28d, 3-month, ×10⁹/L.
std::optional<UnitMatch> unit_behind(const Glyphs& text, std::size_t at, const QuantityWords& words) {
    if (auto scale = scale_at(text, at, words)) return scale;
    const char32_t next = glyph(text, at);
    if (next == U'/' || next == U'·') return std::nullopt;
    if (is_dash(next)) return is_letter(glyph(text, at + 1)) ? unit_at(text, at + 1, words) : std::nullopt;
    return unit_at(text, skip_blank(text, at), words);
}

/// Returns the index of the glyph after "st" or "nd", or `at` if there is neither.
std::size_t ordinal_end(const Glyphs& text, std::size_t at, const QuantityWords& words) {
    std::size_t end = at;
    while (end < at + longest_ordinal && is_letter(glyph(text, end))) ++end;
    return !is_letter(glyph(text, end)) && words.ordinals.contains(spelled(text, at, end)) ? end : at;
}

/// Returns true for digits that can be a year, to which a word may be attached: 2022NCCN.
bool is_year(std::string_view digits) {
    return digits.size() == 4 && (digits.starts_with("19") || digits.starts_with("20"));
}

struct NumeralMatch {
    Numeral numeral;
    std::size_t end;
};

/// Reads a number with its unit; returns nothing if other letters are attached to it (2S, 5p).
std::optional<NumeralMatch> numeral_at(const Glyphs& text, std::size_t at, const QuantityWords& words) {
    auto number = number_at(text, at);
    if (!number) return std::nullopt;
    NumeralMatch match{{std::move(number->digits), "", text[at].begin, 0}, number->end};
    if (auto unit = unit_behind(text, match.end, words)) {
        match.numeral.unit = std::move(unit->key);
        match.end = unit->end;
    } else {
        match.end = ordinal_end(text, match.end, words);
        if (match.end == number->end && is_letter(glyph(text, match.end)) && !is_year(match.numeral.digits))
            return std::nullopt;
    }
    match.numeral.end = text[match.end - 1].end;
    return match;
}

struct JointMatch {
    Joint joint;
    std::size_t end;  ///< glyph where the next number begins
};

/// Reads ± or the dash or tilde of a range, with blanks on both sides or none, or a slash without blanks.
std::optional<JointMatch> joint_at(const Glyphs& text, std::size_t at) {
    const std::size_t sign = skip_blank(text, at);
    const char32_t c = glyph(text, sign);
    const std::size_t next = skip_blank(text, sign + 1);
    if (c == U'±') return JointMatch{Joint::plus_minus, next};
    if (c == U'+' && glyph(text, sign + 1) == U'/' && is_dash(glyph(text, sign + 2)))
        return JointMatch{Joint::plus_minus, skip_blank(text, sign + 3)};
    if (c == U'~') return JointMatch{Joint::range, next};
    if (is_dash(c) && (sign == at || next != sign + 1)) return JointMatch{Joint::range, next};
    if (c == U'/' && sign == at && next == at + 1) return JointMatch{Joint::ratio, next};
    return std::nullopt;
}

void add(NumeralMatch&& numeral, CompoundMatch& compound) {
    compound.end = numeral.end;
    compound.numerals.push_back(std::move(numeral.numeral));
}

/// Reads numbers joined by ±, ~ and /, from the first of them.
CompoundMatch chain_at(const Glyphs& text, NumeralMatch&& first, const QuantityWords& words) {
    CompoundMatch chain;
    add(std::move(first), chain);
    while (chain.numerals.size() < most_numerals) {
        const auto joint = joint_at(text, chain.end);
        if (!joint) break;
        auto next = numeral_at(text, joint->end, words);
        if (!next || (next->numeral.digits.starts_with('-') && joint->joint != Joint::range)) break;
        chain.joints.push_back(joint->joint);
        add(std::move(*next), chain);
    }
    return chain;
}

/// Reads (7~13) directly after a number, with nothing else in the brackets.
std::optional<CompoundMatch> bracket_at(const Glyphs& text, std::size_t at, const QuantityWords& words) {
    const std::size_t open = skip_blank(text, at);
    if (glyph(text, open) != U'(') return std::nullopt;
    auto first = numeral_at(text, skip_blank(text, open + 1), words);
    if (!first) return std::nullopt;
    CompoundMatch inside = chain_at(text, std::move(*first), words);
    inside.end = skip_blank(text, inside.end);
    if (glyph(text, inside.end) != U')') return std::nullopt;
    ++inside.end;
    return inside;
}

/// Reads the unit of 10(7~13) mL, which is written once, after the bracket.
void read_unit_behind_bracket(const Glyphs& text, CompoundMatch& compound, const QuantityWords& words) {
    if (!std::ranges::all_of(compound.numerals, [](const Numeral& n) { return n.unit.empty(); })) return;
    const auto unit = unit_behind(text, compound.end, words);
    if (!unit) return;
    for (Numeral& numeral : compound.numerals) numeral.unit = unit->key;
    compound.end = unit->end;
}

/// Gives the last unit of 3~6 months or 49.1±4.0 cm to the numbers before it.
void spread_units(CompoundMatch& compound) {
    for (std::size_t i = compound.joints.size(); i-- > 0;) {
        const bool shared = compound.joints[i] == Joint::range || compound.joints[i] == Joint::plus_minus;
        if (shared && compound.numerals[i].unit.empty()) compound.numerals[i].unit = compound.numerals[i + 1].unit;
    }
}

}  // namespace

std::optional<CompoundMatch> compound_at(const Glyphs& text, std::size_t at, const QuantityWords& words) {
    auto first = numeral_at(text, at, words);
    if (!first) return std::nullopt;
    CompoundMatch compound = chain_at(text, std::move(*first), words);
    if (auto inside = bracket_at(text, compound.end, words)) {
        compound.joints.push_back(Joint::bracket);
        std::ranges::move(inside->joints, std::back_inserter(compound.joints));
        std::ranges::move(inside->numerals, std::back_inserter(compound.numerals));
        compound.end = inside->end;
        read_unit_behind_bracket(text, compound, words);
    }
    spread_units(compound);
    return compound;
}

}  // namespace conspectus
