#pragma once
#include "csl/style.h"
#include "csl/xml.h"

namespace conspectus::csl {

// Attributes that several elements of styles and locales share.

Formatting read_formatting(XmlSource& xml, const pugi::xml_node& node);
TextCase read_text_case(XmlSource& xml, const pugi::xml_node& node);
Affixes read_affixes(const pugi::xml_node& node);
Display read_display(XmlSource& xml, const pugi::xml_node& node);
TermForm read_term_form(XmlSource& xml, const pugi::xml_node& node);
Plural read_plural(XmlSource& xml, const pugi::xml_node& node);
/// Reads a `date` element with its parts.
DateFormat read_date_format(XmlSource& xml, const pugi::xml_node& node);

/// Reads the name options set on an element: `form` and `delimiter` are those of a `name` element, `name-form`,
/// `name-delimiter` and `names-delimiter` those of all others.
NameOptions read_name_options(XmlSource& xml, const pugi::xml_node& node);

}  // namespace conspectus::csl
