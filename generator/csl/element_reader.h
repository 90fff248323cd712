#pragma once
#include <map>

#include "csl/style.h"
#include "csl/xml.h"

namespace conspectus::csl {

/// Compiles the rendering elements of a style into its nodes.
class ElementReader {
  public:
    ElementReader(XmlSource& xml, Style& style) : xml_(xml), style_(style) {}

    /// Numbers the macros, so that each may be called before it is read.
    void declare_macros(const pugi::xml_node& root);
    void read_macros(const pugi::xml_node& root);
    void read_key(const pugi::xml_node& node, Area& area);
    Children read_children(const pugi::xml_node& parent);

  private:
    Node read_node(const pugi::xml_node& element);
    void read_number(const pugi::xml_node& element, Node& node);
    void read_number_label(const pugi::xml_node& element, Node& node);
    void read_text(const pugi::xml_node& element, Node& node);
    void read_date(const pugi::xml_node& element, Node& node);
    void read_names(const pugi::xml_node& element, Node& node);
    void read_names_children(const pugi::xml_node& element, NamesElement& names);
    NameLabel read_label(const pugi::xml_node& element);
    void read_choose(const pugi::xml_node& element, Node& node);
    Condition read_condition(const pugi::xml_node& element);
    Children read_nodes(const std::vector<pugi::xml_node>& elements);
    std::optional<std::uint32_t> macro(const pugi::xml_node& element);
    std::optional<Variable> known_variable(const pugi::xml_node& element, std::string_view name);
    /// Returns the variables of any kind that an attribute names.
    std::vector<Variable> known_variables(const pugi::xml_node& element, const char* attribute);
    /// Returns the variables that an element renders. It needs one, and none of another kind; where texts are wanted,
    /// numbers will do.
    std::vector<Variable> variables(const pugi::xml_node& element, VariableKind wanted);
    Variable variable(const pugi::xml_node& element, VariableKind wanted);

    XmlSource& xml_;
    Style& style_;
    std::map<std::string, std::uint32_t, std::less<>> macro_numbers_;
    std::size_t depth_ = 0;
    const NamesElement* outer_names_ = nullptr;  ///< whose substitute is being read
};

}  // namespace conspectus::csl
