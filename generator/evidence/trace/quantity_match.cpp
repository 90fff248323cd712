#include "evidence/trace/quantity_match.h"

#include <algorithm>

namespace conspectus {
namespace {

constexpr std::size_t widest_gap = 12;  ///< bytes between numbers that belong together
constexpr std::uint32_t longest_list = 4;

/// One comparison: what was found lowers the grade.
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

    /// A date answers a date that says no more; a year alone is a number, too.
    bool kinds_agree() const {
        if (quantity().kind == claim_.kind) return claim_.kind != QuantityKind::date || at_.numeral == 0;
        const Quantity& date = claim_.kind == QuantityKind::date ? claim_ : quantity();
        const Quantity& number = claim_.kind == QuantityKind::date ? quantity() : claim_;
        return date.kind == QuantityKind::date && claim_.numerals.size() == 1 && at_.numeral == 0 &&
               number.numerals.front().unit.empty() && number.comparator.empty();
    }

    /// P=0.708 and P<0.001: the comparator and the symbol of the claim.
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

    /// To the next number: in the same quantity by the same joint, or in the next one close behind.
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

    /// The next cell; for a range also a word between the two numbers.
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

    /// 6, 12 and 24 months: the unit stands behind a later number of the list.
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

}  // namespace

std::optional<MatchGrade> match(const Quantity& claim, const SourceText& source, SourceNumber at) {
    return Match(claim, source, at).run();
}

}  // namespace conspectus
