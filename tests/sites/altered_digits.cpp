#include "altered_digits.h"

#include <algorithm>
#include <regex>
#include <string>

namespace conspectus {
namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// Which part of a paper a line belongs to.
enum class Part { other, claims, references, body };

Part part_of(std::string_view line) {
    const std::string_view key = line.substr(0, line.find(':'));
    if (key == "findings" || key == "editorial-notes" || key == "derived") return Part::claims;
    return key == "references" ? Part::references : Part::other;
}

/// Marks what a pattern matches in its first group as stating nothing.
void leave_out(std::string_view line, const char* pattern, std::vector<bool>& states) {
    const std::regex expression(pattern);
    const std::cregex_iterator end;
    for (std::cregex_iterator match(line.begin(), line.end(), expression); match != end; ++match) {
        const auto begin = states.begin() + match->position(1);
        std::fill(begin, begin + match->length(1), false);
    }
}

std::vector<bool> stating_bytes(std::string_view line, Part part) {
    std::vector<bool> states(line.size(), part == Part::claims || part == Part::body);
    if (part == Part::claims) leave_out(line, "[{ ]id: ([a-z0-9-]+)", states);
    if (part == Part::body) leave_out(line, "^ *([0-9]+)[.)] ", states);
    const std::size_t remark = part == Part::references ? line.find("note: ") : line.npos;
    if (remark != line.npos) std::fill(states.begin() + static_cast<std::ptrdiff_t>(remark), states.end(), true);
    return states;
}

}  // namespace

std::vector<std::size_t> stating_digits(std::string_view bytes) {
    std::vector<std::size_t> digits;
    Part part = Part::other;
    int rules = 0;
    for (std::size_t begin = 0; begin < bytes.size();) {
        const std::size_t end = std::min(bytes.find('\n', begin), bytes.size());
        const std::string_view line = bytes.substr(begin, end - begin);
        if (line == "---" && rules < 2) {
            part = ++rules == 2 ? Part::body : Part::other;
        } else if (rules == 1 && !line.empty() && line.front() != ' ') {
            part = part_of(line);
        }
        const std::vector<bool> states = stating_bytes(line, part);
        for (std::size_t i = 0; i < line.size(); ++i)
            if (is_digit(line[i]) && states[i]) digits.push_back(begin + i);
        begin = end + 1;
    }
    return digits;
}

}  // namespace conspectus
