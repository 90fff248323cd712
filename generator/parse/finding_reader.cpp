#include "parse/finding_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <map>

#include "model/finding.h"
#include "parse/schema/schema.h"
#include "parse/schema/schema_check.h"
#include "text/diagnostics.h"
#include "text/near_spelling.h"

namespace conspectus {
namespace {

/// The largest number of groups × times of a finding, each of which is a cell of a table on the page.
constexpr std::size_t most_cells = 10'000;
/// The largest number of works that a finding comes from: the page of each shows the finding with all of them.
constexpr std::size_t most_cited = 50;

TestResult read_statistics(const ValueReader& value) {
    TestResult test;
    for (const YamlEntry& entry : value.mapping().entries) {
        if (entry.key == "at" || entry.value.kind != YamlKind::scalar) continue;
        test.values.emplace_back(entry.key, clean_text(entry.value.scalar));
        test.at.push_back({value.file(), text_position(entry.value)});
    }
    return test;
}

Location text_location_of(const ValueReader& value, std::string_view key) {
    const YamlValue* found = value.mapping().find(key);
    return found == nullptr ? Location{} : Location{value.file(), text_position(*found)};
}

class FindingReader {
  public:
    FindingReader(const ValueReader& value, Diagnostics& diagnostics) : value_(value), diagnostics_(diagnostics) {}

    Finding read() {
        read_description();
        read_times();
        read_groups();
        for (const ValueReader& comparison : value_.mappings("between")) read_comparison(comparison);
        check_form();
        return std::move(finding_);
    }

  private:
    void read_description() {
        finding_.id = value_.local_id("id");
        finding_.key = value_.boolean("key");
        finding_.outcome = value_.text("outcome");
        if (const YamlValue* outcome = value_.mapping().find("outcome")) finding_.outcome_at = value_.at(*outcome);
        finding_.label = value_.localized("label");
        finding_.value = value_.localized("value");
        finding_.n = value_.integer("n");
        finding_.n_at = text_location_of(value_, "n");
        finding_.population = value_.localized("population");
        finding_.measure = static_cast<Measure>(value_.word("measure", measures).value_or(0));
        finding_.unit = value_.localized("unit");
        finding_.where = value_.localized("where");
        finding_.notes = value_.texts("notes");
        finding_.at = value_.at();
        read_cited();
    }

    void read_cited() {
        const std::vector<const YamlValue*> cited = value_.values("cites");
        if (cited.size() > most_cited)
            return refuse(value_.at(*cited[most_cited]),
                          fmt::format("the finding {} comes from {} works, more than {}; make several findings of it",
                                      quote(finding_.id), cited.size(), most_cited));
        for (const YamlValue* each : cited)
            if (each->kind == YamlKind::scalar) finding_.cites.push_back({each->scalar, value_.at(*each)});
    }

    void read_times() {
        const YamlValue* at = value_.mapping().find("at");
        if (at == nullptr) return;
        if (!holds_times(*at)) {
            finding_.at_time = read_localized(*at, value_.file());
            return;
        }
        for (const YamlEntry& entry : at->entries) {
            time_index_.emplace(entry.key, finding_.times.size());
            finding_.times.push_back({entry.key, read_localized(entry.value, value_.file())});
        }
    }

    void read_groups() {
        const std::vector<ValueReader> groups = value_.mappings("groups");
        if (groups.size() * finding_.times.size() > most_cells)
            return refuse(finding_.at,
                          fmt::format("the finding {} has {} groups at {} times, more than {} values; make several "
                                      "findings of it",
                                      quote(finding_.id), groups.size(), finding_.times.size(), most_cells));
        for (const ValueReader& group : groups) read_group(group);
    }

    void read_group(const ValueReader& value) {
        FindingGroup group;
        group.id = value.local_id("id");
        group.label = value.localized("label");
        group.n = value.integer("n");
        group.n_at = text_location_of(value, "n");
        group.at = value.at();
        if (const auto test = value.child("test")) group.test = read_statistics(*test);
        const bool fits = read_group_values(value, group);
        if (fits && group.values.empty())
            refuse(value.at(), fmt::format("the group {} has no value; add {}", quote(group.id),
                                           finding_.times.empty() ? "value: …" : finding_.times.front().key + ": …"));
        const std::vector<std::string_view> missing = complete(group);
        if (fits && !missing.empty() && missing.size() < finding_.times.size()) warn_of(missing, group);
        finding_.groups.push_back(std::move(group));
    }

