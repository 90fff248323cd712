#pragma once
#include <string>
#include <vector>

#include "template/template_html_state.h"

namespace conspectus {

struct HtmlFault {
    Position at;
    std::string text;
};

/// Reads a template's literal text on from `state`.
std::vector<HtmlFault> read_html(HtmlState& state, const std::string& text, Location at);

}  // namespace conspectus
