#include "evidence/translation/translation_drift.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "evidence/translation/section_content.h"
#include "evidence/translation/statement.h"
#include "evidence/translation/text_comparison.h"

namespace conspectus {
namespace {

/// Two texts that should state the same, and their names in messages.
struct ComparedTexts {
    const StatedText& original;
    const StatedText& translation;
    std::string original_name;     ///< "the original"
    std::string translation_name;  ///< "the translation's section 'Results'"
};

constexpr std::size_t most_messages = 10;

std::string named(const Statement& statement) {
    switch (statement.kind) {
        case StatementKind::citation:
            return fmt::format("the citation '{}'", statement.shown);
        case StatementKind::finding_value:
            return fmt::format("the finding value '{}'", statement.shown);
        case StatementKind::cross_link:
            return fmt::format("the link '{}'", statement.shown);
        case StatementKind::note_mark:
            return fmt::format("the note mark '{}'", statement.shown);
        case StatementKind::figure:
            return fmt::format("the figure '{}'", statement.shown);
        case StatementKind::table:
            return fmt::format("a table of {}", statement.shown);
        case StatementKind::number:
            return fmt::format("the number '{}'", statement.shown);
        case StatementKind::name:
            return fmt::format("the name '{}'", statement.shown);
    }
    return {};
}

std::ptrdiff_t count_of(const Statement& statement, const StatedText& text) {
    return std::ranges::count_if(text.statements, [&](const Statement& other) {
        return other.kind == statement.kind && other.key == statement.key;
    });
}

/// Returns "twice here", for a statement that both sides have, but not equally often.
std::string counts(const Statement& statement, const ComparedTexts& texts) {
    const std::ptrdiff_t ours = count_of(statement, texts.original);
    const std::ptrdiff_t theirs = count_of(statement, texts.translation);
    if (ours == 0 || theirs == 0 || ours == theirs) return {};
    return fmt::format(" ({} there, {} here)", ours, theirs);
}

void report_changed(const ComparedTexts& texts, const Difference& difference, Diagnostics& diagnostics) {
    const Statement& here = *difference.translation;
    const Statement& there = *difference.original;
    Diagnostic& warning =
        diagnostics.report(Code::translation_drift, here.at,
                           fmt::format("{} has {} where {} has {}: make the two agree", texts.translation_name,
                                       named(here), texts.original_name, named(there)));
    warning.length = here.length;
    warning.notes.push_back({there.at, texts.original_name + " is here"});
}

void report_lacking(const ComparedTexts& texts, const Statement& there, Diagnostics& diagnostics) {
    Diagnostic& warning = diagnostics.report(
        Code::translation_drift, texts.translation.at,
        fmt::format("{} lacks {} that {} has{}: add it, or take it out there", texts.translation_name, named(there),
                    texts.original_name, counts(there, texts)));
    warning.notes.push_back({there.at, texts.original_name + " is here"});
}

void report_extra(const ComparedTexts& texts, const Statement& here, Diagnostics& diagnostics) {
    Diagnostic& warning =
        diagnostics.report(Code::translation_drift, here.at,
                           fmt::format("{} has {} that {} lacks{}: take it out, or add it there",
                                       texts.translation_name, named(here), texts.original_name, counts(here, texts)));
    warning.length = here.length;
    warning.notes.push_back({texts.original.at, texts.original_name + " is here"});
}

/// Warns of each difference at its location in the translation, or at the
/// translation's beginning if it lacks something; a note gives the location in
/// the original. Reports at most ten and the number of the rest.
void report_drift(const ComparedTexts& texts, const std::vector<Difference>& found, Diagnostics& diagnostics) {
    for (std::size_t i = 0; i < std::min(found.size(), most_messages); ++i) {
        if (found[i].original == nullptr) {
            report_extra(texts, *found[i].translation, diagnostics);
        } else if (found[i].translation == nullptr) {
            report_lacking(texts, *found[i].original, diagnostics);
        } else {
            report_changed(texts, found[i], diagnostics);
        }
    }
    if (found.size() <= most_messages) return;
    Diagnostic& rest = diagnostics.report(
        Code::translation_drift, texts.translation.at,
        fmt::format("{} differs from {} in {} things, of which {} are listed: bring the two into line",
                    texts.translation_name, texts.original_name, found.size(), most_messages));
    rest.notes.push_back({texts.original.at, texts.original_name + " is here"});
}

/// A body and its resolved names.
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
    /// Compares the text above the first heading and the sections of that many headings.
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

/// A language that the site lacks has been reported.
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

/// Ignores texts in none of the summaries' languages, which are not translations.
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
