#include "render/search/search_names.h"

#include <algorithm>
#include <cctype>

#include "render/search/search_wordings.h"
#include "text/search_fold.h"

namespace conspectus {
namespace {

bool is_letter(std::string_view text, std::size_t at) {
    return at < text.size() && std::isalnum(static_cast<unsigned char>(text[at])) != 0;
}

/// Letters of ASCII hold a word together; folding has left few others but Han.
bool holds(std::string_view text, std::string_view name) {
    for (std::size_t at = text.find(name); at != text.npos; at = text.find(name, at + 1)) {
        const bool begins = at == 0 || !is_letter(text, at - 1) || !is_letter(name, 0);
        const std::size_t end = at + name.size();
        if (begins && !(is_letter(text, end) && is_letter(name, name.size() - 1))) return true;
    }
    return false;
}

/// The names of one language, as they are gathered.
struct NamesLine {
    SearchText text;
    std::string folded;

    void add(std::string_view name) {
        const std::string other = search_fold(name);
        if (name.empty() || holds(folded, other)) return;
        if (!text.text.empty()) text.text += " · ";
        text.text += name;
        folded += " · " + other;
    }
};

NamesLine label_line(const Site& site, const Keyword& keyword, const std::string& language) {
    const auto of_language = [&](const Wording& wording) { return wording.language == language; };
    const auto label = std::ranges::find_if(keyword.label.wordings, of_language);
    NamesLine line{.text = {language_number(site, language), {}}, .folded = {}};
    if (label == keyword.label.wordings.end()) return line;
    const Wording* sort = keyword.sort.in(language);
    line.text = search_term(site, language, label->text, sort == nullptr ? std::string_view() : sort->text);
    line.folded = search_fold(label->text);
    return line;
}

/// The names of that language; of none: what the thesaurus and the papers say without one.
NamesLine names_line(const Site& site, const Keyword& keyword, const std::string& language) {
    NamesLine line = label_line(site, keyword, language);
    line.add(keyword.abbreviation);
    for (const LocalizedTerms& synonyms : keyword.synonyms) {
        if (synonyms.language != language) continue;
        for (const std::string& term : synonyms.terms) line.add(term);
    }
    if (!language.empty()) return line;
    for (const auto& [paper, names] : keyword.names_in_source) {
        for (const std::string& name : names) line.add(name);
    }
    return line;
}

void add_folded(KeywordNames& names, const Keyword& keyword) {
    for (const Wording& label : keyword.label.wordings) names.folded.push_back(search_fold(label.text));
    for (const LocalizedTerms& synonyms : keyword.synonyms) {
        for (const std::string& term : synonyms.terms) names.folded.push_back(search_fold(term));
    }
}

KeywordNames names_of(const Site& site, const Keyword& keyword) {
    KeywordNames names{.texts = {}, .abbreviation = keyword.abbreviation, .folded = {}};
    std::vector<std::string> languages;
    for (const Language& language : site.languages) languages.push_back(language.key);
    languages.emplace_back();
    for (const std::string& language : languages) {
        NamesLine line = names_line(site, keyword, language);
        const bool is_new = !line.text.text.empty() && (line.text.text != keyword.abbreviation || names.texts.empty());
        if (is_new) names.texts.push_back(std::move(line.text));
    }
    add_folded(names, keyword);
    return names;
}

}  // namespace

std::vector<KeywordNames> keyword_names(const Catalog& catalog) {
    std::vector<KeywordNames> all;
    for (const Keyword& keyword : catalog.keywords) all.push_back(names_of(catalog.site, keyword));
    return all;
}

bool is_named(const KeywordNames& keyword, std::string_view text, std::string_view folded) {
    if (!keyword.abbreviation.empty() && holds(text, keyword.abbreviation)) return true;
    return std::ranges::any_of(keyword.folded, [&](const std::string& name) { return holds(folded, name); });
}

}  // namespace conspectus
