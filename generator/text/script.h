#pragma once
#include <string_view>
#include <vector>

namespace conspectus {

/// The scripts that a language is written with, but for Latin, which texts of
/// every language take words from: Han for zh-Hans; Han, Hiragana and Katakana
/// for ja; none for en.
class Scripts {
  public:
    /// Of a BCP 47 tag; none for one that ICU does not know.
    explicit Scripts(std::string_view tag);

    bool empty() const { return scripts_.empty(); }
    bool have(char32_t code_point) const;

  private:
    std::vector<int> scripts_;  ///< UScriptCode
};

/// Whether the code point belongs to no script of its own: digits, punctuation,
/// spaces, combining marks.
bool is_of_no_script(char32_t code_point);

}  // namespace conspectus
