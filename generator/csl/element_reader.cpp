#include "csl/element_reader.h"

#include <fmt/format.h>

#include <algorithm>

#include "csl/attributes.h"
#include "text/near_spelling.h"

namespace conspectus::csl {
namespace {

constexpr std::size_t most_nesting = 64;

std::string tag_of(const pugi::xml_node& node) {
    return node.name();
}

std::string_view kind_name(VariableKind kind) {
    switch (kind) {
        case VariableKind::text:
            return "text";
        case VariableKind::number:
            return "number";
        case VariableKind::date:
            return "date";
        case VariableKind::name:
            return "name";
    }
    return {};
}

}  // namespace

void ElementReader::declare_macros(const pugi::xml_node& root) {
    for (const pugi::xml_node& node : root.children("macro")) {
        const std::string name = attribute_text(node, "name");
        const auto number = static_cast<std::uint32_t>(style_.macros.size());
        if (!macro_numbers_.emplace(name, number).second)
            xml_.report(node, fmt::format("there are two macros '{}'", name));
        style_.macros.push_back({name, {}});
    }
}

void ElementReader::read_macros(const pugi::xml_node& root) {
    std::uint32_t number = 0;
    for (const pugi::xml_node& node : root.children("macro")) style_.macros[number++].children = read_children(node);
}

std::optional<std::uint32_t> ElementReader::macro(const pugi::xml_node& element) {
    const std::string name = attribute_text(element, "macro");
    const auto found = macro_numbers_.find(name);
    if (found != macro_numbers_.end()) return found->second;
    std::vector<std::string_view> names;
    for (const auto& [known, number] : macro_numbers_) names.push_back(known);
    xml_.report(element, fmt::format("there is no macro '{}'{}", name, did_you_mean(name, names)));
    return std::nullopt;
}

void ElementReader::read_key(const pugi::xml_node& node, Area& area) {
    constexpr std::string_view orders[] = {"ascending", "descending"};
    SortKey key;
    if (node.attribute("macro")) {
        key.macro = macro(node).value_or(0);
    } else if (node.attribute("variable")) {
        key.variable = known_variable(node, node.attribute("variable").value());
    } else {
        xml_.report(node, "'key' needs one of: variable, macro");
    }
    key.is_descending = xml_.choice(node, "sort", orders) == 1U;
    key.names.et_al_min = xml_.count(node, "names-min");
    key.names.et_al_use_first = xml_.count(node, "names-use-first");
    key.names.et_al_use_last = xml_.flag(node, "names-use-last");
    area.sort.push_back(std::move(key));
}

Children ElementReader::read_children(const pugi::xml_node& parent) {
    std::vector<pugi::xml_node> elements;
    for (const pugi::xml_node& child : parent.children()) {
        if (child.type() == pugi::node_element) elements.push_back(child);
    }
    return read_nodes(elements);
}

/// Reads elements into neighbouring nodes.
Children ElementReader::read_nodes(const std::vector<pugi::xml_node>& elements) {
    const Children children{static_cast<std::uint32_t>(style_.nodes.size()),
                            static_cast<std::uint32_t>(elements.size())};
    if (++depth_ > most_nesting) {
        if (!elements.empty()) xml_.report(elements.front(), "this style nests deeper than 64 elements");
        --depth_;
        return {};
    }
    style_.nodes.resize(style_.nodes.size() + elements.size());
    for (std::size_t i = 0; i < elements.size(); ++i) {
        Node node = read_node(elements[i]);
        style_.nodes[children.first + i] = std::move(node);
    }
    --depth_;
    return children;
}

Node ElementReader::read_node(const pugi::xml_node& element) {
    const std::string tag = tag_of(element);
    Node node;
    node.formatting = read_formatting(xml_, element);
    node.display = read_display(xml_, element);
    node.text_case = read_text_case(xml_, element);
    node.affixes = read_affixes(element);
    node.delimiter = attribute_text(element, "delimiter");
    node.quotes = xml_.flag(element, "quotes").value_or(false);
    node.strip_periods = xml_.flag(element, "strip-periods").value_or(false);
    if (tag == "text") {
        read_text(element, node);
    } else if (tag == "number") {
        read_number(element, node);
    } else if (tag == "label") {
        read_number_label(element, node);
    } else if (tag == "group") {
        node.kind = NodeKind::group;
        node.children = read_children(element);
    } else if (tag == "choose") {
        read_choose(element, node);
    } else if (tag == "date") {
        read_date(element, node);
    } else if (tag == "names") {
        read_names(element, node);
    } else {
        xml_.report(element, fmt::format("'{}' is no rendering element; expected text, number, label, date, names, "
                                         "group or choose",
                                         tag));
    }
    return node;
}

void ElementReader::read_number(const pugi::xml_node& element, Node& node) {
    constexpr std::string_view forms[] = {"numeric", "ordinal", "long-ordinal", "roman"};
    node.kind = NodeKind::number;
    node.variable = variable(element, VariableKind::text);
    if (const auto form = xml_.choice(element, "form", forms)) node.number_form = static_cast<NumberForm>(*form);
}

void ElementReader::read_number_label(const pugi::xml_node& element, Node& node) {
    node.kind = NodeKind::label;
    node.variable = variable(element, VariableKind::text);
    node.term = style_.term_names.intern(name_of(node.variable));
    node.form = read_term_form(xml_, element);
    node.plural = read_plural(xml_, element);
}

void ElementReader::read_text(const pugi::xml_node& element, Node& node) {
    if (element.attribute("variable")) {
        constexpr std::string_view forms[] = {"long", "short"};
        node.kind = NodeKind::variable;
        node.variable = variable(element, VariableKind::text);
        if (xml_.choice(element, "form", forms) == 1U) node.form = TermForm::short_form;
        style_.uses_label |= node.variable == Variable::citation_label;
    } else if (element.attribute("macro")) {
        if (const auto number = macro(element)) {
            node.kind = NodeKind::macro;
            node.index = *number;
        }
    } else if (element.attribute("term")) {
        node.kind = NodeKind::term;
        node.term = style_.term_names.intern(element.attribute("term").value());
        node.form = read_term_form(xml_, element);
        node.plural = xml_.flag(element, "plural").value_or(false) ? Plural::always : Plural::never;
    } else if (element.attribute("value")) {
        node.kind = NodeKind::value;
        node.value = attribute_text(element, "value");
    } else {
        xml_.report(element, "'text' needs one of: variable, macro, term, value");
    }
}

void ElementReader::read_date(const pugi::xml_node& element, Node& node) {
    constexpr std::string_view forms[] = {"numeric", "text"};
    constexpr std::string_view limits[] = {"year-month-day", "year-month", "year"};
    node.kind = NodeKind::date;
    node.variable = variable(element, VariableKind::date);
    node.index = static_cast<std::uint32_t>(style_.dates.size());
    DateElement date;
    DateFormat own = read_date_format(xml_, element);
    own.formatting = {};  // That of the element is the node's.
    own.text_case = TextCase::unset;
    const auto form = xml_.choice(element, "form", forms);
    const std::size_t limit = xml_.choice(element, "date-parts", limits).value_or(0);
    if (!form) {
        date.formats.push_back(std::move(own));
        node.delimiter.clear();
    } else {
        date.form = *form == 0 ? DateForm::numeric : DateForm::text;
        for (const Locale& locale : style_.locales) {
            DateFormat format = locale.dates[*form];
            std::erase_if(format.parts, [&](const DatePart& part) {
                return (limit >= 1 && part.name == DatePartName::day) ||
                       (limit == 2 && part.name == DatePartName::month);
            });
            for (DatePart& part : format.parts) {
                const auto changed = std::ranges::find(own.parts, part.name, &DatePart::name);
                if (changed == own.parts.end()) continue;
                if (changed->form != DatePartForm::unset) part.form = changed->form;
                if (!changed->formatting.is_unset()) part.formatting = changed->formatting;
                if (changed->text_case != TextCase::unset) part.text_case = changed->text_case;
                if (changed->strip_periods) part.strip_periods = true;
                if (changed->range_delimiter) part.range_delimiter = changed->range_delimiter;
            }
            date.formats.push_back(std::move(format));
        }
    }
    style_.dates.push_back(std::move(date));
}

NameLabel ElementReader::read_label(const pugi::xml_node& element) {
    NameLabel label;
    label.form = read_term_form(xml_, element);
    label.plural = read_plural(xml_, element);
    label.text_case = read_text_case(xml_, element);
    label.strip_periods = xml_.flag(element, "strip-periods").value_or(false);
    label.formatting = read_formatting(xml_, element);
    label.affixes = read_affixes(element);
    return label;
}

void ElementReader::read_names(const pugi::xml_node& element, Node& node) {
    node.kind = NodeKind::names;
    NamesElement names;
    const bool is_shorthand = outer_names_ != nullptr && element.first_child().empty();
    if (outer_names_ != nullptr) {
        names = *outer_names_;
        names.substitute = {};
        if (!element.child("label").empty() || element.attribute("label")) names.label.reset();
        if (!is_shorthand && !element.child("name").empty()) {
            names.name_formatting = {};
            names.name_affixes = {};
            names.given = {};
            names.family = {};
            for (NameOptions& options : names.options) options = {};
        }
    }
    names.variables = variables(element, VariableKind::name);
    NameOptions own = read_name_options(xml_, element);
    if (element.attribute("delimiter")) own.names_delimiter = attribute_text(element, "delimiter");
    NameOptions inner = read_name_options(xml_, element.child("name"));
    inner.inherit(own);
    for (NameOptions& options : names.options) {
        NameOptions merged = inner;
        merged.inherit(options);
        options = std::move(merged);
    }
    node.delimiter.clear();
    read_names_children(element, names);
    node.index = static_cast<std::uint32_t>(style_.names.size());
    style_.names.push_back(names);
    const NamesElement* const before = outer_names_;
    outer_names_ = &names;
    const Children substitute = read_children(element.child("substitute"));
    outer_names_ = before;
    style_.names[node.index].substitute = substitute;
}

void ElementReader::read_names_children(const pugi::xml_node& element, NamesElement& names) {
    if (outer_names_ == nullptr) names.et_al.term = style_.terms.et_al;
    bool has_name = false;
    for (const pugi::xml_node& child : element.children()) {
        const std::string tag = tag_of(child);
        if (tag == "name") {
            has_name = true;
            names.name_formatting = read_formatting(xml_, child);
            names.name_affixes = read_affixes(child);
            for (const pugi::xml_node& part : child.children("name-part")) {
                constexpr std::string_view parts[] = {"family", "given"};
                const auto which = xml_.choice(part, "name", parts);
                if (!which) continue;
                NamePart& formatted = *which == 0 ? names.family : names.given;
                formatted = {read_formatting(xml_, part), read_text_case(xml_, part), read_affixes(part)};
            }
        } else if (tag == "et-al") {
            names.et_al.formatting = read_formatting(xml_, child);
            if (child.attribute("term")) names.et_al.term = style_.term_names.intern(child.attribute("term").value());
        } else if (tag == "label") {
            names.label = read_label(child);
            names.label->is_before_name = !has_name && !child.next_sibling("name").empty();
        } else if (child.type() == pugi::node_element && tag != "substitute") {
            xml_.report(child,
                        fmt::format("'{}' cannot be in 'names'; expected name, et-al, label or substitute", tag));
        }
    }
}

void ElementReader::read_choose(const pugi::xml_node& element, Node& node) {
    node.kind = NodeKind::choose;
    std::vector<pugi::xml_node> branches;
    for (const pugi::xml_node& child : element.children()) {
        const std::string tag = tag_of(child);
        if (tag == "if" || tag == "else-if" || tag == "else") {
            branches.push_back(child);
        } else if (child.type() == pugi::node_element) {
            xml_.report(child, fmt::format("'{}' cannot be in 'choose'; expected if, else-if or else", tag));
        }
    }
    node.children = {static_cast<std::uint32_t>(style_.nodes.size()), static_cast<std::uint32_t>(branches.size())};
    style_.nodes.resize(style_.nodes.size() + branches.size());
    for (std::size_t i = 0; i < branches.size(); ++i) {
        Node branch;
        branch.kind = NodeKind::branch;
        branch.index = static_cast<std::uint32_t>(style_.conditions.size());
        style_.conditions.push_back(read_condition(branches[i]));
        branch.children = read_children(branches[i]);
        style_.nodes[node.children.first + i] = std::move(branch);
    }
}

Condition ElementReader::read_condition(const pugi::xml_node& element) {
    constexpr std::string_view matches[] = {"all", "any", "none"};
    constexpr std::string_view positions[] = {"first", "subsequent", "ibid", "ibid-with-locator", "near-note"};
    Condition condition;
    condition.is_else = tag_of(element) == "else";
    if (const auto match = xml_.choice(element, "match", matches)) condition.match = static_cast<Match>(*match);
    condition.variables = known_variables(element, "variable");
    condition.numeric = known_variables(element, "is-numeric");
    condition.uncertain = known_variables(element, "is-uncertain-date");
    for (const std::string_view type : words_of(element, "type"))
        condition.types.push_back(find_type(type).value_or(static_cast<Type>(type_count)));
    for (const std::string_view locator : words_of(element, "locator"))
        condition.locators.push_back(style_.term_names.intern(locator));
    for (const std::string_view position : words_of(element, "position")) {
        if (const auto known = xml_.choice(element, "position", position, positions))
            condition.positions.push_back(static_cast<Position>(*known));
    }
    condition.disambiguate = xml_.flag(element, "disambiguate").value_or(false);
    style_.uses_disambiguate |= condition.disambiguate;
    return condition;
}

std::optional<Variable> ElementReader::known_variable(const pugi::xml_node& element, std::string_view name) {
    const auto found = find_variable(name);
    if (found) return found;
    std::vector<std::string_view> names;
    for (std::size_t i = 0; i < variable_count; ++i) names.push_back(name_of(static_cast<Variable>(i)));
    xml_.report(element, fmt::format("there is no variable '{}'{}", name, did_you_mean(name, names)));
    return std::nullopt;
}

std::vector<Variable> ElementReader::known_variables(const pugi::xml_node& element, const char* attribute) {
    std::vector<Variable> found;
    for (const std::string_view name : words_of(element, attribute)) {
        if (const auto known = known_variable(element, name)) found.push_back(*known);
    }
    return found;
}

std::vector<Variable> ElementReader::variables(const pugi::xml_node& element, VariableKind wanted) {
    const std::string_view needed = wanted == VariableKind::text ? "text or number" : kind_name(wanted);
    if (words_of(element, "variable").empty())
        xml_.report(element, fmt::format("'{}' needs a {} variable", element.name(), needed));
    std::vector<Variable> found = known_variables(element, "variable");
    for (const Variable one : found) {
        const VariableKind kind = kind_of(one);
        if (kind == wanted || (wanted == VariableKind::text && kind == VariableKind::number)) continue;
        xml_.report(element, fmt::format("'{}' is a {} variable; '{}' needs a {} variable", name_of(one),
                                         kind_name(kind), element.name(), needed));
    }
    return found;
}

Variable ElementReader::variable(const pugi::xml_node& element, VariableKind wanted) {
    const std::vector<Variable> found = variables(element, wanted);
    return found.empty() ? Variable::title : found.front();
}

}  // namespace conspectus::csl
