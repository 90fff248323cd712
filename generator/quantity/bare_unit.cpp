#include "quantity/bare_unit.h"

#include <algorithm>
#include <optional>

#include "quantity/glyphs.h"
#include "quantity/unit_form.h"

namespace conspectus {
namespace {

std::size_t skip_blanks(const Glyphs& text, std::size_t at) {
    while (is_blank(glyph(text, at))) ++at;
    return at;
}

bool ends_a_word(const Glyphs& text, std::size_t end) {
    return !is_letter(glyph(text, end)) && !is_digit(glyph(text, end));
}

bool is_measure(const Glyphs& text, std::size_t begin, const UnitMatch& unit) {
    const bool capital = unit.end == begin + 1 && glyph(text, begin) >= U'A' && glyph(text, begin) <= U'Z';
    return !unit.key.starts_with('{') && !(capital && unit.key != "L");
}

/// The unit that begins at the glyph and fills a word; nothing for what counts.
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

bool is_behind(const Glyphs& text, std::size_t begin, const std::vector<std::size_t>& places) {
    while (begin > 0 && is_blank(glyph(text, begin - 1))) {
        if (std::ranges::binary_search(places, text[begin].begin)) return true;
        --begin;
    }
    return std::ranges::binary_search(places, text[begin].begin);
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
