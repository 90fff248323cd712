#include "quantity/readings.h"

#include <algorithm>
#include <vector>

#include "quantity/glyphs.h"
#include "quantity/printed_value.h"
#include "quantity/quantity_scanner.h"
#include "text/fold.h"

namespace conspectus {
namespace {

constexpr std::size_t longest_value = 200;  ///< bytes

/// The numbers of a value that is one quantity and nothing else.
struct WholeValue {
    std::vector<PrintedNumber> numbers;
    std::vector<Joint> joints;
    std::string unit;

    bool is_joined_by(std::initializer_list<Joint> expected) const {
        return std::ranges::equal(joints, std::vector<Joint>(expected));
    }
};

bool is_blank_outside(std::string_view text, const Quantity& quantity) {
    return std::ranges::all_of(glyphs(text), [&](const Glyph& glyph) {
        return is_blank(glyph.code_point) || (glyph.begin >= quantity.begin && glyph.end <= quantity.end);
    });
}

std::optional<WholeValue> whole_value(std::string_view text, const QuantityWords& words) {
    const std::vector<Quantity> found = scan_quantities(text, words);
    if (found.size() != 1) return std::nullopt;
    const Quantity& quantity = found.front();
    const bool plain = quantity.kind == QuantityKind::number && quantity.symbol.empty() && quantity.comparator.empty();
    if (!plain || !is_blank_outside(text, quantity)) return std::nullopt;
    WholeValue value{{}, quantity.joints, quantity.numerals.front().unit};
    for (const Numeral& numeral : quantity.numerals) {
        const auto number = read_printed_number(numeral.digits);
        if (!number || numeral.unit != value.unit) return std::nullopt;
        value.numbers.push_back(*number);
    }
    return value;
}

std::optional<PrintedSpread> point(const WholeValue& value) {
    if (value.numbers.size() != 1) return std::nullopt;
    const double center = value.numbers[0].value;
    return PrintedSpread{SpreadKind::none, center, center, center, value.unit};
}

/// Reads 49.1±4.0 or 49.1(4.0).
std::optional<PrintedSpread> mean(const WholeValue& value) {
    if (!value.is_joined_by({Joint::plus_minus}) && !value.is_joined_by({Joint::bracket})) return point(value);
    const double center = value.numbers[0].value;
    const double deviation = value.numbers[1].value;
    if (deviation < 0) return std::nullopt;
    return PrintedSpread{SpreadKind::deviation, center, center - deviation, center + deviation, value.unit};
}

/// Reads 10(7~13).
std::optional<PrintedSpread> median(const WholeValue& value) {
    if (!value.is_joined_by({Joint::bracket, Joint::range})) return point(value);
    const double center = value.numbers[0].value;
    const double low = value.numbers[1].value;
    const double high = value.numbers[2].value;
    if (low > center || center > high) return std::nullopt;
    return PrintedSpread{SpreadKind::quartiles, center, low, high, value.unit};
}

std::optional<PrintedSpread> share(double percent) {
    if (percent < 0 || percent > 100) return std::nullopt;
    return PrintedSpread{SpreadKind::share, percent, percent, percent, {}};
}

bool is_all(std::string_view text, const TextSpan& span) {
    return span.begin == 0 && (span.end == text.size() || fold(text.substr(span.end)) == ")");
}

/// Reads 4(9.3), 69.4% (43/62) or 69.4%; a number without its sign only if the measure is a percentage.
std::optional<PrintedSpread> percentage(std::string_view text, Measure measure, const QuantityWords& words) {
    const PrintedValues printed = printed_values(text, words);
    if (printed.share) return share(printed.share->percent.value);
    if (printed.proportions.size() == 1) {
        const PrintedProportion& part = printed.proportions.front();
        const bool sound = is_all(text, part.span) && part.part.value <= part.whole.value;
        return sound ? share(part.percent.value) : std::nullopt;
    }
    const auto alone = whole_value(text, words);
    if (!alone || alone->numbers.size() != 1) return std::nullopt;
    const bool is_percent = alone->unit == "%" || (alone->unit.empty() && measure == Measure::percent);
    return is_percent ? share(alone->numbers[0].value) : std::nullopt;
}

}  // namespace

std::optional<PrintedSpread> printed_spread(std::string_view text, Measure measure, const QuantityWords& words) {
    if (text.size() > longest_value) return std::nullopt;
    if (measure == Measure::count || measure == Measure::percent) return percentage(text, measure, words);
    const auto value = whole_value(text, words);
    if (!value) return std::nullopt;
    switch (measure) {
        case Measure::mean_sd:
            return mean(*value);
        case Measure::median_iqr:
            return median(*value);
        case Measure::time:
        case Measure::dose:
            return point(*value);
        case Measure::text:
        case Measure::ratio:
        case Measure::count:
        case Measure::percent:
            return std::nullopt;
    }
    return std::nullopt;
}

namespace {

ValueReading read_value(const Localized& value, Measure measure, const QuantityWords& words) {
    ValueReading reading;
    for (const Wording& wording : value.wordings) {
        if (!reading.spread) reading.spread = printed_spread(wording.text, measure, words);
        if (!reading.count) reading.count = printed_count(wording.text, words);
    }
    return reading;
}

FindingReadings read_finding(const Finding& finding, const QuantityWords& words) {
    FindingReadings readings;
    for (const FindingGroup& group : finding.groups) {
        GroupReadings& values = readings.emplace_back();
        for (const GroupValue& value : group.values) values.push_back(read_value(value.value, finding.measure, words));
    }
    return readings;
}

}  // namespace

Readings read_numbers(const Catalog& catalog) {
    Readings readings{quantity_words(catalog.site), {}};
    for (const Paper& paper : catalog.papers) {
        PaperReadings& findings = readings.papers.emplace_back();
        for (const Finding& finding : paper.findings) findings.push_back(read_finding(finding, readings.words));
    }
    return readings;
}

}  // namespace conspectus
