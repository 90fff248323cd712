#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "template/template_compilation.h"
#include "template/template_html_state.h"
#include "template/template_parser.h"

namespace conspectus {

/// Follows the HTML through a template while it is compiled. Reports values
/// where they cannot be escaped, and branches that end in different states.
class TemplateHtmlTracker {
  public:
    explicit TemplateHtmlTracker(TemplateCompilation& compilation) : compilation_(compilation) {}

    const HtmlState& state() const { return state_; }
    void restore(const HtmlState& state) { state_ = state; }
    /// Stops checking: the tags of a file could not be read.
    void give_up() { follows_ = false; }

    void read(const TemplateNode& text);
    /// Must be called at each control tag.
    void settle() { conspectus::settle(state_); }
    /// Records a value written here; returns the instruction that escapes it.
    Op put(const TemplateExpression& value, TypeKind kind);

    void join_branches(const TemplateNode& condition, const std::vector<HtmlState>& ends);
    void end_loop(const TemplateNode& loop, const HtmlState& start);
    void end_loop_else(const TemplateBranch& branch, const HtmlState& start);
    void end_page();

  private:
    void fault(Position at, std::string text, std::string_view underlined = {});

    TemplateCompilation& compilation_;
    HtmlState state_;
    bool follows_ = true;
};

}  // namespace conspectus
