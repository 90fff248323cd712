#include "evidence/statistics/derivation.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <span>

#include "evidence/claims/claim.h"
#include "evidence/statistics/expression.h"
#include "quantity/printed_number.h"
#include "quantity/quantity_scanner.h"
#include "text/diagnostics.h"
#include "text/utf8.h"

namespace conspectus {
namespace {

constexpr std::array constants = {1.0, 2.0, 7.0, 10.0, 12.0, 24.0, 60.0, 100.0, 365.0, 1000.0};

/// The only number of `value`.
struct Claimed {
    PrintedNumber number;
    bool percent = false;
    std::string comparator;
};

std::optional<Claimed> claimed(const std::string& value, const QuantityWords& words) {
    const std::vector<Quantity> quantities = scan_quantities(value, words);
    if (quantities.size() != 1 || quantities[0].kind != QuantityKind::number || quantities[0].numerals.size() != 1)
        return std::nullopt;
    const Numeral& numeral = quantities[0].numerals[0];
    const auto number = read_printed_number(numeral.digits);
    if (!number) return std::nullopt;
    return Claimed{*number, numeral.unit == "%", quantities[0].comparator};
}

bool same(double a, double b) {
    return std::abs(std::abs(a) - std::abs(b)) <= 1e-9 * (1 + std::abs(a));
}

bool agrees(const Claimed& claim, double result) {
    const double value = claim.number.value;
    if (claim.comparator == "<") return result < value;
    if (claim.comparator == ">") return result > value;
    if (claim.comparator == "≤") return result <= value;
    if (claim.comparator == "≥") return result >= value;
    return claim.number.can_be(result);
}

/// `value` and `from` as the paper's texts and the calculation read them.
class DerivationCheck {
  public:
    DerivationCheck(const Derivation& derivation, const QuantityWords& words, Diagnostics& diagnostics)
        : derivation_(derivation), words_(words), diagnostics_(diagnostics) {}

    void run() {
        const auto claim = claimed(derivation_.value, words_);
        if (!claim) report(derivation_.value_at, "'value' must hold one number, as the summary writes it");
        const auto outcome = compute(derivation_.how);
        if (const auto* fault = std::get_if<ExpressionFault>(&outcome)) return report_fault(*fault);
        const auto& result = std::get<ExpressionResult>(outcome);
        read_sources();
        check_numbers(result);
        check_terms(result);
        if (claim) check_value(*claim, result);
    }

  private:
    struct Source {
        std::vector<double> numbers;
        Location at;
    };

    void read_sources() {
        for (std::size_t i = 0; i < derivation_.from.size(); ++i) {
            Source source{{}, derivation_.from_at[i]};
            for (const Quantity& quantity : scan_quantities(derivation_.from[i], words_)) {
                for (const Numeral& numeral : quantity.numerals) {
                    if (numeral.unit == "%") from_percent_ = true;
                    if (const auto number = read_printed_number(numeral.digits))
                        source.numbers.push_back(number->value);
                }
            }
            if (source.numbers.empty())
                report(source.at, fmt::format("{} holds no number: 'from' names the numbers as the source prints them",
                                              quote(derivation_.from[i])));
            sources_.push_back(std::move(source));
        }
    }

    void check_numbers(const ExpressionResult& result) {
        for (const ExpressionNumber& number : result.numbers) {
            if (number.setting || is_constant(number.value) || is_source(number.value)) continue;
            report(how_at(number.offset),
                   fmt::format("'how' uses {:.12g}, which 'from' does not name: add it there as the source prints it",
                               number.value));
        }
        for (std::size_t i = 0; i < sources_.size(); ++i) {
            if (sources_[i].numbers.empty() || is_used(sources_[i], result)) continue;
            report(sources_[i].at,
                   fmt::format("'how' does not use {} of 'from': use it, or take it out", quote(derivation_.from[i])));
        }
    }

    bool is_free(const ExpressionNumber& number) const {
        return !number.setting && is_constant(number.value) && !is_source(number.value);
    }

