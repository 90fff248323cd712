#include "link/check/paper_check.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "link/catalog/phrases.h"
#include "link/catalog/suggestions.h"
#include "link/check/date_check.h"
#include "link/check/wording_check.h"

namespace conspectus {
namespace {

Location place_of(const Paper& paper, const char* key) {
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
            Code::unknown_word, place_of(paper, "study-type"),
            fmt::format("site.yaml has no study type '{}', only {}{}", paper.study_type,
                        quoted_list(study_types_, "and"), suggestions_.did_you_mean(paper.study_type, study_types_)));
    }

    void check_key_findings(const Paper& paper) {
        const auto keys = std::ranges::count(paper.findings, true, &Finding::key);
        if (paper.draft || (keys > 0 && keys <= 5)) return;
        diagnostics_.report(Code::key_findings, place_of(paper, "findings"),
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
