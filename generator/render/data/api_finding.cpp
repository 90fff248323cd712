#include <nlohmann/json.hpp>

#include "cite/csl_json.h"
#include "render/data/api_json.h"

namespace conspectus {
namespace {

using Json = nlohmann::ordered_json;

std::string_view measure_word(Measure measure) {
    switch (measure) {
        case Measure::text:
            return "text";
        case Measure::count:
            return "count";
        case Measure::percent:
            return "percent";
        case Measure::mean_sd:
            return "mean-sd";
        case Measure::median_iqr:
            return "median-iqr";
        case Measure::time:
            return "time";
        case Measure::dose:
            return "dose";
        case Measure::ratio:
            return "ratio";
    }
    return {};
}

void set_text(Json& object, const char* key, const Localized& text) {
    if (!text.empty()) object[key] = localized_json(text);
}

void set_test(Json& object, const TestResult& test) {
    for (const auto& [name, value] : test.values) object["test"][name] = value;
}

Json group_json(const FindingGroup& group) {
    Json json = {{"id", group.id}};
    set_text(json, "label", group.label);
    if (group.n) json["n"] = *group.n;
    for (const GroupValue& value : group.values) json["values"][value.time] = localized_json(value.value);
    set_test(json, group.test);
    return json;
}

/// The groups of the long form with their times and comparisons.
void add_groups(Json& json, const Finding& finding) {
    for (const TimePoint& time : finding.times) json["times"][time.key] = localized_json(time.label);
    for (const FindingGroup& group : finding.groups) json["groups"].push_back(group_json(group));
    for (const Comparison& comparison : finding.between) {
        Json between = {{"at", comparison.time}};
        set_test(between, comparison.test);
        json["between"].push_back(std::move(between));
    }
}

}  // namespace

Json finding_json(const Finding& finding) {
    Json json = {{"id", finding.id}};
    if (finding.key) json["key"] = true;
    if (!finding.outcome.empty()) json["outcome"] = finding.outcome;
    set_text(json, "label", finding.label);
    set_text(json, "value", finding.value);
    if (finding.n) json["n"] = *finding.n;
    set_text(json, "population", finding.population);
    if (finding.measure != Measure::text) json["measure"] = measure_word(finding.measure);
    set_text(json, "unit", finding.unit);
    set_text(json, "at", finding.at_time);
    add_groups(json, finding);
    set_text(json, "where", finding.where);
    if (!finding.notes.empty()) json["notes"] = finding.notes;
    for (const FindingCitation& citation : finding.cites) json["cites"].push_back(citation.work);
    return json;
}

}  // namespace conspectus
