#include "text/near_spelling.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <bit>
#include <cstdint>

#include "text/utf8.h"

namespace conspectus {
namespace {

/// A longer word is not a slip of the finger, and would take long to compare.
constexpr std::size_t longest_word = 64;

/// A word's code points without case, and which characters it has, hashed
/// into 64 bits: a cheap lower bound of the distance.
struct Spelling {
    std::u32string characters;
    std::uint64_t present = 0;
};

void spell(std::string_view word, Spelling& out) {
    out.characters.clear();
    out.present = 0;
    for (std::size_t offset = 0; offset < word.size();) {
        const auto c = static_cast<UChar32>(next_code_point(word, offset));
        out.characters += static_cast<char32_t>(u_foldCase(c, U_FOLD_CASE_DEFAULT));
        out.present |= std::uint64_t{1} << (out.characters.back() % 64);
    }
}

bool cannot_be_within(std::size_t limit, const Spelling& a, const Spelling& b) {
    const std::size_t longer = std::max(a.characters.size(), b.characters.size());
    const std::size_t shorter = std::min(a.characters.size(), b.characters.size());
    const auto missing = std::max(std::popcount(a.present & ~b.present), std::popcount(b.present & ~a.present));
    return longer - shorter > limit || static_cast<std::size_t>(missing) > limit;
}

/// Returns the optimal string alignment distance (Damerau–Levenshtein, no part edited twice), in three rows.
std::size_t edit_distance(std::u32string_view a, std::u32string_view b) {
    std::size_t rows[3][longest_word * 2 + 1];
    std::size_t *before = rows[0], *last = rows[1], *now = rows[2];
    for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        now[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            now[j] = std::min({last[j] + 1, now[j - 1] + 1, last[j - 1] + (a[i - 1] != b[j - 1])});
            const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (swapped) now[j] = std::min(now[j], before[j - 2] + 1);
        }
        std::swap(before, last);
        std::swap(last, now);
    }
    return last[b.size()];
}

}  // namespace

std::optional<std::string> near_spelling(std::string_view word, const std::vector<std::string_view>& candidates) {
    Spelling wanted, candidate;
    if (word.size() > longest_word * 4) return std::nullopt;
    spell(word, wanted);
    const std::size_t length = wanted.characters.size();
    if (length == 0 || length > longest_word) return std::nullopt;
    std::size_t limit = std::max<std::size_t>(1, length / 3);
    std::optional<std::string_view> best;
    for (const std::string_view text : candidates) {
        if (text == word || text.size() > longest_word * 8) continue;
        spell(text, candidate);
        if (cannot_be_within(limit, wanted, candidate)) continue;
        const std::size_t distance = edit_distance(wanted.characters, candidate.characters);
        if (distance > limit || distance >= std::max(length, candidate.characters.size())) continue;
        if (best && distance == limit && *best < text) continue;
        best = text;
        limit = distance;
    }
    return best ? std::optional<std::string>(*best) : std::nullopt;
}

std::string did_you_mean(std::string_view word, const std::vector<std::string_view>& candidates,
                         std::string_view otherwise) {
    const auto near = near_spelling(word, candidates);
    return near ? "; did you mean '" + *near + "'?" : std::string(otherwise);
}

}  // namespace conspectus
