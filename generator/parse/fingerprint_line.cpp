#include "parse/fingerprint_line.h"

#include "parse/front_matter.h"
#include "text/readable_text.h"
#include "yaml/yaml.h"
#include "yaml/yaml_lines.h"

namespace conspectus {
namespace {

constexpr std::string_view fingerprint_key = "original";

struct Span {
    std::size_t begin = 0;
    std::size_t end = 0;
};

bool is_key_line(std::string_view line) {
    return indentation(line) == 0 && key_colon(line) != line.npos && first_key(line) == fingerprint_key;
}

/// The lines of the key, the line's end left out; an empty span at the
/// end where there is none.
Span line_of_key(std::string_view yaml) {
    for (std::size_t at = 0; at < yaml.size(); at = next_line(yaml, at)) {
        const std::string_view line = line_around(yaml, at);
        if (is_key_line(line)) return {at, at + line.size()};
    }
    return {yaml.size(), yaml.size()};
}

std::string read_back(std::string_view bytes) {
    Diagnostics ignored;
    const auto parts = split_front_matter(bytes, no_file, ignored);
    if (!parts || !parts->found) return {};
    const auto value =
        read_yaml(bytes.substr(parts->yaml_begin, parts->yaml_end - parts->yaml_begin), no_file, 1, ignored);
    const YamlValue* written = value ? value->find(fingerprint_key) : nullptr;
    return written != nullptr ? written->scalar : std::string();
}

}  // namespace

std::optional<std::string> with_fingerprint(std::string_view bytes, std::string_view fingerprint) {
    const std::string_view text = without_byte_order_mark(bytes);
    Diagnostics ignored;
    const auto parts = split_front_matter(text, no_file, ignored);
    if (!parts || !parts->found) return std::nullopt;
    const Span line = line_of_key(text.substr(parts->yaml_begin, parts->yaml_end - parts->yaml_begin));
    const std::size_t shift = bytes.size() - text.size() + parts->yaml_begin;
    const bool is_new = line.begin == line.end;
    const std::string_view line_end = text.substr(0, parts->yaml_begin).ends_with("\r\n") ? "\r\n" : "\n";

    std::string changed(bytes.substr(0, shift + line.begin));
    changed.append(fingerprint_key).append(": ").append(fingerprint);
    if (is_new) changed += line_end;
    changed += bytes.substr(shift + line.end);
    if (read_back(without_byte_order_mark(changed)) != fingerprint) return std::nullopt;
    return changed;
}

}  // namespace conspectus
