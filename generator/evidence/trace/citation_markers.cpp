#include "evidence/trace/citation_markers.h"

#include <algorithm>
#include <charconv>

#include "text/ascii.h"
#include "text/utf8.h"

namespace conspectus {
namespace {

constexpr std::size_t longest_marker = 200;
constexpr std::uint32_t largest_number = 9999;
constexpr std::uint32_t widest_range = 500;
constexpr std::size_t most_cited = 1'000'000;
constexpr std::size_t shortest_list = 8;
constexpr std::size_t shortest_entry = 15;
constexpr std::size_t longest_entry = 4000;

struct BracketPair {
    std::string_view opening;
    std::string_view closing;
};
constexpr BracketPair brackets[] = {{"[", "]"}, {"［", "］"}, {"〔", "〕"}, {"【", "】"}};

/// A character between the numbers of a marker.
enum class Part { none, range, separator };

Part part(char32_t c) {
    if (c == U'-' || c == U'~' || c == U'～' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212) return Part::range;
    if (c == U',' || c == U';' || c == U'，' || c == U'、' || c == U'；' || c == U' ' || c == U'\n' || c == U'\r')
        return Part::separator;
    return Part::none;
}

/// Returns the contents of the brackets if they are only numbers and ranges.
std::optional<std::vector<NumberRange>> read_marker(std::string_view inside) {
    std::vector<NumberRange> ranges;
    bool range = false;
    for (std::size_t at = 0; at < inside.size();) {
        if (is_ascii_digit(inside[at])) {
            std::uint32_t number = 0;
            for (; at < inside.size() && is_ascii_digit(inside[at]) && number <= largest_number; ++at)
                number = number * 10 + static_cast<std::uint32_t>(inside[at] - '0');
            if (number == 0 || number > largest_number) return std::nullopt;
            if (range && !ranges.empty())
                ranges.back().last = number;
            else
                ranges.push_back({number, number});
            range = false;
            continue;
        }
        const Part found = part(next_code_point(inside, at));
        if (found == Part::none) return std::nullopt;
        range = range || found == Part::range;
    }
    if (ranges.empty()) return std::nullopt;
    return ranges;
}

/// Returns the beginning of the line if only list marks and blanks precede `at` in it, else npos.
std::size_t line_begin(std::string_view text, std::size_t at) {
    while (at > 0 && (text[at - 1] == ' ' || text[at - 1] == '-' || text[at - 1] == '*')) --at;
    return at == 0 || text[at - 1] == '\n' ? at : std::string_view::npos;
}

/// Returns whether the rest of the line is long enough for an entry of a list.
bool has_entry(std::string_view text, std::size_t at) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    return end - at >= shortest_entry;
}

using NumberedLine = std::pair<std::uint32_t, std::size_t>;

/// Returns the number that a line begins with, "12." or "12)", and its offset.
std::optional<NumberedLine> numbered_line(std::string_view text, std::size_t begin) {
    const std::size_t digits = std::min(text.find_first_not_of(' ', begin), text.size());
    std::size_t end = digits;
    while (end < text.size() && end < digits + 4 && is_ascii_digit(text[end])) ++end;
    if (end == digits || end >= text.size() || (text[end] != '.' && text[end] != ')')) return std::nullopt;
    const auto number = citation_number(text.substr(digits, end - digits));
    if (!number || !has_entry(text, end + 1) || is_ascii_digit(text[end + 1])) return std::nullopt;
    return NumberedLine{*number, begin};
}

/// Returns the longest run of lines numbered 1, 2, 3 …, the last of equally long
/// ones; nothing if it is too short for a list of references.
std::vector<NumberedLine> numbered_list(std::string_view text) {
    std::vector<NumberedLine> longest;
    std::vector<NumberedLine> run;
    const auto end_run = [&] {
        if (run.size() >= longest.size()) longest.swap(run);
        run.clear();
    };
    for (std::size_t begin = 0; begin < text.size(); begin = std::min(text.find('\n', begin), text.size()) + 1) {
        const auto line = numbered_line(text, begin);
        if (!line || (line->first != 1 && line->first != run.size() + 1)) continue;
        if (line->first == 1) end_run();
        run.push_back(*line);
    }
    end_run();
    return longest.size() < shortest_list ? std::vector<NumberedLine>() : longest;
}

}  // namespace

std::vector<PrintedCitation> printed_citations(std::string_view text) {
    std::vector<PrintedCitation> citations;
    for (const auto& [opening, closing] : brackets)
        for (std::size_t open = text.find(opening); open != std::string_view::npos;
             open = text.find(opening, open + 1)) {
            const std::size_t inside = open + opening.size();
            const std::size_t length = text.substr(inside, longest_marker).find(closing);
            if (length == std::string_view::npos) continue;
            if (auto numbers = read_marker(text.substr(inside, length)))
                citations.push_back({open, inside + length + closing.size(), std::move(*numbers)});
        }
    std::ranges::sort(citations, {}, &PrintedCitation::begin);
    return citations;
}

std::optional<std::uint32_t> citation_number(std::string_view digits) {
    std::uint32_t number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
    return number;
}

CitationMarkers::CitationMarkers(std::string_view text) {
    std::vector<NumberedLine> entries;
    std::size_t cited = 0;
    for (const PrintedCitation& citation : printed_citations(text)) {
        for (const NumberRange& range : citation.numbers)
            for (std::uint32_t n = range.first; n <= range.last && n - range.first < widest_range; ++n)
                if (++cited < most_cited) offsets_[n].push_back(citation.begin);
        const std::size_t begin = line_begin(text, citation.begin);
        if (begin == std::string_view::npos || citation.numbers.size() > 1 || !has_entry(text, citation.end)) continue;
        entries.emplace_back(citation.numbers.front().first, begin);
    }
    if (offsets_.empty()) {
        entries = numbered_list(text);
        for (const auto& [number, begin] : entries) offsets_[number].push_back(begin);
    }
    add_entries(entries, text.size());
}

/// Adds entries, each of which ends where the next begins; the last of several with one number counts.
void CitationMarkers::add_entries(const std::vector<std::pair<std::uint32_t, std::size_t>>& entries, std::size_t end) {
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const std::size_t next = i + 1 < entries.size() ? entries[i + 1].second : end;
        entries_[entries[i].first] = {entries[i].second, std::min(next, entries[i].second + longest_entry)};
    }
}

std::span<const std::size_t> CitationMarkers::offsets(std::uint32_t number) const {
    const auto found = offsets_.find(number);
    return found == offsets_.end() ? std::span<const std::size_t>() : found->second;
}

CitationMarkers::Entry CitationMarkers::entry(std::uint32_t number) const {
    const auto found = entries_.find(number);
    return found == entries_.end() ? Entry() : found->second;
}

}  // namespace conspectus
