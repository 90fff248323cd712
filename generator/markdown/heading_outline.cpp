#include "markdown/heading_outline.h"

#include <fmt/core.h>

#include <algorithm>

#include "text/quotation.h"

namespace conspectus {

std::uint32_t HeadingOutline::take(std::uint32_t written, Position at, MarkdownFaults& faults) {
    if (written == 1) {
        faults.report(Code::heading, at, "'#' is the page's title, which stands in the front matter: write '##'");
    } else if (written > level_ + 1) {
        faults.report(Code::heading, at,
                      fmt::format("this heading has level {} under level {}: write {}, levels go down one by one",
                                  written, level_, quote(std::string(level_ + 1, '#'))));
    }
    level_ = std::clamp<std::uint32_t>(written, 2, level_ + 1);
    return level_;
}

}  // namespace conspectus
