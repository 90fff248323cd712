#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "model/person.h"
#include "model/site.h"
#include "render/search/search_entry.h"

namespace conspectus {

/// Index of a site language by its key; −1 for none.
int language_number(const Site& site, std::string_view key);

/// A text with the pinyin of its Han characters, without spaces, and the
/// pinyin's initials ("ganmenjingmai gmjm"), where its language is one that
/// sorts by pinyin. `sort` is the explicit pinyin, in syllables. Texts are cut
/// at 400 code points.
SearchText search_term(const Site& site, std::string_view language, std::string_view text, std::string_view sort = {});
/// The same for a person's or an institution's name, in one of its scripts.
SearchText search_name(const Site& site, const NameForm& form);

/// A text without keys; `neutral` is the language of one that states none.
SearchText search_text(const Site& site, const Wording& wording, std::string_view neutral = {});
std::vector<SearchText> search_texts(const Site& site, const Localized& text, std::string_view neutral = {});

}  // namespace conspectus
