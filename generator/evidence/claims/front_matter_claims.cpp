#include "evidence/claims/front_matter_claims.h"

#include <cstdint>
#include <optional>

namespace conspectus {
namespace {

void add_count(ClaimPlace& place, std::optional<std::uint32_t> n, Location at) {
    if (n) add_text(place, std::to_string(*n), at);
}

/// Each statistic is a place, so that none takes another's name.
void add_test(ClaimPlaces& places, const std::string& whole, const TestResult& test, Location whole_at) {
    for (std::size_t i = 0; i < test.values.size(); ++i) {
        const auto& [statistic, value] = test.values[i];
        const Location at = i < test.at.size() ? test.at[i] : whole_at;
        add_text(places.open(whole + ".test." + statistic, {}, at), value, at);
    }
}

/// Each value is a place, so that groups and times cannot be exchanged.
void add_group(ClaimPlaces& places, const std::string& finding, const FindingGroup& group) {
    const std::string name = finding + "." + group.id;
    ClaimPlace& place = places.open(name, {}, group.at);
    add_texts(place, group.label);
    add_count(place, group.n, group.n_at);
    for (const GroupValue& value : group.values)
        add_texts(places.open(name + "." + value.time, {}, group.at), value.value);
    add_test(places, name, group.test, group.at);
}

void add_whole(ClaimPlace& place, const Finding& finding) {
    add_texts(place, finding.label);
    add_texts(place, finding.value);
    add_count(place, finding.n, finding.n_at);
    for (const Localized* text : {&finding.population, &finding.unit, &finding.at_time}) add_texts(place, *text);
    for (const TimePoint& time : finding.times) add_texts(place, time.label);
    add_texts(place, finding.where);
}

void add_citations(ClaimPlace& place, const Finding& finding) {
    for (const FindingCitation& cited : finding.cites) {
        place.constructs.push_back({.written = "@" + cited.key,
                                    .text = place.texts.size(),
                                    .offset = 0,
                                    .at = cited.at,
                                    .length = static_cast<std::uint32_t>(cited.key.size())});
    }
    if (!finding.cites.empty()) place.texts.push_back({"", {{0, finding.cites.front().at}}});
}

}  // namespace

void add_front_matter_claims(const Paper& paper, ClaimPlaces& places) {
    for (const Finding& finding : paper.findings) {
        const std::string name = "finding." + finding.id;
        ClaimPlace& place = places.open(name, {}, finding.at);
        add_whole(place, finding);
        add_citations(place, finding);
        for (const FindingGroup& group : finding.groups) add_group(places, name, group);
        for (const Comparison& comparison : finding.between)
            add_test(places, name + ".between." + comparison.time, comparison.test, finding.at);
    }
    for (const EditorialNote& note : paper.notes) {
        ClaimPlace& place = places.open("note." + note.id, {}, note.at);
        add_texts(place, note.where);
        add_texts(place, note.text);
    }
    for (const Reference& reference : paper.references) {
        if (reference.unresolved_note.empty()) continue;
        add_texts(places.open("reference." + std::to_string(reference.number), {}, reference.at),
                  reference.unresolved_note);
    }
}

}  // namespace conspectus
