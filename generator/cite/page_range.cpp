#include "cite/page_range.h"

#include <algorithm>
#include <optional>

namespace conspectus {
namespace {

struct Range {
    std::string first;
    std::string last;
};

/// The two ends of a range of plain numbers, the second completed.
std::optional<Range> plain_range(std::string_view page) {
    const std::size_t dash = page.find_first_of("-\xE2");  // "-" or the first byte of an en dash
    if (dash == std::string_view::npos) return std::nullopt;
    const std::size_t width = page[dash] == '-' ? 1 : 3;
    if (width == 3 && page.substr(dash, 3) != "–") return std::nullopt;
    Range range{std::string(page.substr(0, dash)), std::string(page.substr(std::min(dash + width, page.size())))};
    const auto is_number = [](const std::string& text) {
        return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
    };
    if (!is_number(range.first) || !is_number(range.last)) return std::nullopt;
    if (range.last.size() < range.first.size()) {
        range.last = range.first.substr(0, range.first.size() - range.last.size()) + range.last;
    }
    return range;
}

}  // namespace

std::string full_page_range(std::string_view page, std::string_view dash) {
    const std::optional<Range> range = plain_range(page);
    return range ? range->first + std::string(dash) + range->last : std::string(page);
}

std::string short_page_range(std::string_view page, std::string_view dash) {
    const std::optional<Range> range = plain_range(page);
    if (!range || range->first.size() != range->last.size())
        return range ? full_page_range(page, dash) : std::string(page);
    const auto differs = std::ranges::mismatch(range->first, range->last).in2;
    const std::string tail(differs == range->last.end() ? range->last.begin() : differs, range->last.end());
    return range->first + std::string(dash) + tail;
}

}  // namespace conspectus
