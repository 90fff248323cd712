#include "markdown/markdown_faults.h"

#include <fmt/core.h>

#include <algorithm>

#include "text/character_set.h"
#include "text/utf8.h"

namespace conspectus {
namespace {

constexpr unsigned most_faults = 100;

/// Replaces forbidden characters, which entities can bring into a message: they must not reach a terminal.
std::string printable(std::string text) {
    while (const auto offset = first_forbidden_character(text)) {
        std::size_t end = *offset;
        next_code_point(text, end);
        text.replace(*offset, end - *offset, "\uFFFD");
    }
    return text;
}

}  // namespace

void MarkdownFaults::report(Code code, Position at, std::string text, std::size_t length) {
    if (++reported_ > most_faults + 1) return;
    if (reported_ > most_faults) {
        diagnostics_.report(Code::too_many_faults, {file_, at},
                            fmt::format("this text has more than {} faults: mend those above first", most_faults));
        return;
    }
    Diagnostic& diagnostic = diagnostics_.report(code, {file_, at}, printable(std::move(text)));
    diagnostic.length = static_cast<std::uint32_t>(std::max<std::size_t>(length, 1));
}

void MarkdownFaults::report_raw_html(std::string_view html, Position at) {
    report(Code::raw_html, at,
           fmt::format("{} is raw HTML, which is never passed on: write Markdown, or '\\<' for the character itself",
                       quote(html)),
           html.find('\n') == std::string_view::npos ? count_code_points(html) : 1);
}

}  // namespace conspectus
