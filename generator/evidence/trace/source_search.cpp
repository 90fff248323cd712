#include "evidence/trace/source_search.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <charconv>
#include <cmath>

#include "quantity/glyphs.h"

namespace conspectus {
namespace {

/// How well a number of the source matches a claim, the best first.
enum class MatchGrade {
    whole,       ///< the whole quantity, spelled the same
    part,        ///< numbers of a longer one: 7~13 of 10(7~13)
    in_context,  ///< the unit or symbol is in a table's head, or after a later number of a list
    apart,       ///< its numbers follow each other, but are not joined: in two cells, in "3 to 6"
};

constexpr std::size_t widest_gap = 12;  ///< bytes between numbers that belong together
constexpr std::uint32_t longest_list = 4;

/// One comparison, whose findings may lower the grade.
class Match {
  public:
    Match(const Quantity& claim, const SourceText& source, SourceNumber at) : claim_(claim), source_(source), at_(at) {}

    std::optional<MatchGrade> run() {
        if (claim_.numerals.empty() || !kinds_agree() || !heads_agree()) return std::nullopt;
        for (std::size_t i = 0; i < claim_.numerals.size(); ++i) {
            if (i > 0 && !advance(claim_.joints, i)) return std::nullopt;
            if (numeral().digits != claim_.numerals[i].digits || !units_agree(claim_.numerals[i])) return std::nullopt;
        }
        if (quantity().canonical() == claim_.canonical()) return MatchGrade::whole;
        return grade_;
    }

  private:
    const Quantity& quantity() const { return source_.quantities()[at_.quantity]; }
    const Numeral& numeral() const { return quantity().numerals[at_.numeral]; }
    void lower(MatchGrade grade) { grade_ = std::max(grade_, grade); }

    /// Returns whether the kinds agree: a date matches one that is no more exact, and
    /// a year alone is also a number.
    bool kinds_agree() const {
        if (quantity().kind == claim_.kind) return claim_.kind != QuantityKind::date || at_.numeral == 0;
        const Quantity& date = claim_.kind == QuantityKind::date ? claim_ : quantity();
        const Quantity& number = claim_.kind == QuantityKind::date ? quantity() : claim_;
        return date.kind == QuantityKind::date && claim_.numerals.size() == 1 && at_.numeral == 0 &&
               number.numerals.front().unit.empty() && number.comparator.empty();
    }

    /// Returns whether comparator and symbol agree: P=0.708, P<0.001.
    bool heads_agree() {
        const bool first = at_.numeral == 0;
        const std::string comparator = first ? quantity().comparator : "";
        const std::string symbol = first ? quantity().symbol : "";
        if (claim_.comparator.empty()) {
            if (comparator.empty() || comparator == "=") return true;
            lower(MatchGrade::in_context);  // "for more than 28 d" of ">28 d"
            return symbol.empty() && !source_.in_table(numeral());
        }
        const bool equal = claim_.comparator == comparator || (claim_.comparator == "=" && comparator.empty());
        if (!equal) return false;
        if (claim_.symbol.empty() || claim_.symbol == symbol) return true;
        lower(MatchGrade::in_context);
        return symbol.empty() && source_.head_names_symbol(numeral(), claim_.symbol);
    }

    /// Moves to the next number if it follows: in the same quantity with the same joint, or close by in the next one.
    bool advance(const std::vector<Joint>& joints, std::size_t i) {
        const bool date = claim_.kind == QuantityKind::date;
        if (at_.numeral + 1 < quantity().numerals.size()) {
            const bool same = date || quantity().joints[at_.numeral] == joints[i - 1];
            ++at_.numeral;
            return same;
        }
        if (date || at_.quantity + 1 >= source_.quantities().size()) return false;
        const Quantity& next = source_.quantities()[at_.quantity + 1];
        if (!follows(quantity().end, next, joints[i - 1])) return false;
        at_ = {at_.quantity + 1, 0};
        lower(MatchGrade::apart);
        return true;
    }

    /// Returns whether only blanks, or in a range also words, precede the next number.
    bool follows(std::size_t end, const Quantity& next, Joint joint) const {
        if (next.kind != QuantityKind::number || !next.comparator.empty() || next.begin - end > widest_gap)
            return false;
        const std::string_view gap = source_.text().substr(end, next.begin - end);
        if (gap.find_first_not_of(" \t") == std::string_view::npos) return true;
        constexpr std::string_view enders = ",;()/:+=<>[]";
        if (joint != Joint::range || gap.find_first_of(enders) != std::string_view::npos) return false;
        return gap.find("、") == std::string_view::npos && gap.find("，") == std::string_view::npos &&
               gap.find("；") == std::string_view::npos && gap.find("。") == std::string_view::npos;
    }

    bool units_agree(const Numeral& claimed) {
        const std::string& unit = numeral().unit;
        if (claimed.unit == unit || claimed.unit.empty()) return true;
        lower(MatchGrade::in_context);
        if (!unit.empty()) return unit.starts_with(claimed.unit + "/");  // "5000 IU a week" of 5000 IU/周
        return claimed.unit.starts_with('{') || source_.head_gives_unit(numeral(), claimed.unit) ||
               is_listed_with(claimed.unit);
    }

