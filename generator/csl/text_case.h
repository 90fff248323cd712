#pragma once
#include <string_view>

#include "csl/locale.h"
#include "csl/output.h"

namespace conspectus::csl {

/// Changes the case of everything rendered since `first`, but for what markup protects. Title case is for English.
void apply_text_case(Output& output, std::size_t first, TextCase text_case, std::string_view language, bool is_english);

/// Returns a text in capitals or small letters, by the rules of a language.
std::string upper(std::string_view text, std::string_view language);
std::string lower(std::string_view text, std::string_view language);
/// Returns a text with a capital first letter.
std::string capitalized(std::string_view text, std::string_view language);
bool is_all_lower(std::string_view word);
bool is_all_upper(std::string_view word);

}  // namespace conspectus::csl
