#include "link/check/section_check.h"

#include <fmt/format.h>

#include <algorithm>

#include "link/catalog/suggestions.h"
#include "link/resolve/headings.h"

namespace conspectus {
namespace {

/// A heading that names a section.
struct Found {
    std::uint32_t section;
    const Heading* heading;
};

class SectionCheck {
  public:
    SectionCheck(const Site& site, Diagnostics& diagnostics) : site_(site), labels_(site), diagnostics_(diagnostics) {}

    void check(const Summary& summary) {
        const std::vector<Found> found = known_sections(summary);
        check_order(summary, found);
        std::vector<bool> present(site_.sections.size());
        for (const Found& here : found) present[here.section] = true;
        for (std::uint32_t i = 0; i < present.size(); ++i) {
            if (!present[i] && !site_.sections[i].optional) report_missing(summary, found, i);
        }
    }

  private:
    std::vector<Found> known_sections(const Summary& summary) {
        std::vector<Found> found;
        for (const Heading& heading : summary.document.headings) {
            if (heading.level > 2) continue;
            if (const auto section = labels_.find(heading.plain)) {
                found.push_back({*section, &heading});
            } else {
                report_unknown(summary, heading);
            }
        }
        return found;
    }

    void check_order(const Summary& summary, const std::vector<Found>& found) {
        std::vector<const Heading*> first(site_.sections.size());
        const Found* last = nullptr;
        for (const Found& here : found) {
            if (const Heading* before = first[here.section]) {
                report_order(summary, here, *before, "stands here a second time: join the two");
            } else if (last != nullptr && last->section > here.section) {
                const std::string moved = fmt::format("must stand before '{}': move it", last->heading->plain);
                report_order(summary, here, *last->heading, moved);
            }
            if (first[here.section] == nullptr) first[here.section] = here.heading;
            if (last == nullptr || last->section < here.section) last = &here;
        }
    }

    /// Reports at the heading that the section must precede, else at the end.
    void report_missing(const Summary& summary, const std::vector<Found>& found, std::uint32_t wanted) {
        const std::string_view name = label(wanted, summary.language);
        const auto next = std::ranges::find_if(found, [&](const Found& f) { return f.section > wanted; });
        const bool last = next == found.end();
        diagnostics_.report(Code::missing_section, {summary.file, last ? Position{} : next->heading->at},
                            fmt::format("the section '{0}' is missing: put the heading '## {0}' {1}", name,
                                        last ? "at the end" : "before this one"));
    }

    void report_unknown(const Summary& summary, const Heading& heading) {
        std::vector<std::string_view> labels;
        for (std::uint32_t i = 0; i < site_.sections.size(); ++i) labels.push_back(label(i, summary.language));
        diagnostics_.report(Code::unknown_section, {summary.file, heading.at},
                            fmt::format("'{}' is no section of site.yaml, which has {}: take one of these, or '###' "
                                        "for a heading inside a section",
                                        heading.plain, quoted_list(labels, "and")));
    }

    void report_order(const Summary& summary, const Found& here, const Heading& other, std::string_view remedy) {
        diagnostics_
            .report(Code::section_order, {summary.file, here.heading->at},
                    fmt::format("the section '{}' {}", here.heading->plain, remedy))
            .notes.push_back({{summary.file, other.at}, fmt::format("'{}' is here", other.plain)});
    }

    std::string_view label(std::uint32_t section, std::string_view language) const {
        const Labelled& entry = site_.sections[section];
        const Wording* wording = entry.label.best(language);
        return wording == nullptr ? std::string_view(entry.key) : std::string_view(wording->text);
    }

    const Site& site_;
    const SectionLabels labels_;
    Diagnostics& diagnostics_;
};

}  // namespace

void check_sections(const Catalog& catalog, Diagnostics& diagnostics) {
    if (catalog.site.sections.empty()) return;
    SectionCheck check(catalog.site, diagnostics);
    for (const Paper& paper : catalog.papers) {
        for (const Summary& summary : paper.summaries) {
            // A body that could not be read has been reported already.
            if (!summary.document.tokens.empty() || !summary.document.headings.empty()) check.check(summary);
        }
    }
}

}  // namespace conspectus
