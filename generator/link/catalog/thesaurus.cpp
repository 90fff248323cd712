#include "link/catalog/thesaurus.h"

#include "link/catalog/sorted_set.h"
#include "text/fold.h"

namespace conspectus {

Thesaurus::Thesaurus(const std::vector<Keyword>& keywords) {
    for (std::uint32_t i = 0; i < keywords.size(); ++i) {
        const Keyword& keyword = keywords[i];
        for (const Wording& label : keyword.label.wordings) add(label.text, {}, i);
        for (const LocalizedTerms& synonyms : keyword.synonyms) {
            for (const std::string& term : synonyms.terms) add(term, {}, i);
        }
        add(keyword.abbreviation, {}, i);
        for (const auto& [paper, names] : keyword.names_in_source) {
            for (const std::string& name : names) add(name, paper, i);
        }
    }
}

void Thesaurus::add(std::string_view term, std::string_view paper, std::uint32_t keyword) {
    if (term.empty()) return;
    by_folded_[fold(term)].push_back({term, paper, keyword});
    if (paper.empty()) terms_.push_back(term);
}

std::vector<std::uint32_t> Thesaurus::find(std::string_view term, std::string_view paper) const {
    const auto entries = by_folded_.find(fold(term));
    if (entries == by_folded_.end()) return {};
    const auto matches = [&](bool exact, bool own) {
        std::vector<std::uint32_t> keywords;
        for (const Entry& entry : entries->second) {
            if ((!exact || entry.term == term) && entry.paper == (own ? paper : std::string_view()))
                keywords.push_back(entry.keyword);
        }
        make_sorted_set(keywords);
        return keywords;
    };
    for (const bool exact : {true, false}) {
        for (const bool own : {true, false}) {
            if (own && paper.empty()) continue;
            if (auto keywords = matches(exact, own); !keywords.empty()) return keywords;
        }
    }
    return {};
}

}  // namespace conspectus