    /// Returns false if a key was reported.
    bool read_group_values(const ValueReader& value, FindingGroup& group) {
        bool fits = true;
        for (const YamlEntry& entry : value.mapping().entries) {
            const bool only_value = entry.key == "value" && finding_.times.empty();
            const bool described = entry.key != "value" && find_field(finding_group_noun, entry.key) != nullptr;
            if (described) continue;
            if (only_value || is_time(entry.key, entry.key_at, value)) {
                group.values.push_back({entry.key, read_localized(entry.value, value.file())});
            } else {
                fits = false;
            }
        }
        return fits;
    }

    /// Puts the values into the order of the times and fills the gaps with
    /// dashes, so that no value is read as that of another time. Returns the
    /// times without a value.
    std::vector<std::string_view> complete(FindingGroup& group) const {
        const Localized dash{{{"", std::string(unprinted_value), {}}}};
        std::vector<std::string_view> missing;
        if (finding_.times.empty()) {
            if (group.values.empty()) group.values.push_back({"value", dash});
            return missing;
        }
        std::vector<GroupValue> values;
        for (const TimePoint& time : finding_.times) values.push_back({time.key, dash});
        std::vector<bool> is_given(values.size());
        for (GroupValue& given : group.values) {
            const std::size_t index = time_index_.find(given.time)->second;
            if (!is_given[index]) values[index] = std::move(given);
            is_given[index] = true;
        }
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (!is_given[i]) missing.push_back(finding_.times[i].key);
        }
        group.values = std::move(values);
        return missing;
    }

    void warn_of(const std::vector<std::string_view>& missing, const FindingGroup& group) {
        const std::string others =
            missing.size() == 1 ? std::string()
                                : fmt::format(" and {} other{}", missing.size() - 1, missing.size() == 2 ? "" : "s");
        diagnostics_.report(
            Code::missing_value, group.at,
            fmt::format(
                "the group {0} has no value for '{1}'{2}; add it as the source prints it, or write {1}: \"{3}\" "
                "where the source prints none",
                quote(group.id), missing.front(), others, unprinted_value));
    }

    void read_comparison(const ValueReader& value) {
        Comparison comparison;
        comparison.time = value.text("at");
        comparison.test = read_statistics(value);
        const YamlValue* at = value.mapping().find("at");
        if (at != nullptr && !comparison.time.empty() && !is_time(comparison.time, at->at, value))
            comparison.time.clear();
        finding_.between.push_back(std::move(comparison));
    }

    bool is_time(const std::string& key, const Position& at, const ValueReader& value) {
        if (time_index_.contains(key)) return true;
        std::vector<std::string_view> known;
        for (const TimePoint& time : finding_.times) known.push_back(time.key);
        for (const Field& field : finding_group_noun.fields) known.push_back(field.key);
        if (known.size() >= 50 || key.size() >= 50) known.clear();
        diagnostics_.report(
            Code::unknown_key, {value.file(), at},
            finding_.times.empty()
                ? fmt::format("{} is no key here, and the finding names no times; add at: {{{}: …}}", quote(key), key)
                : fmt::format("{} is none of the times that 'at' names{}", quote(key), did_you_mean(key, known)));
        return false;
    }

    void check_form() {
        const bool has_groups = value_.mapping().find("groups") != nullptr;
        const bool has_value = value_.mapping().find("value") != nullptr;
        if (has_groups == has_value)
            refuse(finding_.at, fmt::format("the finding {} has {}; give either a value or groups", quote(finding_.id),
                                            has_value ? "both a value and groups" : "neither a value nor groups"));
        if (!has_groups && !finding_.times.empty())
            refuse(finding_.at,
                   fmt::format("the finding {} names times but has no groups; write 'at' as one text, or add groups",
                               quote(finding_.id)));
        if (!has_groups && !finding_.between.empty())
            refuse(finding_.at,
                   fmt::format("the finding {} compares groups but has none; add groups or delete 'between'",
                               quote(finding_.id)));
    }

    void refuse(const Location& at, std::string text) { diagnostics_.report(Code::unfit_finding, at, std::move(text)); }

    const ValueReader& value_;
    Diagnostics& diagnostics_;
    Finding finding_;
    std::map<std::string, std::size_t, std::less<>> time_index_;  ///< of the finding's times, by key
};

}  // namespace

std::vector<Finding> read_findings(const ValueReader& paper, Diagnostics& diagnostics) {
    std::vector<Finding> findings;
    for (const ValueReader& value : paper.mappings("findings"))
        findings.push_back(FindingReader(value, diagnostics).read());
    return findings;
}

}  // namespace conspectus
