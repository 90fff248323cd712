#include "csl/attributes.h"

namespace conspectus::csl {
namespace {

/// Returns the choice of an attribute as a value of an enumeration whose first value stands for "not set" if `offset`
/// is 1.
template <typename Value, std::size_t count>
Value chosen(XmlSource& xml, const pugi::xml_node& node, const char* attribute, const std::string_view (&values)[count],
             std::size_t offset = 1) {
    const auto found = xml.choice(node, attribute, values);
    return found ? static_cast<Value>(*found + offset) : Value{};
}

template <typename Value, std::size_t count>
std::optional<Value> optional_choice(XmlSource& xml, const pugi::xml_node& node, const char* attribute,
                                     const std::string_view (&values)[count], std::size_t offset = 0) {
    const auto found = xml.choice(node, attribute, values);
    if (!found) return std::nullopt;
    return static_cast<Value>(*found + offset);
}

std::optional<std::string> optional_text(const pugi::xml_node& node, const char* attribute) {
    const pugi::xml_attribute found = node.attribute(attribute);
    if (!found) return std::nullopt;
    return std::string(found.value());
}

DatePart read_date_part(XmlSource& xml, const pugi::xml_node& node) {
    constexpr std::string_view names[] = {"year", "month", "day"};
    constexpr std::string_view forms[] = {"numeric", "numeric-leading-zeros", "ordinal", "long", "short"};
    DatePart part;
    part.name = chosen<DatePartName>(xml, node, "name", names, 0);
    part.form = chosen<DatePartForm>(xml, node, "form", forms);
    part.formatting = read_formatting(xml, node);
    part.text_case = read_text_case(xml, node);
    part.strip_periods = xml.flag(node, "strip-periods").value_or(false);
    const Affixes affixes = read_affixes(node);
    part.prefix = affixes.prefix;
    part.suffix = affixes.suffix;
    part.range_delimiter = optional_text(node, "range-delimiter");
    return part;
}

}  // namespace

Formatting read_formatting(XmlSource& xml, const pugi::xml_node& node) {
    constexpr std::string_view styles[] = {"normal", "italic", "oblique"};
    constexpr std::string_view variants[] = {"normal", "small-caps"};
    constexpr std::string_view weights[] = {"normal", "bold", "light"};
    constexpr std::string_view decorations[] = {"none", "underline"};
    constexpr std::string_view aligns[] = {"baseline", "sup", "sub"};
    return {chosen<FontStyle>(xml, node, "font-style", styles),
            chosen<FontVariant>(xml, node, "font-variant", variants),
            chosen<FontWeight>(xml, node, "font-weight", weights),
            chosen<Decoration>(xml, node, "text-decoration", decorations),
            chosen<VerticalAlign>(xml, node, "vertical-align", aligns)};
}

TextCase read_text_case(XmlSource& xml, const pugi::xml_node& node) {
    constexpr std::string_view cases[] = {"lowercase",      "uppercase", "capitalize-first",
                                          "capitalize-all", "sentence",  "title"};
    return chosen<TextCase>(xml, node, "text-case", cases);
}

Affixes read_affixes(const pugi::xml_node& node) {
    return {attribute_text(node, "prefix"), attribute_text(node, "suffix")};
}

Display read_display(XmlSource& xml, const pugi::xml_node& node) {
    constexpr std::string_view displays[] = {"block", "left-margin", "right-inline", "indent"};
    return chosen<Display>(xml, node, "display", displays);
}

TermForm read_term_form(XmlSource& xml, const pugi::xml_node& node) {
    constexpr std::string_view forms[] = {"long", "short", "verb", "verb-short", "symbol"};
    return chosen<TermForm>(xml, node, "form", forms, 0);
}

Plural read_plural(XmlSource& xml, const pugi::xml_node& node) {
    constexpr std::string_view values[] = {"contextual", "always", "never"};
    return chosen<Plural>(xml, node, "plural", values, 0);
}

DateFormat read_date_format(XmlSource& xml, const pugi::xml_node& node) {
    DateFormat format;
    format.formatting = read_formatting(xml, node);
    format.text_case = read_text_case(xml, node);
    format.delimiter = attribute_text(node, "delimiter");
    for (const pugi::xml_node& part : node.children("date-part")) format.parts.push_back(read_date_part(xml, part));
    return format;
}

NameOptions read_name_options(XmlSource& xml, const pugi::xml_node& node) {
    constexpr std::string_view ands[] = {"text", "symbol"};
    constexpr std::string_view precedes[] = {"contextual", "after-inverted-name", "always", "never"};
    constexpr std::string_view forms[] = {"long", "short", "count"};
    constexpr std::string_view orders[] = {"first", "all"};
    const bool is_name = std::string_view(node.name()) == "name";
    NameOptions options;
    options.and_word = optional_choice<And>(xml, node, "and", ands, 1);
    options.delimiter = optional_text(node, is_name ? "delimiter" : "name-delimiter");
    options.delimiter_precedes_et_al = optional_choice<Precedes>(xml, node, "delimiter-precedes-et-al", precedes);
    options.delimiter_precedes_last = optional_choice<Precedes>(xml, node, "delimiter-precedes-last", precedes);
    options.et_al_min = xml.count(node, "et-al-min");
    options.et_al_use_first = xml.count(node, "et-al-use-first");
    options.et_al_subsequent_min = xml.count(node, "et-al-subsequent-min");
    options.et_al_subsequent_use_first = xml.count(node, "et-al-subsequent-use-first");
    options.et_al_use_last = xml.flag(node, "et-al-use-last");
    options.form = optional_choice<NameForm>(xml, node, is_name ? "form" : "name-form", forms);
    options.initialize = xml.flag(node, "initialize");
    options.initialize_with = optional_text(node, "initialize-with");
    options.name_as_sort_order = optional_choice<SortOrder>(xml, node, "name-as-sort-order", orders, 1);
    options.sort_separator = optional_text(node, "sort-separator");
    if (!is_name) options.names_delimiter = optional_text(node, "names-delimiter");
    return options;
}

}  // namespace conspectus::csl
