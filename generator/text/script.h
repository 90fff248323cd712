#pragma once
#include <string_view>
#include <vector>

namespace conspectus {

/// The scripts of a language, other than Latin, which occurs in texts of every language: Han for zh-Hans; Han, Hiragana
/// and Katakana for ja; none for en.
class Scripts {
  public:
    /// Takes a BCP 47 tag; one that ICU does not know has no scripts.
    explicit Scripts(std::string_view tag);

    bool empty() const { return scripts_.empty(); }
    bool have(char32_t code_point) const;

  private:
    std::vector<int> scripts_;  ///< UScriptCode
};

/// Returns whether a code point has no script of its own: digits, punctuation, spaces, combining marks.
bool is_of_no_script(char32_t code_point);

}  // namespace conspectus
