#include "evidence/translation/translation_drift.h"

#include <fmt/format.h>

#include <algorithm>

#include "evidence/translation/drift_report.h"
#include "evidence/translation/section_content.h"
#include "evidence/translation/text_comparison.h"

namespace conspectus {
namespace {

bool correspond(const Heading& a, const Heading& b) {
    return a.level == b.level && a.section == b.section;
}

std::string marked(const Heading& heading) {
    return std::string(heading.level, '#') + ' ' + heading.plain;
}

/// Warns where a translation's headings first differ from the original's in
/// level or section. Returns how many headings correspond before that one.
std::size_t check_headings(const Summary& original, const Summary& translation, Diagnostics& diagnostics) {
    const auto& ours = original.document.headings;
    const auto& theirs = translation.document.headings;
    const auto [here, there] = std::ranges::mismatch(ours, theirs, correspond);
    const bool original_ends = here == ours.end();
    const bool translation_ends = there == theirs.end();
    const auto corresponding = static_cast<std::size_t>(here - ours.begin());
    if (original_ends && translation_ends) return corresponding;

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
    Diagnostic& warning = diagnostics.report(Code::translation_drift, {translation.file, at},
                                             text + ": give both the same headings in the same order");
    warning.notes.push_back({{original.file, original_ends ? Position{} : here->at}, "the original is here"});
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

    void check(const std::vector<Summary>& bodies) {
        if (bodies.size() < 2) return;
        const std::vector<StatedText> original = section_contents(bodies.front(), words_);
        for (std::size_t i = 1; i < bodies.size(); ++i) {
            const std::size_t headings = check_headings(bodies.front(), bodies[i], diagnostics_);
            compare(original, section_contents(bodies[i], words_), headings);
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
    for (const Paper& paper : catalog.papers) drift.check(paper.summaries);
    for (const PageText& page : catalog.pages) drift.check(page.bodies);
}

}  // namespace conspectus
