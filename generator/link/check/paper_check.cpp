#include "link/check/paper_check.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>

#include "link/catalog/suggestions.h"
#include "text/script.h"
#include "text/utf8.h"

namespace conspectus {
namespace {

Location key_location(const Paper& paper, const char* key) {
    const auto found = paper.key_at.find(key);
    return found == paper.key_at.end() ? paper.at : found->second;
}

template <class T>
void check_unique(const std::vector<T>& things, std::string_view what, Diagnostics& diagnostics) {
    std::map<std::string_view, Location> first;
    for (const T& thing : things) {
        const auto [known, is_new] = first.emplace(thing.id, thing.at);
        if (is_new || thing.id.empty()) continue;
        diagnostics
            .report(Code::duplicate_id, thing.at,
                    fmt::format("the {} '{}' is defined twice: give one of them another id", what, thing.id))
            .notes.push_back({known->second, "first defined here"});
    }
}

bool lies_before(const Date& date, const Date& other) {
    if (date.year == 0 || other.year == 0) return false;
    if (date.year != other.year) return date.year < other.year;
    if (date.month == 0 || other.month == 0) return false;
    if (date.month != other.month) return date.month < other.month;
    return date.day != 0 && other.day != 0 && date.day < other.day;
}

void warn(const Paper& paper, Code code, std::string_view key, std::string text, Diagnostics& diagnostics) {
    const auto found = paper.key_at.find(std::string(key));
    const bool is_written = found != paper.key_at.end();
    Diagnostic& warning = diagnostics.report(code, is_written ? found->second : paper.at, std::move(text));
    if (is_written) warning.length = static_cast<std::uint32_t>(key.size());
}

struct DatedKey {
    std::string_view key;
    Date date;
};

void check_order(const Paper& paper, const DatedKey& first, const DatedKey& then, Diagnostics& diagnostics) {
    if (!lies_before(then.date, first.date)) return;
    warn(paper, Code::unfit_dates, then.key,
         fmt::format("'{}' lies before '{}': correct one of the two dates", then.key, first.key), diagnostics);
}

void check_dates(const Paper& paper, Diagnostics& diagnostics) {
    if (!paper.draft && !paper.key_at.contains("added")) {
        warn(paper, Code::no_added_date, "title",
             "this paper does not say when it was added, so it is in no feed and not under recent changes: add added: "
             "YYYY-MM-DD",
             diagnostics);
    }
    if (!paper.reviewed_by.empty() && !paper.key_at.contains("reviewed")) {
        warn(paper, Code::unfit_dates, "reviewed-by",
             "'reviewed-by' names a reviewer, but nothing says when the review was: add reviewed: YYYY-MM-DD",
             diagnostics);
    }
    check_order(paper, {"reviewed", paper.reviewed}, {"review-by", paper.review_by}, diagnostics);
    check_order(paper, {"added", paper.added}, {"updated", paper.updated}, diagnostics);
}

/// Warns of texts of findings and editorial notes that are given for all
/// languages but written in the script of one: pages in the others would show
/// them without marking their language.
class WordingCheck {
  public:
    /// Borrows the site.
    explicit WordingCheck(const Site& site);
    void check(const Paper& paper, Diagnostics& diagnostics) const;

  private:
    struct LanguageScripts {
        std::string_view key;
        Scripts scripts;
    };
    /// Returns the language whose script the text is in, if another of the site's lacks that script.
    std::string_view only_language(std::string_view text) const;
    void check(const Localized& text, Diagnostics& diagnostics) const;
    void check(const Finding& finding, Diagnostics& diagnostics) const;

    std::vector<LanguageScripts> languages_;
    std::string example_;  ///< "{zh: …, en: …}"
};

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

class PaperCheck {
  public:
    PaperCheck(const Site& site, Diagnostics& diagnostics) : wordings_(site), diagnostics_(diagnostics) {
        for (const Labelled& type : site.study_types) study_types_.push_back(type.key);
    }

    void check(const Paper& paper) {
        check_study_type(paper);
        check_unique(paper.findings, "finding", diagnostics_);
        check_unique(paper.notes, "editorial note", diagnostics_);
        for (const Finding& finding : paper.findings) check_unique(finding.groups, "group", diagnostics_);
        check_key_findings(paper);
        check_dates(paper, diagnostics_);
        wordings_.check(paper, diagnostics_);
    }

  private:
    void check_study_type(const Paper& paper) {
        if (paper.study_type.empty() || std::ranges::find(study_types_, paper.study_type) != study_types_.end()) return;
        diagnostics_.report(
            Code::unknown_word, key_location(paper, "study-type"),
            fmt::format("site.yaml has no study type '{}', only {}{}", paper.study_type,
                        quoted_list(study_types_, "and"), suggestions_.did_you_mean(paper.study_type, study_types_)));
    }

    void check_key_findings(const Paper& paper) {
        const auto keys = std::ranges::count(paper.findings, true, &Finding::key);
        if (paper.draft || (keys > 0 && keys <= 5)) return;
        diagnostics_.report(Code::key_findings, key_location(paper, "findings"),
                            fmt::format("this paper has {} key findings, where readers expect 3 to 5 at its top: {}",
                                        keys == 0 ? "no" : std::to_string(keys),
                                        keys == 0 ? "mark them with 'key: true'" : "take 'key: true' from the others"));
    }

    std::vector<std::string_view> study_types_;
    Suggestions suggestions_;
    WordingCheck wordings_;
    Diagnostics& diagnostics_;
};

}  // namespace

void check_papers(const Catalog& catalog, Diagnostics& diagnostics) {
    PaperCheck check(catalog.site, diagnostics);
    for (const Paper& paper : catalog.papers) {
        if (has_front_matter(paper)) check.check(paper);
    }
}

}  // namespace conspectus
