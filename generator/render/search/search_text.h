#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "model/person.h"
#include "model/site.h"

namespace conspectus {

/// A text of a search entry.
struct SearchText {
    int language = -1;  ///< index of a site language; −1: of none
    std::string text;
    std::string keys = {};  ///< further words that find it, separated by spaces: its pinyin and the pinyin's initials
};

/// Returns the index of the site language with that key, or −1.
int language_number(const Site& site, std::string_view key);

/// Returns a term with keys if its language sorts by pinyin: the pinyin of its
/// Han characters without spaces, and the initials ("ganmenjingmai gmjm").
/// `sort` is the explicit pinyin, in syllables. Texts are cut at 400 code points.
SearchText search_term(const Site& site, std::string_view language, std::string_view text, std::string_view sort = {});
/// Returns the same for one form of a person's or an institution's name.
SearchText search_name(const Site& site, const NameForm& form);

/// Returns a text without keys; a wording without a language is in `neutral`.
SearchText search_text(const Site& site, const Wording& wording, std::string_view neutral = {});
std::vector<SearchText> search_texts(const Site& site, const Localized& text, std::string_view neutral = {});

}  // namespace conspectus
