#include "evidence/translation/translation_drift.h"

#include <fmt/format.h>

#include <algorithm>

#include "evidence/translation/drift_report.h"
#include "evidence/translation/section_content.h"
#include "evidence/translation/text_comparison.h"

namespace conspectus {
namespace {

/// A body with what its names lead to.
struct NamedBody {
    const Summary& body;
    const ResolvedDocument& names;
};

std::string marked(const Heading& heading) {
    return std::string(heading.level, '#') + ' ' + heading.plain;
}

/// Warns where a translation's headings first differ from the original's in
/// level or section. Returns how many headings correspond before that one.
std::size_t check_headings(const NamedBody& original, const NamedBody& translation, Diagnostics& diagnostics) {
    const std::vector<Heading>& ours = original.body.document.headings;
    const std::vector<Heading>& theirs = translation.body.document.headings;
    const auto correspond = [&](std::size_t i) {
        return ours[i].level == theirs[i].level &&
               original.names.headings[i].section == translation.names.headings[i].section;
    };
    std::size_t corresponding = 0;
    const std::size_t shorter = std::min(ours.size(), theirs.size());
    while (corresponding < shorter && correspond(corresponding)) ++corresponding;
    const bool original_ends = corresponding == ours.size();
    const bool translation_ends = corresponding == theirs.size();
    if (original_ends && translation_ends) return corresponding;
    const auto here = ours.begin() + static_cast<std::ptrdiff_t>(corresponding);
    const auto there = theirs.begin() + static_cast<std::ptrdiff_t>(corresponding);

    std::string text;
    if (translation_ends) {
        text = fmt::format("this translation lacks the original's heading '{}'", marked(*here));
    } else if (original_ends) {
        text = fmt::format("this translation has the heading '{}', which the original lacks", marked(*there));
    } else {
        text = fmt::format("this translation has the heading '{}' where the original has '{}'", marked(*there),
                           marked(*here));
    }
    const Position at = translation_ends ? Position{} : there->at;
    Diagnostic& warning = diagnostics.report(Code::translation_drift, {translation.body.file, at},
                                             text + ": give both the same headings in the same order");
    warning.notes.push_back({{original.body.file, original_ends ? Position{} : here->at}, "the original is here"});
    return corresponding;
}

std::string translation_name(const StatedText& section) {
    if (section.title.empty()) return "the translation above its first heading";
    return fmt::format("the translation's section '{}'", section.title);
}

class DriftCheck {
  public:
    DriftCheck(const Site& site, const QuantityWords& words, Diagnostics& diagnostics)
        : comparison_(site), words_(words), diagnostics_(diagnostics) {}

    void check(const std::vector<Summary>& bodies, const std::vector<ResolvedDocument>& names) {
        if (bodies.size() < 2) return;
        const std::vector<StatedText> original = section_contents(bodies.front(), names.front(), words_);
        for (std::size_t i = 1; i < bodies.size(); ++i) {
            const std::size_t headings =
                check_headings({bodies.front(), names.front()}, {bodies[i], names[i]}, diagnostics_);
            compare(original, section_contents(bodies[i], names[i], words_), headings);
        }
    }

  private:
    /// The text above the first heading, and the sections of so many headings.
    void compare(const std::vector<StatedText>& original, const std::vector<StatedText>& translation,
                 std::size_t headings) {
        for (std::size_t i = 0; i <= headings; ++i) {
            const ComparedTexts texts{original[i], translation[i], "the original", translation_name(translation[i])};
            report_drift(texts, comparison_.differences_of(original[i], translation[i]), diagnostics_);
        }
    }

    TextComparison comparison_;
    const QuantityWords& words_;
    Diagnostics& diagnostics_;
};

}  // namespace

void check_translation_drift(const Catalog& catalog, const QuantityWords& words, Diagnostics& diagnostics) {
    DriftCheck drift(catalog.site, words, diagnostics);
    const Resolution& names = catalog.resolved;
    for (std::size_t i = 0; i < catalog.papers.size(); ++i)
        drift.check(catalog.papers[i].summaries, names.papers[i].summaries);
    for (std::size_t i = 0; i < catalog.pages.size(); ++i) drift.check(catalog.pages[i].bodies, names.pages[i]);
}

}  // namespace conspectus
