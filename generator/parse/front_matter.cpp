#include "parse/front_matter.h"

#include <fmt/format.h>

#include <algorithm>

#include "text/quotation.h"
#include "yaml/yaml_lines.h"

namespace conspectus {
namespace {

bool is_marker(std::string_view line) {
    return line.starts_with("---") && is_blank(line.substr(3));
}

/// Dashes as editors and input methods make them: `----`, `--`, `——`, `–––`, `－－－`.
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

}  // namespace conspectus
