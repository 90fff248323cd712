#include "evidence/trace/reference_trace.h"

#include <unicode/uchar.h>

#include <algorithm>

#include "quantity/glyphs.h"

namespace conspectus {
namespace {

/// Folded, in lower case, without blanks, each dash "-"; with the glyphs that are left.
struct Compact {
    std::u32string text;
    std::vector<std::uint32_t> begins;
};

Compact compact(std::string_view text) {
    Compact result;
    for (const Glyph& glyph : glyphs(text)) {
        const char32_t c = glyph.code_point;
        if (is_blank(c) || c == U'\t') continue;
        result.text += is_dash(c) ? U'-' : static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
        result.begins.push_back(glyph.begin);
    }
    return result;
}

bool is_digit_at(const std::u32string& text, std::size_t at) {
    return at < text.size() && is_digit(text[at]);
}

/// Where the item stands, no digit before or behind it.
std::optional<std::size_t> find_in(const Compact& text, const std::u32string& item) {
    if (item.empty()) return std::nullopt;
    for (std::size_t at = text.text.find(item); at != std::u32string::npos; at = text.text.find(item, at + 1)) {
        const bool before = at > 0 && is_digit(item.front()) && is_digit_at(text.text, at - 1);
        const bool after = is_digit(item.back()) && is_digit_at(text.text, at + item.size());
        if (!before && !after) return text.begins[at];
    }
    return std::nullopt;
}

}  // namespace

std::optional<std::size_t> find_item(std::string_view item, const SourceText& source, std::size_t begin,
                                     std::size_t end) {
    const auto found = find_in(compact(source.text().substr(begin, end - begin)), compact(item).text);
    if (!found) return std::nullopt;
    return begin + *found;
}

std::uint32_t line_with_most(const std::vector<std::string>& items, const SourceText& source) {
    std::vector<std::u32string> wanted;
    for (const std::string& item : items) wanted.push_back(compact(item).text);
    const std::string_view text = source.text();
    std::uint32_t best = 0;
    std::ptrdiff_t most = 0;
    std::uint32_t line = 0;
    for (std::size_t at = 0; at < text.size(); ++line) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const Compact compacted = compact(text.substr(at, end - at));
        const auto found =
            std::ranges::count_if(wanted, [&](const auto& item) { return find_in(compacted, item).has_value(); });
        if (found > most) {
            most = found;
            best = line + 1;
        }
        at = end + 1;
    }
    return best;
}

}  // namespace conspectus
