#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "model/record.h"

namespace conspectus {

/// Whether a language key or tag is Chinese ("zh", "zh-Hans", "zh-CN").
bool is_chinese(std::string_view language);

/// The record's own language: as stated, else by its title's script ("zh" or
/// "en").
std::string own_language(const Record& record);

/// The language keys in which a GB/T style prints an entry: both, the Chinese
/// one first, for a bilingual pair; else one. A title the editor supplied makes
/// no pair. `reader_language` decides where every title is supplied.
std::vector<std::string> entry_languages(const Record& record, std::string_view reader_language);

/// True when the title in that language is the editor's.
bool title_is_supplied(const Record& record, std::string_view language);

/// The wording of a text in an entry's language, or the best there is.
std::string text_in(const Localized& text, std::string_view language);

}  // namespace conspectus
