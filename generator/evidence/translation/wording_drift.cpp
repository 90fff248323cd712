#include "evidence/translation/wording_drift.h"

#include <fmt/format.h>

#include <algorithm>

#include "evidence/translation/drift_report.h"
#include "evidence/translation/stated_numbers.h"
#include "evidence/translation/text_comparison.h"

namespace conspectus {
namespace {

class WordingCheck {
  public:
    WordingCheck(const Site& site, const QuantityWords& words, Diagnostics& diagnostics)
        : site_(site), comparison_(site), words_(words), diagnostics_(diagnostics) {}

    void check(const Paper& paper);
    void check(const PageText& page);

  private:
    void set_languages(const std::vector<Summary>& bodies);
    void check(const Finding& finding);
    void check(const FindingGroup& group, const std::string& finding);
    void compare(const Localized& text, const std::string& name);
    void report_lacking(const std::string& name, const Wording& first, const std::string& language);
    StatedText stated(const Wording& wording) const;

    const Site& site_;
    TextComparison comparison_;
    const QuantityWords& words_;
    Diagnostics& diagnostics_;
    std::vector<std::string> languages_;  ///< of the summaries, the original's first
};

/// One that the site does not have is reported already.
void WordingCheck::set_languages(const std::vector<Summary>& bodies) {
    languages_.clear();
    for (const Summary& body : bodies) {
        if (std::ranges::find(site_.languages, body.language, &Language::key) != site_.languages.end())
            languages_.push_back(body.language);
    }
}

void WordingCheck::check(const Paper& paper) {
    set_languages(paper.summaries);
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
    set_languages(page.bodies);
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

/// A text that is in none of the summaries' languages is no matter of translation.
void WordingCheck::compare(const Localized& text, const std::string& name) {
    const auto worded =
        std::ranges::find_if(languages_, [&](const std::string& language) { return text.in(language) != nullptr; });
    if (worded == languages_.end()) return;
    const Wording& first = *text.in(*worded);
    if (first.language.empty()) return;
    const StatedText original = stated(first);
    for (const Language& language : site_.languages) {
        const Wording* wording = text.in(language.key);
        if (wording == nullptr) {
            if (std::ranges::find(languages_, language.key) != languages_.end())
                report_lacking(name, first, language.key);
        } else if (wording != &first) {
            const StatedText translation = stated(*wording);
            const ComparedTexts texts{original, translation, fmt::format("the wording in '{}'", first.language),
                                      fmt::format("{} in '{}'", name, language.key)};
            report_drift(texts, comparison_.differences_of(original, translation), diagnostics_);
        }
    }
}

void WordingCheck::report_lacking(const std::string& name, const Wording& first, const std::string& language) {
    diagnostics_.report(
        Code::translation_drift, first.at,
        fmt::format("{} is worded in '{}', but not in '{}': add '{}: …'", name, first.language, language, language));
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
