#include "text/slug.h"

#include <fmt/format.h>
#include <xxhash.h>

#include <algorithm>

#include "text/ascii.h"
#include "text/file_name.h"
#include "text/fold.h"
#include "text/transliteration.h"

namespace conspectus {
namespace {

constexpr std::size_t longest_slug = 80;

bool is_slug_character(char c) {
    return is_ascii_lower(c) || is_ascii_digit(c);
}

/// Replaces each run of anything but [a-z0-9] by one hyphen, without hyphens at the ends.
std::string hyphenated(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (is_slug_character(c)) {
            out += c;
        } else if (!out.empty() && out.back() != '-') {
            out += '-';
        }
    }
    while (out.ends_with('-')) out.pop_back();
    return out;
}

/// Cuts a slug between two words if that leaves at least half of the limit.
std::string shortened(std::string slug) {
    if (slug.size() <= longest_slug) return slug;
    const auto hyphen = slug.rfind('-', longest_slug);
    slug.resize(hyphen != slug.npos && hyphen >= longest_slug / 2 ? hyphen : longest_slug);
    return slug;
}

}  // namespace

std::string slug(std::string_view text) {
    const std::string latin =
        is_ascii(text) ? std::string(text) : transliterate(Transliteration::latin_ascii, pinyin(text, false));
    const std::string out = shortened(hyphenated(fold(latin)));
    if (out.empty()) return short_hash(text);
    return is_device_name(out) ? out + '-' + short_hash(out) : out;
}

std::string short_hash(std::string_view text) {
    return fmt::format("{:08x}", XXH3_64bits(text.data(), text.size()) & 0xFFFFFFFFu);
}

bool is_id(std::string_view text) {
    if (text.empty() || !is_slug_character(text[0])) return false;
    const bool known = std::ranges::all_of(text, [](char c) { return is_slug_character(c) || c == '-'; });
    return known && !is_ascii_number(text);
}

}  // namespace conspectus
