#include "quantity/printed_value.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "text/ascii.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace conspectus {
namespace {

bool is_one_of(std::string_view word, std::span<const std::string_view> words) {
    return std::ranges::find(words, word) != words.end();
}

bool closes(std::string_view gap) {
    return gap.starts_with(')') || gap.starts_with(']') || gap.starts_with(',') || gap.starts_with(';');
}

/// Returns the letters of a gap, with one blank for anything else between them.
std::string letters(std::string_view gap) {
    std::string kept;
    for (std::size_t at = 0; at < gap.size();) {
        const std::size_t begin = at;
        const char32_t c = next_code_point(gap, at);
        const bool letter = is_ascii_lower(c) || is_han(c);
        if (letter) {
            kept += gap.substr(begin, at - begin);
        } else if (!kept.empty() && kept.back() != ' ') {
            kept += ' ';
        }
    }
    while (kept.ends_with(' ')) kept.pop_back();
    return kept;
}

bool names_interval(std::string_view word) {
    constexpr std::array<std::string_view, 14> words = {
        "ci",   "cri",      "iqr",      "range", "interquartile range", "confidence interval", "credible interval",
        "区间", "置信区间", "可信区间", "范围",  "四分位间距",          "四分位数间距",        "四分位距",
    };
    return is_one_of(word, words);
}

/// Reads the forms from the run of a text's numbers.
class ValueReader {
  public:
    ValueReader(std::string_view text, const QuantityWords& words) : text_(text), pieces_(number_pieces(text, words)) {}

    PrintedValues read() {
        for (std::size_t i = 0; i + 1 < pieces_.size(); ++i) {
            read_proportion(i);
            read_estimate(i);
            read_range(i);
        }
        read_share();
        return std::move(values_);
    }

  private:
    std::string behind(std::size_t i) const { return gap_behind(text_, pieces_, i); }

    bool is_ratio(std::size_t i) const {
        const NumberPiece& whole = pieces_[i + 1];
        if (whole.gap != "/" && whole.gap != "of" && whole.gap != "out of") return false;
        const bool counts = pieces_[i].is_count() && whole.usable && whole.comparator.empty() &&
                            whole.number.is_count() && whole.unit != "%" && whole.number.value > 0;
        const bool chained = (i > 0 && pieces_[i].gap == "/") || behind(i + 1).starts_with('/');
        return counts && !chained;
    }

    /// Returns true for "(", "例（", " patients (": an opening bracket after one word at most.
    static bool opens(std::string_view gap) {
        if (!gap.ends_with('(') && !gap.ends_with('[')) return false;
        gap.remove_suffix(1);
        return gap.size() <= 12 && letters(gap).size() + 1 >= gap.size();
    }

    void read_proportion(std::size_t i) {
        if (!is_ratio(i)) return;
        const bool percent_behind =
            i + 2 < pieces_.size() && pieces_[i + 2].is_percent() && opens(pieces_[i + 2].gap) && closes(behind(i + 2));
        const bool percent_before = i > 0 && pieces_[i - 1].is_percent() &&
                                    (pieces_[i].gap == "(" || pieces_[i].gap == "[") && closes(behind(i + 1));
        if (percent_behind == percent_before) return;
        const NumberPiece& percent = pieces_[percent_behind ? i + 2 : i - 1];
        const TextSpan span =
            percent_behind ? TextSpan{pieces_[i].begin, percent.end} : TextSpan{percent.begin, pieces_[i + 1].end};
        values_.proportions.push_back({pieces_[i].number, pieces_[i + 1].number, percent.number, span});
    }

    /// Returns true for the 95 of "95%CI": the level of the interval, not one of its ends.
    bool is_level(std::size_t i) const {
        const NumberPiece& piece = pieces_[i];
        return piece.is_percent() && piece.number.value >= 80 && piece.number.value < 100 && i + 1 < pieces_.size() &&
               names_interval(letters(pieces_[i + 1].gap));
    }

    void read_estimate(std::size_t i) {
        const std::string& opening = pieces_[i + 1].gap;
        const bool bracket = opening.starts_with('(') || opening.starts_with('[');
        if (!bracket && opening != "," && opening != ";") return;
        const bool level = is_level(i + 1);
        if (!bracket && !level) return;
        const std::size_t low = level ? i + 2 : i + 1;
        if (low + 1 >= pieces_.size()) return;
        const std::string label = level ? "ci" : letters(opening);
        const bool named = names_interval(label);
        if (!named && opening.size() != 1) return;
        add_estimate(i, low, named);
    }

