#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "model/site.h"
#include "quantity/quantity_words.h"
#include "render/frame/page_context.h"
#include "render/prose/abbreviations.h"
#include "text/script.h"

namespace conspectus {

/// Bytes [begin, end) of a text.
struct TextRange {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// Returns the stretches of a text that no line may break, in order: a number
/// and its unit ("12 mm", "45 kDa", and in words of the site "6个月",
/// "6 months"), and a number whose thousands are set apart ("1 000 mL").
std::vector<TextRange> quantities(std::string_view text, const QuantityWords& words);

/// Bytes [begin, end) of a text written in the script of another language of
/// the site, whose tag is `tag`.
struct ForeignStretch {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string_view tag;
};

/// Finds the parts of a text that only another language of the site can have
/// written: Chinese names and terms in an English sentence. Latin letters are
/// never among them, for every language borrows them.
class ForeignScripts {
  public:
    /// `language` is the key of the texts' language. Borrows the site.
    ForeignScripts(const Site& site, std::string_view language);

    /// Returns the stretches of two characters or more, in order. Full-width
    /// punctuation belongs to a stretch inside it, not at its ends.
    std::vector<ForeignStretch> find(std::string_view text) const;

  private:
    std::string_view tag_of(char32_t code_point) const;

    Scripts own_;
    std::vector<std::pair<Scripts, std::string_view>> others_;
};

/// Writes running text of one language as HTML: escaped, abbreviations
/// expanded, quantities kept together, words in another script marked with
/// their language. Each page has its own. Borrows the context.
class RunningText {
  public:
    RunningText(const PageContext& page, std::string_view language, Abbreviations abbreviations = {});

    void append(std::string& html, std::string_view text);
    Abbreviations& abbreviations() { return abbreviations_; }

  private:
    const PageContext& page_;
    ForeignScripts foreign_;
    Abbreviations abbreviations_;
};

/// Appends text as HTML, numbers kept together with their units.
void append_quantities(std::string& html, std::string_view text, const PageContext& page, Abbreviations& abbreviations);

}  // namespace conspectus
