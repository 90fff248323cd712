#pragma once
#include <string>
#include <vector>

#include "template/template_html_state.h"

namespace conspectus {

struct HtmlFault {
    Position at;
    std::string text;
};

/// Reads literal text of a template, which begins in `state`, and updates the
/// state. Returns the faults found.
std::vector<HtmlFault> read_html(HtmlState& state, const std::string& text, Location at);

}  // namespace conspectus
