#pragma once
#include <string>
#include <string_view>

namespace conspectus {

/// One segment of a URL path, percent-encoded (RFC 3986 unreserved kept).
std::string url_path(std::string_view segment);
/// A query or fragment part, percent-encoded.
std::string url_component(std::string_view part);
/// XML 1.0 text and attribute values: & < > " '.
std::string xml_text(std::string_view text);
/// A JSON string literal with quotes, safe inside <script>: < > & U+2028 U+2029
/// are written as \u escapes.
std::string json_in_script(std::string_view text);

/// Text on one line: white space of any kind, control characters and line
/// separators become single spaces, none at the ends.
std::string one_line(std::string_view text);
/// The inside of a braced BibTeX value: one line, TeX's specials as commands.
/// Braces too, for BibTeX counts them even behind a backslash.
std::string tex_text(std::string_view text);
/// The inside of a braced BibTeX value that TeX reads verbatim (url, doi): what
/// could end it is percent-encoded.
std::string tex_verbatim(std::string_view text);
/// A RIS value: the format has no escape, so it must stay on its line.
std::string ris_text(std::string_view text);
/// A YAML scalar in double quotes, on one line.
std::string yaml_text(std::string_view text);
/// Running text of Markdown (CommonMark and GitHub's); not for the start of a
/// line.
std::string markdown_text(std::string_view text);
/// The same at the start of a line, where lists, quotes and rules begin.
std::string markdown_line(std::string_view text);
/// The address of a Markdown link, between its parentheses.
std::string markdown_address(std::string_view url);

}  // namespace conspectus
