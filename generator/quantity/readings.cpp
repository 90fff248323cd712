#include "quantity/readings.h"

#include "quantity/printed_value.h"

namespace conspectus {
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
