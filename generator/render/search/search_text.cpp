#include "render/search/search_text.h"

#include <algorithm>
#include <cctype>

#include "render/frame/names.h"
#include "text/fold.h"
#include "text/transliteration.h"
#include "text/utf8.h"

namespace conspectus {
namespace {

constexpr std::size_t longest_text = 400;  // code points
constexpr std::size_t longest_keyed = 40;  // code points of a term that gets keys

std::string shortened(std::string_view text, std::size_t longest) {
    std::size_t end = 0;
    for (std::size_t count = 0; end < text.size() && count < longest; ++count) next_code_point(text, end);
    return end == text.size() ? std::string(text) : std::string(text.substr(0, end)) + "…";
}

/// Returns whether texts in that language have pinyin; the default language decides for texts without one.
bool has_pinyin(const Site& site, std::string_view language) {
    const int number = std::max(0, language_number(site, language));
    return site.languages[static_cast<std::size_t>(number)].collation.find("pinyin") != std::string::npos;
}

/// Returns a word of the keys: folded, without separators between letters. Input methods write ü as v.
std::string key_word(std::string_view text) {
    std::string word(text);
    for (auto at = word.find("ü"); at != word.npos; at = word.find("ü", at)) word.replace(at, 2, "v");
    word = search_fold(word);
    std::erase_if(word, [](unsigned char c) { return c < 0x80 && std::isalnum(c) == 0; });
    return word;
}

/// Collects pinyin: the whole of it, and the initials of its syllables.
struct Keys {
    std::string whole;
    std::string initials;

    void add(std::string_view text, bool is_syllable) {
        const std::string word = key_word(text);
        whole += word;
        initials += is_syllable ? word.substr(0, 1) : word;
    }
    /// Adds pinyin with spaces; a word that is not in lower case is kept whole.
    void add_pinyin(std::string_view text) {
        while (!text.empty()) {
            const std::size_t end = std::min(text.find(' '), text.size());
            const std::string_view part = text.substr(0, end);
            add(part, std::ranges::all_of(part, [](char c) { return c >= 'a' && c <= 'z'; }));
            text.remove_prefix(std::min(end + 1, text.size()));
        }
    }
    std::string text() const { return initials == whole ? whole : whole + " " + initials; }
};

/// Keeps words between the Han characters whole.
Keys keys_of(std::string_view text) {
    Keys keys;
    std::string word;
    for (std::size_t offset = 0; offset < text.size();) {
        const std::size_t begin = offset;
        const char32_t c = next_code_point(text, offset);
        if (!is_han(c)) {
            word += text.substr(begin, offset - begin);
            continue;
        }
        keys.add(word, false);
        word.clear();
        keys.add(pinyin(text.substr(begin, offset - begin), false), true);
    }
    keys.add(word, false);
    return keys;
}

bool gets_keys(const Site& site, std::string_view language, std::string_view text) {
    return contains_han(text) && has_pinyin(site, language) && count_code_points(text) <= longest_keyed;
}

}  // namespace

int language_number(const Site& site, std::string_view key) {
    const auto found = std::ranges::find(site.languages, key, &Language::key);
    return found == site.languages.end() ? -1 : static_cast<int>(found - site.languages.begin());
}

SearchText search_term(const Site& site, std::string_view language, std::string_view text, std::string_view sort) {
    SearchText term{language_number(site, language), shortened(text, longest_text)};
    if (!gets_keys(site, language, text)) return term;
    Keys keys;
    if (sort.empty()) {
        keys = keys_of(text);
    } else {
        keys.add_pinyin(sort);
    }
    term.keys = keys.text();
    return term;
}

SearchText search_name(const Site& site, const NameForm& form) {
    SearchText name{language_number(site, form.language), shortened(index_name(form.name), longest_text)};
    if (!gets_keys(site, form.language, name.text)) return name;
    Keys keys;
    keys.add_pinyin(pinyin(name.text, form.name.literal.empty()));
    name.keys = keys.text();
    return name;
}

SearchText search_text(const Site& site, const Wording& wording, std::string_view neutral) {
    const std::string_view language = wording.language.empty() ? neutral : std::string_view(wording.language);
    return {language_number(site, language), shortened(wording.text, longest_text)};
}

std::vector<SearchText> search_texts(const Site& site, const Localized& text, std::string_view neutral) {
    std::vector<SearchText> texts;
    for (const Wording& wording : text.wordings) texts.push_back(search_text(site, wording, neutral));
    return texts;
}

}  // namespace conspectus
