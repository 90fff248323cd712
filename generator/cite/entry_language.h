#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "model/record.h"

namespace conspectus {

/// Returns whether a language key or tag is Chinese ("zh", "zh-Hans", "zh-CN").
bool is_chinese(std::string_view language);

/// Returns the record's own language: as stated, else by its title's script
/// ("zh" or "en").
std::string own_language(const Record& record);

/// Returns the language keys in which a GB/T style prints an entry: Chinese, then
/// the other, for a bilingual pair; else one. A title that the editor supplied
/// makes no pair. `reader_language` decides if all titles are supplied.
std::vector<std::string> entry_languages(const Record& record, std::string_view reader_language);

/// Returns whether the editor supplied the title in that language.
bool title_is_supplied(const Record& record, std::string_view language);

/// Returns the wording of a text in an entry's language, else the best one.
std::string text_in(const Localized& text, std::string_view language);

}  // namespace conspectus
