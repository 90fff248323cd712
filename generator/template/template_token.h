#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "text/position.h"

namespace conspectus {

/// A template is text with outputs `{{ … }}` and tags `{% … %}` in it; comments
/// and raw sections are gone, white space control has been applied.
enum class TemplateTokenKind {
    text,
    output_begin,
    output_end,
    tag_begin,
    tag_end,
    name,
    string,  ///< `text` without quotes and escapes
    integer,
    symbol,
    broken,  ///< the rest of an output or tag that has been reported
    end,
};

struct TemplateToken {
    TemplateTokenKind kind = TemplateTokenKind::end;
    Position at;
    std::string text;
    std::int64_t integer = 0;
};

}  // namespace conspectus
