#pragma once
#include <array>
#include <bitset>
#include <string>

#include "csl/cite.h"
#include "csl/output.h"
#include "csl/style.h"

namespace conspectus::csl {

/// A name list as it was rendered: what disambiguation needs to know of it.
struct NameListProbe {
    std::size_t count = 0;                          ///< of names that are shown
    bool has_initials = false;                      ///< the second level has initials
    std::vector<std::array<std::string, 3>> texts;  ///< of every name, by level
};

/// What an item is rendered with.
struct Scope {
    const Style* style = nullptr;
    AreaKind area = AreaKind::bibliography;
    const Item* item = nullptr;
    const Cite* cite = nullptr;  ///< in a citation
    const Disambiguation* disambiguation = nullptr;
    unsigned citation_number = 0;
    const NameOptions* sorting = nullptr;  ///< a key to sort by is made, with these options of its own
    std::size_t locale = 0;
    bool suppresses_author = false;               ///< the first name list is left out
    std::vector<NameListProbe>* probe = nullptr;  ///< takes the name lists
};

/// What came of rendering: whether variables were called, and whether one of them was there.
struct Rendered {
    bool called = false;
    bool filled = false;

    void add(const Rendered& other) {
        called |= other.called;
        filled |= other.filled;
    }
};

/// Renders nodes of a style for one item.
class Evaluator {
  public:
    Evaluator(const Scope& scope, Output& out);

    /// Renders a layout, with its formatting and its affixes if `with_affixes`.
    void render_layout(const Layout& layout, bool with_affixes);
    /// Renders the nodes of a macro.
    void render_macro(std::uint32_t macro) { render_all(style_.macros[macro].children); }

    const Scope& scope() const { return scope_; }
    const Style& style() const { return style_; }
    const Locale& locale() const { return locale_; }
    Output& out() { return out_; }
    /// Returns the language that cases are changed by: the item's, or else the locale's.
    std::string_view language() const;
    /// Returns the names to be rendered for a variable. Those of "editor-translator" are the editors, if they are the
    /// translators too and the item has none of its own.
    const std::vector<Name>& names(Variable variable) const;

    /// Renders nodes in turn.
    Rendered render_all(const Children& children);
    Rendered render(const Node& node);
    /// Returns the index of the name list that begins now.
    std::size_t next_name_list() { return name_lists_++; }
    /// Returns how many name lists have begun.
    std::size_t name_lists() const { return name_lists_; }
    /// From now on these variables are empty: they were rendered in place of others.
    void suppress(const std::bitset<variable_count>& variables) { suppressed_ |= variables; }
    /// The variables rendered so far.
    const std::bitset<variable_count>& used() const { return used_; }
    void mark_used(Variable variable) { used_.set(static_cast<std::size_t>(variable)); }

  private:
    /// Nodes that share a delimiter.
    struct Row {
        std::string_view delimiter;
        bool has_output = false;
    };

    Rendered render_row(const Children& children, Row& row);
    Rendered render_content(const Node& node);
    Rendered render_variable(const Node& node);
    Rendered render_number(const Node& node);
    Rendered render_label(const Node& node);
    Rendered render_date_node(const Node& node);
    Rendered render_group(const Node& node);
    Rendered settle(const Rendered& rendered, Output::Mark content);
    bool is_suppressed(Variable variable) const { return suppressed_[static_cast<std::size_t>(variable)]; }
    std::string citation_label() const;
    const Node* chosen_branch(const Node& node);
    bool holds(const Condition& condition);
    bool is_numeric_variable(Variable variable) const;
    bool has_value(Variable variable) const;
    bool has_position(Position position) const;
    std::string value_of(Variable variable, TermForm form) const;
    Gender gender_of(Variable variable) const;
    std::string_view year_suffix_for_date();

    const Scope& scope_;
    const Style& style_;
    const Locale& locale_;
    Output& out_;
    bool is_english_ = true;
    bool year_suffix_shown_ = false;
    std::size_t name_lists_ = 0;
    std::bitset<variable_count> suppressed_;
    std::bitset<variable_count> used_;
};

/// Renders a names element with its substitutes.
Rendered render_names(Evaluator& evaluator, const Node& node);

}  // namespace conspectus::csl
