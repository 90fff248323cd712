#include "evidence/translation/text_comparison.h"

#include <algorithm>

#include "evidence/translation/difference_sieve.h"
#include "quantity/spelled_number.h"

namespace conspectus {
namespace {

/// Texts that differ in more than this are not searched for each number in words.
constexpr std::size_t most_in_words = 200;

}  // namespace

TextComparison::TextComparison(const Site& site) {
    for (const Language& language : site.languages) tags_.emplace(language.key, language.tag);
}

std::vector<Difference> TextComparison::differences_of(const StatedText& original,
                                                       const StatedText& translation) const {
    std::vector<Difference> found = differences(original, translation);
    const bool correspond = original.blocks.size() == translation.blocks.size();
    if (found.size() <= most_in_words) {
        std::erase_if(found, [&](const Difference& difference) {
            if (difference.original == nullptr) return is_in_words(*difference.translation, original, correspond);
            return difference.translation == nullptr && is_in_words(*difference.original, translation, correspond);
        });
    }
    return sift_differences(found, original, translation);
}

/// In the same block, where the texts have equally many; else anywhere.
bool TextComparison::is_in_words(const Statement& number, const StatedText& other, bool blocks_correspond) const {
    const auto tag = tags_.find(other.language);
    if (number.kind != StatementKind::number || tag == tags_.end()) return false;
    const auto stands_in = [&](const ClaimText& block) { return stands_in_words(number.key, block.text, tag->second); };
    return blocks_correspond ? stands_in(other.blocks[number.block]) : std::ranges::any_of(other.blocks, stands_in);
}

}  // namespace conspectus
