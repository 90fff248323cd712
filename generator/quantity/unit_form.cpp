#include "quantity/unit_form.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

#include "quantity/glyphs.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace conspectus {
namespace {

constexpr std::size_t longest_unit = 24;  ///< glyphs of one symbol or word
constexpr int most_factors = 4;

bool is_length(std::string_view code) {
    return code == "m" || code == "cm" || code == "mm" || code == "dm" || code == "um";
}

/// Reads `²` or `⁻¹` after the symbol, with a blank before it or without; `m2` for `m²`. A superscript after anything
/// else is the mark of a footnote.
std::size_t read_exponent(const Glyphs& text, std::size_t at, std::string_view code, std::string& exponent) {
    const auto glyph = [&](std::size_t i) { return i < text.size() ? text[i].code_point : 0; };
    const bool digit = glyph(at) == U'2' || glyph(at) == U'3';
    if (is_length(code) && digit && !is_digit(glyph(at + 1)) && !is_letter(glyph(at + 1))) {
        exponent = static_cast<char>(glyph(at));
        return at + 1;
    }
    std::size_t end = is_blank(glyph(at)) ? at + 1 : at;
    if (!is_superscript(glyph(end)) || (!is_length(code) && glyph(end) != U'⁻')) return at;
    for (; is_superscript(glyph(end)) && exponent.size() < 3; ++end) exponent += plain_superscript(glyph(end));
    return end;
}

/// The text that a unit could take up, and the offset at which each of its glyphs ends.
struct UnitWindow {
    std::string text;
    std::string lower;
    std::vector<std::size_t> ends;
};

UnitWindow window_at(const Glyphs& text, std::size_t at) {
    UnitWindow window;
    for (std::size_t i = at; i < text.size() && window.ends.size() < longest_unit; ++i) {
        const char32_t c = text[i].code_point;
        if (c == U'\t' || is_digit(c)) break;
        append_code_point(window.text, c == U'\n' ? U' ' : c);
        window.ends.push_back(window.text.size());
    }
    window.lower = ascii_lowered(window.text);
    return window;
}

/// Finds a unit by its spelling. A word of three letters or more may be capitalised: Months.
const std::string* find_unit(const UnitWindow& window, std::size_t length, const QuantityWords& words) {
    const std::string_view text(window.text.data(), window.ends[length - 1]);
    auto found = words.units.find(text);
    if (found == words.units.end() && length >= 3)
        found = words.units.find(std::string_view(window.lower).substr(0, text.size()));
    return found == words.units.end() ? nullptr : &found->second;
}

/// Reads one symbol or word, the longest that ends where a word ends.
std::optional<UnitMatch> factor_at(const Glyphs& text, std::size_t at, const QuantityWords& words) {
    const UnitWindow window = window_at(text, at);
    for (std::size_t length = window.ends.size(); length > 0; --length) {
        const char32_t last = text[at + length - 1].code_point;
        const char32_t next = at + length < text.size() ? text[at + length].code_point : 0;
        if (is_blank(last) || (is_letter(last) && is_letter(next))) continue;
        const std::string* key = find_unit(window, length, words);
        if (!key) continue;
        std::string exponent;
        const std::size_t end = read_exponent(text, at + length, *key, exponent);
        if (end == at + length && is_letter(last) && is_digit(next)) continue;
        return UnitMatch{*key + exponent, end};
    }
    return std::nullopt;
}

}  // namespace

std::optional<UnitMatch> unit_at(const Glyphs& text, std::size_t at, const QuantityWords& words) {
    if (at >= text.size()) return std::nullopt;
    const auto joins = [&](std::size_t i) {
        return i + 1 < text.size() && (text[i].code_point == U'/' || text[i].code_point == U'·');
    };
    UnitMatch unit{"", at};
    if (text[at].code_point != U'/') {
        auto first = factor_at(text, at, words);
        if (!first) return std::nullopt;
        unit = std::move(*first);
    }
    for (int factors = 1; factors < most_factors && joins(unit.end); ++factors) {
        const auto next = factor_at(text, unit.end + 1, words);
        if (!next) break;
        unit.key += (text[unit.end].code_point == U'/' ? "/" : ".") + next->key;
        unit.end = next->end;
    }
    if (unit.key.empty()) return std::nullopt;
    return unit;
}

