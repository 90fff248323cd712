#pragma once
#include <string>
#include <string_view>

namespace conspectus {

/// How the value of a field of BibTeX is read. All are texts of TeX.
enum class TexField {
    text,   ///< markup becomes that of CSL
    title,  ///< and braces that protect letters from a change of case become <span class="nocase">
    plain,  ///< markup is left out: names, numbers, dates
};

/// Returns a text of TeX as Unicode (NFC), on one line: accents, symbols, ligatures, dashes, quotation marks, simple
/// mathematics. Commands that are not known stay as they are written. Takes time linear in the text.
std::string tex_to_text(std::string_view tex, TexField field);

}  // namespace conspectus
