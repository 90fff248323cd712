#include "link/resolve/finding_resolver.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "link/catalog/id_index.h"
#include "link/catalog/suggestions.h"
#include "model/finding.h"
#include "text/utf8.h"

namespace conspectus {
namespace {

/// `id.group.time` split at the full stops; missing parts are empty.
struct ValuePath {
    std::string_view finding;
    std::string_view group;
    std::string_view time;
};

ValuePath cut(std::string_view path) {
    ValuePath parts;
    for (std::string_view* part : {&parts.finding, &parts.group}) {
        *part = path.substr(0, path.find('.'));
        path.remove_prefix(std::min(path.size(), part->size() + 1));
    }
    parts.time = path;
    return parts;
}

template <class T, class Member>
std::vector<std::string_view> names_of(const std::vector<T>& things, Member member) {
    std::vector<std::string_view> names;
    for (const T& thing : things) names.push_back(thing.*member);
    return names;
}

class FindingResolver {
  public:
    FindingResolver(const Paper& paper, const DocumentScope& scope, NameLookup& names)
        : paper_(paper), by_id_(paper.findings), scope_(scope), names_(names) {}

    std::optional<ValueTarget> resolve(const FindingValue& value) {
        const ValuePath path = cut(value.path);
        const auto finding = by_id_.find(path.finding);
        if (!finding) {
            if (has_front_matter(paper_))
                report(value, fmt::format("this paper has no finding '{}'{}", path.finding,
                                          names_.near(path.finding, [&] { return by_id_.ids(); })));
            return {};
        }
        ValueTarget target{.finding = *finding};
        const Finding& found = paper_.findings[*finding];
        const bool is_resolved = path.group.empty() ? is_short(value, found) : find_value(value, found, path, target);
        return is_resolved ? std::optional(target) : std::nullopt;
    }

  private:
    bool is_short(const FindingValue& value, const Finding& finding) {
        if (finding.groups.empty()) return true;
        const FindingGroup& first = finding.groups.front();
        const std::string example =
            fmt::format("{}.{}.{}", finding.id, first.id, first.values.empty() ? "time" : first.values.front().time);
        report(value, fmt::format("the finding '{}' has the groups {}: name one and its time, as in [={}]", finding.id,
                                  quoted_list(names_of(finding.groups, &FindingGroup::id), "and"), example));
        return false;
    }

    bool find_value(const FindingValue& value, const Finding& finding, const ValuePath& path, ValueTarget& target) {
        if (finding.groups.empty()) {
            report(value, fmt::format("the finding '{0}' has one value and no groups: write [={0}]", finding.id));
            return false;
        }
        const auto group = std::ranges::find(finding.groups, path.group, &FindingGroup::id);
        if (group == finding.groups.end()) {
            report(value, fmt::format("the finding '{}' has no group '{}', only {}", finding.id, path.group,
                                      quoted_list(names_of(finding.groups, &FindingGroup::id), "and")));
            return false;
        }
        const auto time = std::ranges::find(group->values, path.time, &GroupValue::time);
        if (time == group->values.end()) {
            report(value, fmt::format("the group '{}' of '{}' has no time '{}', only {}", group->id, finding.id,
                                      path.time, quoted_list(names_of(group->values, &GroupValue::time), "and")));
            return false;
        }
        if (is_unprinted(time->value)) {
            report(value, fmt::format("the group '{}' of '{}' has no value for '{}': give it one, or leave this out",
                                      group->id, finding.id, path.time));
            return false;
        }
        target.group = static_cast<std::uint32_t>(group - finding.groups.begin());
        target.value = static_cast<std::uint32_t>(time - group->values.begin());
        return true;
    }

    void report(const FindingValue& value, std::string text) {
        names_.diagnostics.report(Code::unknown_finding, scope_.at(value.at), std::move(text)).length =
            static_cast<std::uint32_t>(std::string_view("[=]").size() + count_code_points(value.path));
    }

    const Paper& paper_;
    const IdIndex by_id_;
    const DocumentScope& scope_;
    NameLookup& names_;
};

}  // namespace

std::vector<std::optional<ValueTarget>> resolve_finding_values(const Document& document, const DocumentScope& scope,
                                                               NameLookup& names) {
    std::vector<std::optional<ValueTarget>> targets(document.finding_values.size());
    if (scope.paper == nullptr) {
        for (const FindingValue& value : document.finding_values) {
            names.diagnostics.report(Code::unknown_finding, scope.at(value.at),
                                     "a page has no findings: [=…] stands in summaries only");
        }
        return targets;
    }
    FindingResolver resolver(*scope.paper, scope, names);
    std::ranges::transform(document.finding_values, targets.begin(),
                           [&](const FindingValue& value) { return resolver.resolve(value); });
    return targets;
}

namespace {

std::vector<std::optional<NoteTarget>> resolve(const std::vector<NoteMark>& marks, const Paper& paper,
                                               const DocumentScope& scope, NameLookup& names) {
    const IdIndex notes(paper.notes);
    std::vector<std::uint32_t> counts(paper.notes.size());
    std::vector<std::optional<NoteTarget>> targets;
    for (const NoteMark& mark : marks) {
        const auto note = notes.find(mark.note);
        targets.push_back(note ? std::optional(NoteTarget{*note, ++counts[*note]}) : std::nullopt);
        if (note || !has_front_matter(paper)) continue;
        names.diagnostics
            .report(Code::unknown_note, scope.at(mark.at),
                    fmt::format("editorial-notes of this paper has no '{}'{}", mark.note,
                                names.near(mark.note, [&] { return notes.ids(); })))
            .length = static_cast<std::uint32_t>(std::string_view("[!]").size() + count_code_points(mark.note));
    }
    return targets;
}

}  // namespace

std::vector<std::optional<NoteTarget>> resolve_note_marks(const Document& document, const DocumentScope& scope,
                                                          NameLookup& names) {
    if (scope.paper != nullptr) return resolve(document.note_marks, *scope.paper, scope, names);
    for (const NoteMark& mark : document.note_marks) {
        names.diagnostics.report(Code::unknown_note, scope.at(mark.at),
                                 "a page has no editorial notes: [!…] stands in summaries only");
    }
    return std::vector<std::optional<NoteTarget>>(document.note_marks.size());
}

void check_unused_notes(const Paper& paper, Diagnostics& diagnostics) {
    std::set<std::string_view> used;
    for (const Summary& summary : paper.summaries) {
        for (const NoteMark& mark : summary.document.note_marks) used.insert(mark.note);
    }
    for (const Finding& finding : paper.findings) used.insert(finding.notes.begin(), finding.notes.end());
    for (const EditorialNote& note : paper.notes) {
        if (used.contains(note.id)) continue;
        diagnostics.report(
            Code::unused_note, note.at,
            fmt::format("no text marks the note '{0}': put [!{0}] where it belongs, or delete it", note.id));
    }
}

}  // namespace conspectus
