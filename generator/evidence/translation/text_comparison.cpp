#include "evidence/translation/text_comparison.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

#include "quantity/spelled_number.h"

namespace conspectus {
namespace {

/// With more differences than this, numbers are not looked for in words.
constexpr std::size_t most_in_words = 200;

using Key = std::pair<StatementKind, std::string_view>;

std::string letters_of(const Statement& name) {
    std::string letters = name.key;
    std::erase_if(letters, [](char c) { return c >= '0' && c <= '9'; });
    return letters;
}

/// Returns whether the number is a count of one or two; UCUM puts units that only count in braces.
bool is_one_or_two(const Statement& number) {
    const bool is_counted = number.unit.empty() || number.unit.starts_with('{');
    return is_counted && (number.key == "1" || number.key == "2");
}

/// The statements anywhere in one side's text.
struct Said {
    std::set<Key> keys;
    std::set<std::string> name_letters;
};

Said said_in(const StatedText& text) {
    Said said;
    for (const Statement& statement : text.statements) {
        said.keys.emplace(statement.kind, statement.key);
        if (statement.kind == StatementKind::name) said.name_letters.insert(letters_of(statement));
    }
    return said;
}

/// Returns whether the languages alone may explain the difference. A name that the
/// other side has with other digits is not a translation.
bool is_minor(const Statement& statement, const Said& other) {
    const bool is_known = other.keys.contains({statement.kind, statement.key});
    const bool is_repeated = statement.cell.empty() && is_known;
    switch (statement.kind) {
        case StatementKind::name:
            return is_known || !other.name_letters.contains(letters_of(statement));
        case StatementKind::number:
            return is_repeated || is_one_or_two(statement);
        case StatementKind::cross_link:
            return is_repeated;
        case StatementKind::citation:
        case StatementKind::finding_value:
        case StatementKind::note_mark:
        case StatementKind::figure:
        case StatementKind::table:
            return false;
    }
    return false;
}

/// The statements of one kind in one block that only one side has.
struct Exchange {
    std::vector<const Statement*> lacking;
    std::vector<const Statement*> extra;
};

class Sieve {
  public:
    Sieve(const StatedText& original, const StatedText& translation)
        : said_there_(said_in(original)),
          said_here_(said_in(translation)),
          blocks_correspond_(original.blocks.size() == translation.blocks.size()) {}

    std::vector<Difference> sift(const std::vector<Difference>& found) {
        for (const Difference& difference : found) take(difference);
        for (const auto& [key, exchange] : exchanges_) settle(exchange);
        return std::move(kept_);
    }

  private:
    void take(const Difference& difference) {
        if (difference.original != nullptr && difference.translation != nullptr) {
            kept_.push_back(difference);
        } else if (difference.original != nullptr) {
            exchange_of(*difference.original).lacking.push_back(difference.original);
        } else {
            exchange_of(*difference.translation).extra.push_back(difference.translation);
        }
    }
    Exchange& exchange_of(const Statement& statement) {
        return exchanges_[{statement.kind, blocks_correspond_ ? statement.block : 0}];
    }
    void settle(Exchange exchange) {
        join_alike_names(exchange);
        const bool paired =
            exchange.lacking.size() == exchange.extra.size() && (blocks_correspond_ || exchange.lacking.size() == 1);
        if (paired) {
            for (std::size_t i = 0; i < exchange.lacking.size(); ++i)
                kept_.push_back({exchange.lacking[i], exchange.extra[i]});
            return;
        }
        for (const Statement* lacking : exchange.lacking)
            if (!is_minor(*lacking, said_here_)) kept_.push_back({lacking, nullptr});
        for (const Statement* extra : exchange.extra)
            if (!is_minor(*extra, said_there_)) kept_.push_back({nullptr, extra});
    }

    /// Pairs names that differ only in their digits: "q3w" and "q4w".
    void join_alike_names(Exchange& exchange) {
        std::map<std::string, std::vector<const Statement*>> extra;
        for (const Statement* name : exchange.extra) {
            if (name->kind == StatementKind::name) extra[letters_of(*name)].push_back(name);
        }
        std::set<const Statement*> joined;
        std::erase_if(exchange.lacking, [&](const Statement* name) {
            const auto alike = extra.find(letters_of(*name));
            if (alike == extra.end() || alike->second.empty()) return false;
            kept_.push_back({name, alike->second.back()});
            joined.insert(alike->second.back());
            alike->second.pop_back();
            return true;
        });
        std::erase_if(exchange.extra, [&](const Statement* name) { return joined.contains(name); });
    }

    Said said_there_;
    Said said_here_;
    bool blocks_correspond_;
    std::map<std::pair<StatementKind, std::size_t>, Exchange> exchanges_;
    std::vector<Difference> kept_;
};

auto position_of(const Difference& difference) {
    const Statement* said = difference.translation != nullptr ? difference.translation : difference.original;
    return std::tuple(difference.translation == nullptr, said->at, said->kind);
}

/// Separates differences that the languages explain from those that an editor must
/// see. In running text one language repeats a number, name or link where the other
/// refers back to it; has words for one and two that no spelling rule covers
/// ("once", "both"); or translates a name. Such a difference counts only if the
/// same block has an opposite one: then one replaces the other. The two are
/// paired, as are all of a kind in a block if both sides have equally many. If the
/// texts differ in their number of blocks, only a single pair of a kind is.
std::vector<Difference> sift_differences(const std::vector<Difference>& found, const StatedText& original,
                                         const StatedText& translation) {
    std::vector<Difference> kept = Sieve(original, translation).sift(found);
    std::ranges::stable_sort(kept, {}, position_of);
    return kept;
}

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

/// Returns whether the other text has the number in words: in the same block if
/// the texts have equally many, else anywhere.
bool TextComparison::is_in_words(const Statement& number, const StatedText& other, bool blocks_correspond) const {
    const auto tag = tags_.find(other.language);
    if (number.kind != StatementKind::number || tag == tags_.end()) return false;
    const auto stands_in = [&](const ClaimText& block) { return is_spelled_out(number.key, block.text, tag->second); };
    return blocks_correspond ? stands_in(other.blocks[number.block]) : std::ranges::any_of(other.blocks, stands_in);
}

}  // namespace conspectus
