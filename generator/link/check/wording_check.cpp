#include "link/check/wording_check.h"

#include <fmt/format.h>

#include <algorithm>

#include "text/utf8.h"

namespace conspectus {

WordingCheck::WordingCheck(const Site& site) {
    for (const Language& language : site.languages) {
        languages_.push_back({language.key, Scripts(language.tag)});
        example_ += (example_.empty() ? "" : ", ") + language.key + ": …";
    }
    example_ = "{" + example_ + "}";
}

void WordingCheck::check(const Paper& paper, Diagnostics& diagnostics) const {
    if (languages_.size() < 2) return;
    for (const Finding& finding : paper.findings) check(finding, diagnostics);
    for (const EditorialNote& note : paper.notes) {
        check(note.where, diagnostics);
        check(note.text, diagnostics);
    }
}

void WordingCheck::check(const Finding& finding, Diagnostics& diagnostics) const {
    for (const Localized* text : {&finding.label, &finding.population, &finding.unit, &finding.at_time, &finding.where})
        check(*text, diagnostics);
    for (const TimePoint& time : finding.times) check(time.label, diagnostics);
    for (const FindingGroup& group : finding.groups) check(group.label, diagnostics);
}

void WordingCheck::check(const Localized& text, Diagnostics& diagnostics) const {
    for (const Wording& wording : text.wordings) {
        if (!wording.language.empty()) continue;
        const std::string_view language = only_language(wording.text);
        if (language.empty()) continue;
        diagnostics.report(Code::unmarked_language, wording.at,
                           fmt::format("this text is in '{}' and stands on the pages of every language: write {}",
                                       language, example_));
    }
}

std::string_view WordingCheck::only_language(std::string_view text) const {
    for (std::size_t offset = 0; offset < text.size();) {
        const char32_t c = next_code_point(text, offset);
        const auto has = [&](const LanguageScripts& each) { return each.scripts.have(c); };
        const auto found = std::ranges::find_if(languages_, has);
        if (found != languages_.end() && !std::ranges::all_of(languages_, has)) return found->key;
    }
    return {};
}

}  // namespace conspectus
