#include "evidence/trace/source_text.h"

#include <unicode/uchar.h>

#include <algorithm>

#include "quantity/glyphs.h"
#include "quantity/quantity_scanner.h"
#include "quantity/unit_form.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace conspectus {
namespace {

/// Appends the glyph unless it is to be dropped.
void append_squeezed(const Glyph& glyph, std::string& out) {
    const char32_t c = glyph.code_point;
    if (is_blank(c) || is_dash(c) || c == U'\t') return;
    append_code_point(out, static_cast<char32_t>(u_tolower(static_cast<UChar32>(c))));
}

std::string squeezed(std::string_view text) {
    std::string out;
    for (const Glyph& glyph : glyphs(text)) append_squeezed(glyph, out);
    return out;
}

/// Returns whether the adjacent character would continue a name.
bool goes_on(char last, char beside, bool part_may_follow) {
    if (is_ascii_digit(beside)) return is_ascii_digit(last) || is_ascii_lower(last);
    if (!is_ascii_lower(beside)) return false;
    return is_ascii_digit(last) || (is_ascii_lower(last) && !part_may_follow);
}

bool has_digit(std::string_view text) {
    return text.find_first_of("0123456789") != std::string_view::npos;
}

}  // namespace

SqueezedText::SqueezedText(std::string_view text) {
    for (const Glyph& glyph : glyphs(text)) {
        append_squeezed(glyph, squeezed_);
        begins_.resize(squeezed_.size(), glyph.begin);
        ends_.resize(squeezed_.size(), glyph.end);
    }
}

std::optional<SqueezedText::Match> SqueezedText::find(std::string_view name, std::size_t from) const {
    const std::string wanted = squeezed(name);
    if (wanted.empty()) return std::nullopt;
    const bool joined = has_digit(wanted);  // PI3K occurs in PI3KAKT
    const auto first = std::ranges::lower_bound(begins_, from);
    for (std::size_t at = squeezed_.find(wanted, static_cast<std::size_t>(first - begins_.begin()));
         at != std::string::npos; at = squeezed_.find(wanted, at + 1)) {
        const std::size_t end = at + wanted.size();
        const bool before = at > 0 && ends_[at - 1] == begins_[at] && goes_on(wanted.front(), squeezed_[at - 1], false);
        const bool after =
            end < squeezed_.size() && ends_[end - 1] == begins_[end] && goes_on(wanted.back(), squeezed_[end], joined);
        if (!before && !after) return Match{begins_[at], ends_[end - 1]};
    }
    return std::nullopt;
}

namespace {

std::vector<std::size_t> line_begins(std::string_view text) {
    std::vector<std::size_t> begins{0};
    for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1))
        begins.push_back(at + 1);
    return begins;
}

}  // namespace

SourceText::SourceText(std::string text, const QuantityWords& words)
    : text_(std::move(text)),
      lines_(line_begins(text_)),
      quantities_(scan_quantities(text_, words)),
      markers_(text_),
      tables_(text_, words),
      squeezed_(text_) {
    for (std::uint32_t q = 0; q < quantities_.size(); ++q)
        for (std::uint32_t n = 0; n < quantities_[q].numerals.size(); ++n)
            numbers_[quantities_[q].numerals[n].digits].push_back({q, n});
    for (const BareUnit& unit : all_units(text_, words)) units_[unit.key].push_back(unit.begin);
}

std::optional<std::size_t> SourceText::unit(std::string_view key, std::size_t from) const {
    const auto found = units_.find(key);
    if (found == units_.end()) return std::nullopt;
    const auto next = std::ranges::lower_bound(found->second, from);
    return next == found->second.end() ? found->second.front() : *next;
}

std::uint32_t SourceText::line_at(std::size_t offset) const {
    return static_cast<std::uint32_t>(std::ranges::upper_bound(lines_, offset) - lines_.begin());
}

std::span<const SourceNumber> SourceText::numbers(std::string_view digits) const {
    const auto found = numbers_.find(digits);
    return found == numbers_.end() ? std::span<const SourceNumber>() : found->second;
}

}  // namespace conspectus
