#include "render/search/search_entry.h"

#include <algorithm>
#include <cctype>
#include <set>

#include "text/escape.h"
#include "text/fold.h"
#include "text/search_tokens.h"

namespace conspectus {
namespace {

bool is_letter(std::string_view text, std::size_t at) {
    return at < text.size() && std::isalnum(static_cast<unsigned char>(text[at])) != 0;
}

/// Returns whether the text contains the name as whole words. Only ASCII letters and digits continue a word: folding
/// leaves few other letters but Han.
bool holds(std::string_view text, std::string_view name) {
    for (std::size_t at = text.find(name); at != text.npos; at = text.find(name, at + 1)) {
        const bool begins = at == 0 || !is_letter(text, at - 1) || !is_letter(name, 0);
        const std::size_t end = at + name.size();
        if (begins && !(is_letter(text, end) && is_letter(name, name.size() - 1))) return true;
    }
    return false;
}

struct FoldedName {
    std::string_view language;  ///< empty for none
    std::string_view text;
    std::string folded;
};

/// The names of a keyword, which they borrow.
struct FoldedNames {
    std::vector<FoldedName> labels;
    FoldedName abbreviation;
    std::vector<FoldedName> synonyms;
    std::vector<FoldedName> in_source;  ///< what the papers call it

    explicit FoldedNames(const Keyword& keyword)
        : abbreviation{{}, keyword.abbreviation, search_fold(keyword.abbreviation)} {
        for (const Wording& label : keyword.label.wordings) add(labels, label.language, label.text);
        for (const LocalizedTerms& terms : keyword.synonyms) {
            for (const std::string& term : terms.terms) add(synonyms, terms.language, term);
        }
        for (const auto& [paper, names] : keyword.names_in_source) {
            for (const std::string& name : names) add(in_source, {}, name);
        }
    }

  private:
    static void add(std::vector<FoldedName>& names, std::string_view language, std::string_view text) {
        names.push_back({language, text, search_fold(text)});
    }
};

/// The names in one language while they are collected.
struct NamesLine {
    SearchText text;
    std::string folded;

    void add(const FoldedName& name) {
        if (name.text.empty() || holds(folded, name.folded)) return;
        if (!text.text.empty()) text.text += " · ";
        text.text += name.text;
        folded += " · " + name.folded;
    }
};

/// Returns the names in that language; empty for those without one.
SearchText names_text(const Site& site, const Keyword& keyword, const FoldedNames& names, std::string_view language) {
    NamesLine line{.text = {language_number(site, language), {}}, .folded = {}};
    const auto label = std::ranges::find(names.labels, language, &FoldedName::language);
    if (label != names.labels.end()) {
        const Wording* sort = keyword.sort.in(language);
        line.text = search_term(site, language, label->text, sort == nullptr ? std::string_view() : sort->text);
        line.folded = label->folded;
    }
    line.add(names.abbreviation);
    for (const FoldedName& synonym : names.synonyms) {
        if (synonym.language == language) line.add(synonym);
    }
    if (!language.empty()) return line.text;
    for (const FoldedName& name : names.in_source) line.add(name);
    return line.text;
}

std::vector<std::string> tokens_of(const std::vector<SearchText>& texts) {
    std::set<std::string, std::less<>> tokens;
    const auto add = [&](std::string_view token) {
        if (!tokens.contains(token)) tokens.emplace(token);
    };
    for (const SearchText& text : texts) {
        each_search_token(text.text, add);
        each_search_token(text.keys, add);
    }
    return {tokens.begin(), tokens.end()};
}

KeywordNames names_of(const Site& site, const Keyword& keyword) {
    FoldedNames folded(keyword);
    KeywordNames names{.abbreviation = keyword.abbreviation};
    std::vector<std::string_view> languages;
    for (const Language& language : site.languages) languages.push_back(language.key);
    languages.emplace_back();
    for (const std::string_view language : languages) {
        SearchText text = names_text(site, keyword, folded, language);
        const bool is_new = !text.text.empty() && (text.text != keyword.abbreviation || names.texts.empty());
        if (is_new) names.texts.push_back(std::move(text));
    }
    names.tokens = tokens_of(names.texts);
    for (std::vector<FoldedName>* list : {&folded.labels, &folded.synonyms}) {
        for (FoldedName& name : *list) names.folded.push_back(std::move(name.folded));
    }
    return names;
}

}  // namespace

std::vector<KeywordNames> keyword_names(const Catalog& catalog) {
    std::vector<KeywordNames> all;
    all.reserve(catalog.keywords.size());
    for (const Keyword& keyword : catalog.keywords) all.push_back(names_of(catalog.site, keyword));
    return all;
}

bool is_named(const KeywordNames& keyword, std::string_view text, std::string_view folded) {
    if (!keyword.abbreviation.empty() && holds(text, keyword.abbreviation)) return true;
    return std::ranges::any_of(keyword.folded, [&](const std::string& name) { return holds(folded, name); });
}

namespace {

void add_text(std::string& json, const SearchText& text) {
    if (json.back() != '[') json += ",";
    json += "[" + std::to_string(text.language) + "," + json_in_script(text.text);
    if (!text.keys.empty()) json += "," + json_in_script(text.keys);
    json += "]";
}

std::string texts_json(const std::vector<SearchText>& texts) {
    std::string json = "[";
    for (const SearchText& text : texts) add_text(json, text);
    return json + "]";
}

std::string more_json(const SearchEntry& entry) {
    std::string json = "[";
    for (const KeywordNames* keyword : entry.about) {
        for (const SearchText& text : keyword->texts) add_text(json, text);
    }
    for (const SearchText& text : entry.more) add_text(json, text);
    return json + "]";
}

}  // namespace

std::string_view kind_name(SearchKind kind) {
    switch (kind) {
        case SearchKind::paper:
            return "paper";
        case SearchKind::keyword:
            return "keyword";
        case SearchKind::finding:
            return "finding";
        case SearchKind::work:
            return "work";
        case SearchKind::author:
            return "author";
        case SearchKind::text:
            return "text";
    }
    return {};
}

std::string written_target(const SearchTarget& target) {
    return "[" + json_in_script(target.url) + "," + std::to_string(target.language) + "," + texts_json(target.names) +
           "]";
}

std::string written_texts(const SearchEntry& entry) {
    std::string json = texts_json(entry.shown);
    const std::string more = more_json(entry);
    if (!entry.byline.empty() || more != "[]") json += "," + texts_json(entry.byline);
    if (more != "[]") json += "," + more;
    return json;
}

std::string entries_json(std::span<const WrittenEntry> entries) {
    std::string targets;
    std::string lines;
    std::size_t count = 0;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (i == 0 || entries[i].target != entries[i - 1].target) {
            if (count++ > 0) targets += ",";
            targets += entries[i].target;
        }
        if (i > 0) lines += ",";
        lines += "[" + std::to_string(count - 1) + "," + entries[i].texts + "]";
    }
    return "{\"p\":[" + targets + "],\"e\":[" + lines + "]}";
}

}  // namespace conspectus
