#include "evidence/trace/thesaurus_names.h"

#include "evidence/trace/quantity_search.h"
#include "text/fold.h"

namespace conspectus {
namespace {

std::vector<std::string_view> terms_of(const Keyword& keyword) {
    std::vector<std::string_view> terms;
    for (const Wording& wording : keyword.label.wordings) terms.emplace_back(wording.text);
    if (!keyword.abbreviation.empty()) terms.emplace_back(keyword.abbreviation);
    for (const LocalizedTerms& synonyms : keyword.synonyms)
        for (const std::string& term : synonyms.terms) terms.emplace_back(term);
    for (const auto& [paper, names] : keyword.names_in_source)
        for (const std::string& name : names) terms.emplace_back(name);
    return terms;
}

}  // namespace

ThesaurusNames::ThesaurusNames(const std::vector<Keyword>& keywords) {
    for (const Keyword& keyword : keywords) {
        for (const std::string_view term : terms_of(keyword))
            if (term.find_first_of("0123456789") != std::string_view::npos) with_digits_.emplace(fold(term), &keyword);
        for (const auto& [paper, names] : keyword.names_in_source)
            for (const std::string& name : names) in_sources_[paper].push_back({&keyword, name});
    }
}

std::span<const ThesaurusNames::SourceName> ThesaurusNames::in_source_of(std::string_view paper) const {
    const auto found = in_sources_.find(paper);
    return found == in_sources_.end() ? std::span<const SourceName>() : found->second;
}

std::optional<std::size_t> ThesaurusNames::find_other(std::string_view name, const SourceText& source,
                                                      std::size_t from) const {
    const auto found = with_digits_.find(fold(name));
    if (found == with_digits_.end()) return std::nullopt;
    for (const std::string_view term : terms_of(*found->second))
        if (const auto at = find_name(term, source, from)) return at;
    return std::nullopt;
}

}  // namespace conspectus
