#pragma once
#include <functional>

#include "csl/style.h"
#include "csl/xml.h"

namespace conspectus::csl {

/// Returns the text of the locale file of a tag, as in "de-AT"; empty if there is none.
using LocaleFiles = std::function<std::string_view(std::string_view tag)>;

/// Adds what a `locale` element defines, in place of what was there.
void read_locale(XmlSource& xml, const pugi::xml_node& node, TermNames& names, Locale& locale);

/// Makes a locale of the files it falls back to, and of the `locale` elements of a style.
Locale make_locale(XmlSource& style, std::string_view language, const LocaleFiles& files, TermNames& names,
                   std::vector<StyleFault>& faults);

}  // namespace conspectus::csl