    /// Numbers of arithmetic and time may only convert what the source prints: by
    /// adding them up any number could be made to look derived.
    void check_terms(const ExpressionResult& result) {
        for (const ExpressionTerm& term : result.terms) {
            const std::span numbers = std::span(result.numbers).subspan(term.first, term.last - term.first);
            const bool is_complement =
                term.is_whole && numbers.size() == 1 && (numbers[0].value == 1 || numbers[0].value == 100);
            if (is_complement || numbers.empty()) continue;
            if (!std::ranges::all_of(numbers, [&](const ExpressionNumber& number) { return is_free(number); }))
                continue;
            report(how_at(numbers[0].offset),
                   fmt::format("'how' adds or takes away {:.12g}, which 'from' does not name: such a number may only "
                               "multiply, divide, or stand as the 1 or 100 that something is taken from",
                               numbers[0].value));
        }
    }

    static bool is_constant(double value) { return std::ranges::find(constants, value) != constants.end(); }

    bool is_source(double value) const {
        return std::ranges::any_of(sources_, [&](const Source& source) { return holds(source, value); });
    }

    static bool is_used(const Source& source, const ExpressionResult& result) {
        return std::ranges::any_of(result.numbers,
                                   [&](const ExpressionNumber& number) { return holds(source, number.value); });
    }

    static bool holds(const Source& source, double value) {
        return std::ranges::any_of(source.numbers, [&](double number) { return same(number, value); });
    }

    void check_value(const Claimed& claim, const ExpressionResult& result) {
        const bool is_share = claim.percent && !in_percent(result);
        const double value = is_share ? 100 * result.value : result.value;
        if (agrees(claim, value)) return;
        report(derivation_.value_at,
               fmt::format("{} gives {:.6g}{}, but the value is {}: correct the value or the calculation",
                           quote(derivation_.how), result.value,
                           is_share ? fmt::format(", as a percentage {:.6g}%", value) : std::string(),
                           quote(derivation_.value)));
    }

    bool in_percent(const ExpressionResult& result) const {
        return from_percent_ || result.uses_percent ||
               std::ranges::any_of(result.numbers, [](const ExpressionNumber& n) { return n.value == 100; });
    }

    void report_fault(const ExpressionFault& fault) {
        const std::size_t character = count_code_points(std::string_view(derivation_.how).substr(0, fault.offset)) + 1;
        report(how_at(fault.offset), fmt::format("'how' goes wrong at character {}: {}", character, fault.text));
    }

    Location how_at(std::size_t offset) const {
        Location at = derivation_.how_at;
        if (at.position.column != 0)
            at.position.column +=
                static_cast<std::uint32_t>(count_code_points(std::string_view(derivation_.how).substr(0, offset)));
        return at;
    }

    void report(Location at, std::string text) { diagnostics_.report(Code::wrong_derivation, at, std::move(text)); }

    const Derivation& derivation_;
    const QuantityWords& words_;
    Diagnostics& diagnostics_;
    std::vector<Source> sources_;
    bool from_percent_ = false;
};

using WrittenNumber = std::pair<std::string, std::string>;  // digits and unit

std::set<WrittenNumber> written_numbers(const std::vector<ClaimSection>& sections, const QuantityWords& words) {
    std::set<WrittenNumber> numbers;
    for (const ClaimSection& section : sections) {
        for (const ClaimText& text : section.texts) {
            for (const Quantity& quantity : scan_quantities(text.text, words)) {
                for (const Numeral& numeral : quantity.numerals) numbers.emplace(numeral.digits, numeral.unit);
            }
        }
    }
    return numbers;
}

void check_use(const Derivation& derivation, const std::set<WrittenNumber>& written, const QuantityWords& words,
               Diagnostics& diagnostics) {
    for (const Quantity& quantity : scan_quantities(derivation.value, words)) {
        for (const Numeral& numeral : quantity.numerals) {
            if (written.contains({numeral.digits, numeral.unit})) continue;
            diagnostics.report(
                Code::unused_derivation, derivation.value_at,
                fmt::format("no text of this paper states the derived number {}: use it, or delete the entry",
                            quote(derivation.value)));
            return;
        }
    }
}

}  // namespace

void check_derivations(const Catalog& catalog, const Paper& paper, const QuantityWords& words,
                       Diagnostics& diagnostics) {
    if (paper.derived.empty()) return;
    const std::set<WrittenNumber> written = written_numbers(claims(catalog, paper), words);
    for (const Derivation& derivation : paper.derived) {
        if (derivation.value.empty() || derivation.how.empty()) continue;
        DerivationCheck(derivation, words, diagnostics).run();
        check_use(derivation, written, words, diagnostics);
    }
}

}  // namespace conspectus
