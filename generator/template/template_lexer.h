#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "text/diagnostics.h"

namespace conspectus {

/// A template is text with outputs `{{ … }}` and tags `{% … %}`. Comments, raw
/// sections and white space control are resolved by the lexer.
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
    broken,  ///< the rest of an output or tag with a fault, reported
    end,
};

struct TemplateToken {
    TemplateTokenKind kind = TemplateTokenKind::end;
    Position at;
    std::string text;
    std::int64_t integer = 0;
};

/// Splits a template's text into tokens, the last of which is `end`. Treats
/// white space as Jinja does with trim_blocks and lstrip_blocks: a tag or
/// comment removes the line end after it and the indentation before it, "-"
/// removes all white space on its side, "+" none; the last line end of the file
/// is dropped.
std::vector<TemplateToken> lex_template(const std::string& text, FileId file, Diagnostics& diagnostics);

}  // namespace conspectus