    void add_estimate(std::size_t i, std::size_t low, bool named) {
        const NumberPiece& estimate = pieces_[i];
        const NumberPiece& from = pieces_[low];
        const NumberPiece& to = pieces_[low + 1];
        const bool joined = joins_range(to.gap) || (named && (to.gap == "," || to.gap == ";"));
        const bool usable = estimate.usable && from.usable && to.usable && estimate.comparator.empty() &&
                            from.comparator.empty() && to.comparator.empty();
        const std::string& unit = to.unit.empty() ? from.unit : to.unit;
        if (!joined || !usable || (!unit.empty() && unit != estimate.unit)) return;
        if (estimate.symbol == "n" || estimate.symbol == "N") return;
        const std::string end = behind(low + 1);
        if (!end.empty() && !closes(end)) return;
        values_.estimates.push_back({estimate.number, from.number, to.number, named, {estimate.begin, to.end}});
    }

    void read_range(std::size_t i) {
        const NumberPiece& low = pieces_[i];
        const NumberPiece& high = pieces_[i + 1];
        const bool tilde = high.gap == "~" || high.gap == "∼" || high.gap == "〜";
        if (!tilde && high.gap != "–") return;
        if (!low.usable || !high.usable || !low.comparator.empty() || low.is_negative() || high.is_negative()) return;
        if (!low.unit.empty() && low.unit != high.unit) return;
        if (is_part_of_more(i) || (!tilde && is_abbreviated(low, high)) || is_year(low) || is_year(high)) return;
        values_.ranges.push_back({low.number, high.number, {low.begin, high.end}});
    }

    /// Returns true within titres 1:80–1:20, powers 10×10–3, chains 3–2–1, rates 4–2/6.
    bool is_part_of_more(std::size_t i) const {
        constexpr std::array<std::string_view, 6> before = {":", "~", "–", "-", "/", "×"};
        constexpr std::array<std::string_view, 5> after = {":", "~", "–", "-", "/"};
        const std::string end = behind(i + 1);
        return std::ranges::any_of(before, [&](std::string_view sign) { return pieces_[i].gap.ends_with(sign); }) ||
               std::ranges::any_of(after, [&](std::string_view sign) { return end.starts_with(sign); });
    }

    /// Returns true for 341–7, which abbreviates 341–347, as pages are written.
    static bool is_abbreviated(const NumberPiece& low, const NumberPiece& high) {
        return low.is_count() && high.is_count() && low.number.value >= 100 && high.number.value < 100;
    }

    static bool is_year(const NumberPiece& piece) {
        return piece.is_count() && piece.number.value >= 1800 && piece.number.value <= 2100;
    }

    void read_share() {
        if (pieces_.size() != 2 || !pieces_[0].gap.empty() || pieces_[1].gap != "(") return;
        const NumberPiece& percent = pieces_[1];
        const std::string end = behind(1);
        const bool percent_form = percent.usable && percent.comparator.empty() && !percent.is_negative() &&
                                  (percent.unit.empty() || percent.unit == "%");
        if (!pieces_[0].is_count() || !percent_form || (end != ")" && end != "%)")) return;
        values_.share = PrintedShare{
            pieces_[0].number, percent.number, percent.unit == "%" || end == "%)", {pieces_[0].begin, percent.end}};
    }

    std::string_view text_;
    std::vector<NumberPiece> pieces_;
    PrintedValues values_;
};

constexpr double most_cases = 1e9;

std::optional<std::uint32_t> cases(const PrintedNumber& number) {
    if (!number.is_count() || number.value > most_cases) return std::nullopt;
    return static_cast<std::uint32_t>(number.value);
}

}  // namespace

PrintedValues printed_values(std::string_view text, const QuantityWords& words) {
    return ValueReader(text, words).read();
}

std::optional<std::uint32_t> printed_count(std::string_view value, const QuantityWords& words) {
    const PrintedValues printed = printed_values(value, words);
    if (printed.share) return cases(printed.share->count);
    if (printed.proportions.size() == 1) return cases(printed.proportions.front().part);
    const std::vector<NumberPiece> pieces = number_pieces(value, words);
    const bool bare = pieces.size() == 1 && pieces[0].is_count() && pieces[0].gap.empty();
    return bare && pieces[0].end == value.size() ? cases(pieces[0].number) : std::nullopt;
}

}  // namespace conspectus
