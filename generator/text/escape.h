#pragma once
#include <string>
#include <string_view>

namespace conspectus {

/// Escapes a segment of a URL path: percent-encodes all but the unreserved characters of RFC 3986.
std::string url_path(std::string_view segment);
/// Escapes a part of a URL's query or fragment: percent-encodes it.
std::string url_component(std::string_view part);
/// Escapes XML 1.0 text and attribute values: & < > " '.
std::string xml_text(std::string_view text);
/// Returns a JSON string literal with its quotes, safe inside <script>: < > & U+2028 U+2029 become \u escapes.
std::string json_in_script(std::string_view text);

/// Returns a text on one line: runs of white space, control characters and line separators become single spaces, and
/// are removed at the ends.
std::string one_line(std::string_view text);
/// Escapes the inside of a braced BibTeX value: one line, with TeX's special characters as commands. Braces are escaped
/// too, because BibTeX counts them even after a backslash.
std::string tex_text(std::string_view text);
/// Escapes the inside of a braced BibTeX value that TeX reads verbatim (url, doi): percent-encodes what could end it.
std::string tex_verbatim(std::string_view text);
/// Returns a RIS value on one line; the format has no escapes.
std::string ris_text(std::string_view text);
/// Returns a YAML scalar in double quotes, on one line.
std::string yaml_text(std::string_view text);
/// Escapes running text of Markdown (CommonMark and GitHub's), except at the start of a line.
std::string markdown_text(std::string_view text);
/// Does the same at the start of a line, where lists, quotes and rules begin.
std::string markdown_line(std::string_view text);
/// Escapes the address of a Markdown link, which is written between parentheses.
std::string markdown_address(std::string_view url);

}  // namespace conspectus
