#include "evidence/front_matter_claims.h"

#include <cstdint>
#include <optional>

namespace conspectus {
namespace {

void add_count(ClaimPlace& place, std::optional<std::uint32_t> n, Location at) {
    if (n) add_text(place, std::to_string(*n), at);
}

void add_test(ClaimPlace& place, const TestResult& test) {
    for (std::size_t i = 0; i < test.values.size(); ++i)
        add_text(place, test.values[i].second, i < test.at.size() ? test.at[i] : place.at);
}

void add_group(ClaimPlace& place, const FindingGroup& group) {
    add_texts(place, group.label);
    add_count(place, group.n, group.n_at);
    for (const GroupValue& value : group.values) add_texts(place, value.value);
    add_test(place, group.test);
}

void add_finding(ClaimPlace& place, const Finding& finding) {
    add_texts(place, finding.label);
    add_texts(place, finding.value);
    add_count(place, finding.n, finding.n_at);
    for (const Localized* text : {&finding.population, &finding.unit, &finding.at_time}) add_texts(place, *text);
    for (const TimePoint& time : finding.times) add_texts(place, time.label);
    for (const FindingGroup& group : finding.groups) add_group(place, group);
    for (const Comparison& comparison : finding.between) add_test(place, comparison.test);
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
        ClaimPlace& place = places.open("finding." + finding.id, {}, finding.at);
        add_finding(place, finding);
        add_citations(place, finding);
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
