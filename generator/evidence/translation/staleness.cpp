#include "evidence/translation/staleness.h"

#include <fmt/format.h>

#include "evidence/translation/fingerprint.h"

namespace conspectus {
namespace {

constexpr std::string_view how_to_record = "run 'conspectus check --accept-translation' with this file";

template <class Visit>
void for_each_body(const Catalog& catalog, Visit visit) {
    const Resolution& names = catalog.resolved;
    for (std::size_t i = 0; i < catalog.papers.size(); ++i)
        visit(catalog.papers[i].summaries, names.papers[i].summaries);
    for (std::size_t i = 0; i < catalog.pages.size(); ++i) visit(catalog.pages[i].bodies, names.pages[i]);
}

/// Where another translation shows that the collection records fingerprints.
const Summary* first_recorded(const Catalog& catalog) {
    const Summary* first = nullptr;
    for_each_body(catalog, [&](const std::vector<Summary>& bodies, const std::vector<ResolvedDocument>&) {
        for (std::size_t i = 1; i < bodies.size() && first == nullptr; ++i) {
            if (!bodies[i].original_fingerprint.empty()) first = &bodies[i];
        }
    });
    return first;
}

void report_malformed(const Summary& translation, Diagnostics& diagnostics) {
    Diagnostic& fault = diagnostics.report(
        Code::bad_fingerprint, translation.original_at,
        fmt::format("'{}' is no fingerprint: take the line out, compare the translation with the original, and then {}",
                    translation.original_fingerprint, how_to_record));
    fault.length = static_cast<std::uint32_t>(translation.original_fingerprint.size());
}

void report_stale(const Summary& original, const Summary& translation, const std::vector<std::size_t>& changed,
                  Diagnostics& diagnostics) {
    const std::string_view what = changed.empty() ? ", sections of it were taken out or moved" : "";
    Diagnostic& warning = diagnostics.report(
        Code::stale_translation, translation.original_at,
        fmt::format("the original has changed since this translation was last brought up to date{}: bring it up to "
                    "date, and then {}",
                    what, how_to_record));
    warning.length = static_cast<std::uint32_t>(translation.original_fingerprint.size());
    for (const std::size_t i : changed) {
        if (i == 0) {
            warning.notes.push_back({{original.file, {}}, "the text above the first heading has changed"});
        } else {
            const Heading& heading = original.document.headings[i - 1];
            warning.notes.push_back(
                {{original.file, heading.at}, fmt::format("the section '{}' has changed", heading.plain)});
        }
    }
    if (changed.empty()) warning.notes.push_back({{original.file, {}}, "the original is here"});
}

void report_unrecorded(const Summary& translation, const Summary& recorded, Diagnostics& diagnostics) {
    Diagnostic& warning = diagnostics.report(
        Code::no_fingerprint, {translation.file, {}},
        fmt::format("this translation does not record which state of the original it was made from: when the two "
                    "agree, {}",
                    how_to_record));
    warning.notes.push_back({recorded.original_at, "another translation records it here"});
}

}  // namespace

void check_staleness(const Catalog& catalog, Diagnostics& diagnostics) {
    const Summary* recorded = first_recorded(catalog);
    if (recorded == nullptr) return;
    const bool is_lost = catalog.keywords_lost || catalog.works_lost;
    for_each_body(catalog, [&](const std::vector<Summary>& bodies, const std::vector<ResolvedDocument>& names) {
        if (bodies.size() < 2) return;
        const Fingerprint now = fingerprint(bodies.front().document, names.front(), catalog);
        for (std::size_t i = 1; i < bodies.size(); ++i) {
            const Summary& translation = bodies[i];
            if (translation.original_fingerprint.empty()) {
                report_unrecorded(translation, *recorded, diagnostics);
                continue;
            }
            const auto then = parse_fingerprint(translation.original_fingerprint);
            if (!then) {
                report_malformed(translation, diagnostics);
            } else if (*then != now && !is_lost) {
                report_stale(bodies.front(), translation, changed_sections(*then, now), diagnostics);
            }
        }
    });
}

}  // namespace conspectus