    /// Returns whether the unit is after a later number of a list: 6, 12 and 24 months.
    bool is_listed_with(const std::string& unit) const {
        const std::vector<Quantity>& all = source_.quantities();
        const std::size_t last = std::min<std::size_t>(all.size(), at_.quantity + longest_list);
        for (std::size_t q = at_.quantity + 1; q < last; ++q) {
            if (all[q].kind != QuantityKind::number || all[q].begin - all[q - 1].end > widest_gap) return false;
            if (!all[q].numerals.back().unit.empty()) return all[q].numerals.back().unit == unit;
        }
        return false;
    }

    const Quantity& claim_;
    const SourceText& source_;
    SourceNumber at_;
    MatchGrade grade_ = MatchGrade::part;
};

/// Returns how well the source matches the claim from that number on, or nothing:
/// digits, joints, comparators and symbols must agree, and units must not differ.
std::optional<MatchGrade> match(const Quantity& claim, const SourceText& source, SourceNumber at) {
    return Match(claim, source, at).run();
}

constexpr std::ptrdiff_t most_near = 2000;  ///< on either side of the position asked for

struct Found {
    MatchGrade grade;
    std::size_t at;
};

std::optional<Found> find_matched(const Quantity& claim, const SourceText& source, std::size_t from) {
    const auto candidates = source.numbers(claim.numerals.front().digits);
    const auto position = [&](SourceNumber number) {
        return source.quantities()[number.quantity].numerals[number.numeral].begin;
    };
    const auto middle = std::ranges::lower_bound(candidates, from, {}, position);
    std::optional<Found> best;
    const auto try_at = [&](SourceNumber number) {
        const auto grade = match(claim, source, number);
        if (grade && (!best || *grade < best->grade)) best = {*grade, position(number)};
    };
    const auto last = middle + std::min(candidates.end() - middle, most_near);
    for (auto at = middle; at != last; ++at) try_at(*at);
    const auto first = middle - std::min(middle - candidates.begin(), most_near);
    for (auto at = middle; at != first;) try_at(*--at);
    return best;
}

std::optional<double> value(const std::string& digits) {
    double number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
    return number;
}

Quantity alone(const Numeral& numeral) {
    Quantity quantity;
    quantity.numerals.push_back(numeral);
    return quantity;
}

/// Returns whether a of b is that share, rounded as written.
bool is_share(const Numeral& share, const Numeral& a, const Numeral& b) {
    const auto percent = value(share.digits);
    const auto count = value(a.digits);
    const auto total = value(b.digits);
    if (!percent || !count || !total || *total <= 0) return false;
    const std::size_t point = share.digits.find('.');
    const std::size_t decimals = point == std::string::npos ? 0 : share.digits.size() - point - 1;
    return std::abs(*count / *total * 100 - *percent) <= 0.5 * std::pow(10.0, -static_cast<double>(decimals)) + 1e-9;
}

/// Finds a share with its count, 69.4% (43/62) or 43/62 (69.4%).
std::optional<std::size_t> find_share(const Quantity& claim, const SourceText& source, std::size_t from) {
    if (claim.numerals.size() != 3 || claim.kind != QuantityKind::number) return std::nullopt;
    const bool share_first = claim.joints[0] == Joint::bracket && claim.joints[1] == Joint::ratio;
    if (!share_first && !(claim.joints[0] == Joint::ratio && claim.joints[1] == Joint::bracket)) return std::nullopt;
    const Numeral& share = claim.numerals[share_first ? 0 : 2];
    const Numeral& a = claim.numerals[share_first ? 1 : 0];
    const Numeral& b = claim.numerals[share_first ? 2 : 1];
    if (share.unit != "%" || !is_share(share, a, b)) return std::nullopt;
    const auto count = find_matched(alone(a), source, from);
    if (!count || !find_matched(alone(b), source, from)) return std::nullopt;
    const auto printed = find_matched(alone(share), source, from);
    return printed ? printed->at : count->at;
}

/// Finds a number that is broken over two lines: 43.⏎05%.
std::optional<std::size_t> find_broken(const Quantity& claim, const SourceText& source, std::size_t from) {
    if (claim.kind != QuantityKind::number || claim.numerals.size() != 1 || claim.numerals[0].digits.size() < 3)
        return std::nullopt;
    const auto found = source.squeezed().find(claim.numerals[0].digits, from);
    if (!found) return std::nullopt;
    const std::string_view written = source.text().substr(found->begin, found->end - found->begin);
    if (written.find('\n') == std::string_view::npos || written.find('\t') != std::string_view::npos)
        return std::nullopt;
    return found->begin;
}

}  // namespace

std::optional<std::size_t> find_quantity(const Quantity& claim, const SourceText& source, std::size_t from) {
    if (claim.kind == QuantityKind::name) return find_name(claim.symbol, source, from);
    if (const auto found = find_matched(claim, source, from)) return found->at;
    if (const auto share = find_share(claim, source, from)) return share;
    if (const auto broken = find_broken(claim, source, from)) return broken;
    return find_broken(claim, source, 0);
}

std::optional<std::size_t> find_name(std::string_view name, const SourceText& source, std::size_t from) {
    auto found = source.squeezed().find(name, from);
    if (!found && from > 0) found = source.squeezed().find(name);
    if (!found) return std::nullopt;
    return found->begin;
}

namespace {

/// A text folded, in lower case, without blanks, with "-" for each dash; and its glyphs.
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

/// Returns the position of the item with no digit before or after it.
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
