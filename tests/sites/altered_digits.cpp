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

using Marks = std::vector<bool>;

/// Marks as stating nothing what `inner` matches inside the first group of `outer`.
void leave_out(std::string_view line, const char* outer, const char* inner, Marks& states) {
    const std::regex place(outer);
    const std::regex name(inner);
    const std::cregex_iterator end;
    for (std::cregex_iterator found(line.begin(), line.end(), place); found != end; ++found) {
        for (std::cregex_iterator part((*found)[1].first, (*found)[1].second, name); part != end; ++part) {
            const auto begin = states.begin() + found->position(1) + part->position();
            std::fill(begin, begin + part->length(), false);
        }
    }
}

/// Ids hold at least a letter; a printed number is none.
constexpr const char* an_id = "[a-z0-9-]*[a-z][a-z0-9-]*";
constexpr const char* anything = ".+";

void leave_out_claim_ids(std::string_view line, Marks& states) {
    leave_out(line, "\\b(?:id|outcome|notes|cites|accepts): (\\[[^\\]]*\\]|[a-z0-9-]+)", an_id, states);
    leave_out(line, "^ *- ([a-z0-9-]+)$", an_id, states);
    leave_out(line, "(?:^ *(?:- )?|[{,] ?)([a-z][a-z0-9-]*):(?: |$)", anything, states);
}

void leave_out_body_ids(std::string_view line, Marks& states) {
    leave_out(line, "^ *([0-9]+)[.)] ", anything, states);
    leave_out(line, "\\[[=!]([^\\]]*)\\]", anything, states);
    leave_out(line, "\\[\\[([^\\]|]*)", anything, states);
    leave_out(line, "\\[@([^\\]]*)\\]", an_id, states);
}

Marks stating_bytes(std::string_view line, Part part) {
    Marks states(line.size(), part == Part::claims || part == Part::body);
    if (part == Part::claims) leave_out_claim_ids(line, states);
    if (part == Part::body) leave_out_body_ids(line, states);
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
        const Marks states = stating_bytes(line, part);
        for (std::size_t i = 0; i < line.size(); ++i)
            if (is_digit(line[i]) && states[i]) digits.push_back(begin + i);
        begin = end + 1;
    }
    return digits;
}

}  // namespace conspectus
