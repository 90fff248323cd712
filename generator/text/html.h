#pragma once
#include <string>
#include <string_view>

namespace conspectus {

/// Trusted HTML. Only the functions here and the renderer's own writers make it; content becomes Html only by escaping.
struct Html {
    std::string markup;
};

/// A URL that was checked, or made by this program: safe as an href or src once escaped.
struct Url {
    std::string text;
};

/// Escapes for HTML text: & < >.
std::string html_text(std::string_view text);
/// Escapes for a double-quoted attribute: & < > ".
std::string html_attribute(std::string_view text);
/// Append the same to `out`.
void append_html_text(std::string& out, std::string_view text);
void append_html_attribute(std::string& out, std::string_view text);

}  // namespace conspectus
