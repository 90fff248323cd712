#include "parse/front_matter.h"

#include <fmt/format.h>

#include <algorithm>

#include "text/diagnostics.h"
#include "text/readable_text.h"
#include "yaml/yaml.h"
#include "yaml/yaml_text.h"

namespace conspectus {
namespace {

bool is_marker(std::string_view line) {
    return line.starts_with("---") && is_blank(line.substr(3));
}

/// Returns true for the dashes that editors and input methods make: `----`, `--`, `——`, `–––`, `－－－`.
bool looks_like_marker(std::string_view line) {
    std::string_view rest = trimmed(line);
    if (rest.empty() || is_marker(line)) return false;
    std::size_t dashes = 0;
    for (; !rest.empty(); ++dashes) {
        std::size_t length = 0;
        if (rest.front() == '-') length = 1;
        for (const std::string_view dash : {"—", "–", "－", "─", "−"})
            if (rest.starts_with(dash)) length = dash.size();
        if (length == 0) return false;
        rest.remove_prefix(length);
    }
    return dashes >= 2 || line.front() != '-';
}

class Splitter {
  public:
    Splitter(std::string_view text, FileId file, Diagnostics& diagnostics)
        : text_(text), file_(file), diagnostics_(diagnostics) {}

    std::optional<FrontMatter> split() {
        const std::string_view first = line_around(text_, 0);
        if (is_marker(first)) return find_end();
        if (text_.find_first_not_of(" \t\r\n") == std::string_view::npos) {
            report({0, 0}, "the file is empty; expected front matter between two lines '---' and the text below");
        } else if (trimmed(first) == "---") {
            report({1, 1}, "blanks stand before '---'; delete them");
        } else if (first.starts_with("--- ")) {
            report({1, 5}, "text follows '---'; move it to a line of its own");
        } else if (looks_like_marker(first)) {
            report({1, 1}, fmt::format("front matter opens with a line of exactly three hyphens '---', not {}",
                                       quote(trimmed(first))));
        } else if (trimmed(first) == "+++") {
            report({1, 1}, "front matter is YAML between lines '---', not TOML between lines '+++'");
        } else if (const auto line = marker_below_blanks()) {
            report({*line, 1}, "front matter begins on the first line of the file; delete the blank lines above");
        } else {
            report({1, 1},
                   "the file has no front matter; begin it with a line '---', the keys, and another line '---'");
            return FrontMatter{};
        }
        return std::nullopt;
    }

  private:
    std::optional<FrontMatter> find_end() {
        FrontMatter parts;
        parts.found = true;
        parts.yaml_begin = next_line(text_, 0);
        parts.yaml_line = 2;
        std::uint32_t line = 2;
        for (std::size_t at = parts.yaml_begin; at < text_.size(); at = next_line(text_, at), ++line) {
            if (!is_marker(line_around(text_, at))) continue;
            parts.yaml_end = at;
            parts.body_begin = next_line(text_, at);
            parts.body_line = line + 1;
            return parts;
        }
        report_unclosed();
        return std::nullopt;
    }

    void report_unclosed() {
        Diagnostic& report =
            diagnostics_.report(Code::front_matter, {file_, {1, 1}},
                                "the front matter that opens here is not closed; put a line '---' below its last key");
        std::uint32_t line = 2;
        for (std::size_t at = next_line(text_, 0); at < text_.size(); at = next_line(text_, at), ++line) {
            const std::string_view candidate = line_around(text_, at);
            if (!looks_like_marker(candidate) && trimmed(candidate) != "---" && trimmed(candidate) != "...") continue;
            report.notes.push_back(
                {{file_, {line, 1}}, "this line does not close it: write exactly '---' at its begin"});
            return;
        }
    }

    std::optional<std::uint32_t> marker_below_blanks() const {
        std::uint32_t line = 1;
        for (std::size_t at = 0; at < text_.size(); at = next_line(text_, at), ++line) {
            const std::string_view candidate = line_around(text_, at);
            if (trimmed(candidate) == "---") return line;
            if (!is_blank(candidate)) return std::nullopt;
        }
        return std::nullopt;
    }

    void report(Position at, std::string text) {
        diagnostics_.report(Code::front_matter, {file_, at}, std::move(text));
    }

    std::string_view text_;
    FileId file_;
    Diagnostics& diagnostics_;
};

}  // namespace

std::optional<FrontMatter> split_front_matter(std::string_view text, FileId file, Diagnostics& diagnostics) {
    return Splitter(text, file, diagnostics).split();
}

namespace {

constexpr std::string_view fingerprint_key = "original";

struct Span {
    std::size_t begin = 0;
    std::size_t end = 0;
};

bool is_key_line(std::string_view line) {
    return indentation(line) == 0 && key_colon(line) != line.npos && first_key(line) == fingerprint_key;
}

/// Returns the line of the key without its line end, or an empty span at the end if there is none.
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
