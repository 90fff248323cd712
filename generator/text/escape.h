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

}  // namespace conspectus
