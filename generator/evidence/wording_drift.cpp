#include "evidence/wording_drift.h"

#include <fmt/format.h>

#include <algorithm>

#include "evidence/drift_report.h"
#include "evidence/stated_numbers.h"
#include "evidence/text_comparison.h"

namespace conspectus {
namespace {

class WordingCheck {
  public:
    WordingCheck(const Site& site, const QuantityWords& words, Diagnostics& diagnostics)
        : comparison_(site), words_(words), diagnostics_(diagnostics) {}

    void check(const Paper& paper);
    void check(const PageText& page);

  private:
    void check(const Finding& finding);
    void check(const FindingGroup& group, const std::string& finding);
    void compare(const Localized& text, const std::string& name);
    StatedText stated(const Wording& wording) const;

    TextComparison comparison_;
    const QuantityWords& words_;
    Diagnostics& diagnostics_;
    std::vector<std::string> languages_;  ///< of the summaries, the original's first
};

void WordingCheck::check(const Paper& paper) {
    languages_.clear();
    for (const Summary& summary : paper.summaries) languages_.push_back(summary.language);
    compare(paper.record.title, "the title");
    for (const Finding& finding : paper.findings) check(finding);
    for (const EditorialNote& note : paper.notes) {
        compare(note.where, fmt::format("'where' of the note '{}'", note.id));
        compare(note.text, fmt::format("the text of the note '{}'", note.id));
    }
    for (const Reference& reference : paper.references)
        compare(reference.unresolved_note, fmt::format("the note on reference {}", reference.number));
}

void WordingCheck::check(const PageText& page) {
    languages_.clear();
    for (const Summary& body : page.bodies) languages_.push_back(body.language);
    compare(page.title, "the title");
}

void WordingCheck::check(const Finding& finding) {
    const std::string name = fmt::format("the finding '{}'", finding.id);
    compare(finding.label, "the label of " + name);
    compare(finding.value, "the value of " + name);
    compare(finding.population, "the population of " + name);
    compare(finding.unit, "the unit of " + name);
    compare(finding.at_time, "'at' of " + name);
    for (const TimePoint& time : finding.times) compare(time.label, fmt::format("'{}' of {}", time.key, name));
    for (const FindingGroup& group : finding.groups) check(group, name);
    compare(finding.where, "'where' of " + name);
}

void WordingCheck::check(const FindingGroup& group, const std::string& finding) {
    compare(group.label, fmt::format("the label of group '{}' of {}", group.id, finding));
    for (const GroupValue& value : group.values)
        compare(value.value, fmt::format("'{}' of group '{}' of {}", value.time, group.id, finding));
}

void WordingCheck::compare(const Localized& text, const std::string& name) {
    if (text.empty() || languages_.empty()) return;
    const Wording& first = *text.best(languages_.front());
    const StatedText original = stated(first);
    for (const std::string& language : languages_) {
        const Wording* wording = text.in(language);
        if (wording == nullptr) {
            diagnostics_.report(Code::translation_drift, first.at,
                                fmt::format("{} is worded in '{}', but not in '{}': add '{}: …'", name, first.language,
                                            language, language));
        } else if (wording != &first) {
            const StatedText translation = stated(*wording);
            const ComparedTexts texts{original, translation, fmt::format("the wording in '{}'", first.language),
                                      fmt::format("{} in '{}'", name, language)};
            report_drift(texts, comparison_.differences_of(original, translation), diagnostics_);
        }
    }
}

StatedText WordingCheck::stated(const Wording& wording) const {
    StatedText text;
    text.language = wording.language;
    text.at = wording.at;
    const Location begin{wording.at.file, wording.text_at.line > 0 ? wording.text_at : wording.at.position};
    text.blocks.push_back({wording.text, {{0, begin}}});
    add_numbers(text, {{}}, words_);
    return text;
}

}  // namespace

void check_wording_drift(const Catalog& catalog, const QuantityWords& words, Diagnostics& diagnostics) {
    WordingCheck wordings(catalog.site, words, diagnostics);
    for (const Paper& paper : catalog.papers) wordings.check(paper);
    for (const PageText& page : catalog.pages) wordings.check(page);
}

}  // namespace conspectus