std::optional<UnitMatch> power_of_ten_at(const Glyphs& text, std::size_t at) {
    if (at + 2 >= text.size() || text[at].code_point != U'1' || text[at + 1].code_point != U'0') return std::nullopt;
    UnitMatch power{"10*", at + 2};
    for (; power.end < text.size() && is_superscript(text[power.end].code_point) && power.key.size() < 8; ++power.end)
        power.key += plain_superscript(text[power.end].code_point);
    if (power.end == at + 2) return std::nullopt;
    return power;
}

namespace {

std::size_t skip_blanks(const Glyphs& text, std::size_t at) {
    while (is_blank(glyph(text, at))) ++at;
    return at;
}

bool ends_a_word(const Glyphs& text, std::size_t end) {
    return !is_letter(glyph(text, end)) && !is_digit(glyph(text, end));
}

bool is_measure(const Glyphs& text, std::size_t begin, const UnitMatch& unit) {
    const bool capital = unit.end == begin + 1 && is_ascii_upper(glyph(text, begin));
    return !unit.key.starts_with('{') && !(capital && unit.key != "L");
}

/// Returns the unit that begins at the glyph and fills a word, or nothing for a unit of counted things.
std::optional<UnitMatch> measure_at(const Glyphs& text, std::size_t at, const QuantityWords& words) {
    std::optional<UnitMatch> unit = unit_at(text, at, words);
    if (!unit || !is_measure(text, at, *unit) || !ends_a_word(text, unit->end)) return std::nullopt;
    return unit;
}

BareUnit bare(const Glyphs& text, std::size_t begin, const UnitMatch& unit) {
    return {unit.key, text[begin].begin, text[unit.end - 1].end};
}

bool is_in_brackets(const Glyphs& text, std::size_t begin, std::size_t end) {
    const char32_t closing = glyph(text, skip_blanks(text, end));
    return begin > 0 && glyph(text, begin - 1) == U'(' && (closing == U')' || closing == U',' || closing == U';');
}

bool is_all(const Glyphs& text, std::size_t begin, std::size_t end) {
    return begin == skip_blanks(text, 0) && skip_blanks(text, end) == text.size();
}

bool is_behind(const Glyphs& text, std::size_t begin, const std::vector<std::size_t>& offsets) {
    while (begin > 0 && is_blank(glyph(text, begin - 1))) {
        if (std::ranges::binary_search(offsets, text[begin].begin)) return true;
        --begin;
    }
    return std::ranges::binary_search(offsets, text[begin].begin);
}

bool begins_a_word(const Glyphs& text, std::size_t at) {
    return at == 0 || !is_letter(glyph(text, at - 1));
}

}  // namespace

std::vector<BareUnit> bare_units(std::string_view text, const std::vector<std::size_t>& after,
                                 const QuantityWords& words) {
    const Glyphs all = glyphs(text);
    std::vector<BareUnit> units;
    for (std::size_t at = 0; at < all.size(); ++at) {
        const bool bracket = at > 0 && all[at - 1].code_point == U'(';
        const bool first = at == skip_blanks(all, 0);
        if (is_blank(all[at].code_point) || (!bracket && !first && !is_behind(all, at, after))) continue;
        const auto unit = measure_at(all, at, words);
        if (!unit) continue;
        const bool stands =
            is_in_brackets(all, at, unit->end) || is_all(all, at, unit->end) || is_behind(all, at, after);
        if (stands) units.push_back(bare(all, at, *unit));
    }
    return units;
}

std::vector<BareUnit> all_units(std::string_view text, const QuantityWords& words) {
    const Glyphs all = glyphs(text);
    std::vector<BareUnit> units;
    for (std::size_t at = 0; at < all.size(); ++at) {
        if (!begins_a_word(all, at)) continue;
        if (const auto unit = unit_at(all, at, words)) units.push_back(bare(all, at, *unit));
    }
    return units;
}

}  // namespace conspectus
