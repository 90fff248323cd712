#include "bibliography/tagged_lines.h"

#include <algorithm>

#include "text/ascii.h"
#include "text/fold.h"
#include "text/utf8.h"
#include "text/white_space.h"

namespace conspectus {
namespace {

/// Returns the length of the tag at the start of a line, or 0.
std::size_t tag_length(std::string_view line, TaggedForm form) {
    const std::size_t shortest = 2;
    const std::size_t longest = form == TaggedForm::ris ? 2 : 4;
    std::size_t length = 0;
    while (length < line.size() && length <= longest && (is_ascii_upper(line[length]) || is_ascii_digit(line[length])))
        ++length;
    if (length < shortest || length > longest || !is_ascii_upper(line[0])) return 0;
    std::size_t hyphen = length;
    while (hyphen < line.size() && line[hyphen] == ' ') ++hyphen;
    // A tag and its blanks take four columns; some programs write only three of RIS.
    const std::size_t least = form == TaggedForm::ris ? 3 : 4;
    if (hyphen >= line.size() || line[hyphen] != '-' || hyphen > 4 || hyphen < least) return 0;
    return hyphen + 1 == line.size() || line[hyphen + 1] == ' ' ? length : 0;
}

}  // namespace

std::vector<TaggedLine> read_tagged_lines(std::string_view text, TaggedForm form) {
    std::vector<TaggedLine> lines;
    bool continues = false;
    for (std::uint32_t number = 1; !text.empty(); ++number) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (const std::size_t length = tag_length(line, form)) {
            const std::size_t hyphen = line.find('-', length);
            lines.push_back({std::string(line.substr(0, length)),
                             std::string(trimmed(line.substr(hyphen + 1))),
                             {number, 1},
                             false});
            continues = lines.back().tag != "ER";
        } else if (trimmed(line).empty()) {
            continue;
        } else if (continues && (form == TaggedForm::ris || line.starts_with(' '))) {
            std::string& value = lines.back().value;
            if (!value.empty() && !join_without_space(value, trimmed(line))) value += ' ';
            value += trimmed(line);
        } else {
            lines.push_back({{}, std::string(trimmed(line)), {number, 1}, true});
        }
    }
    for (TaggedLine& line : lines) line.value = to_nfc(line.value);
    return lines;
}

std::string joined_pages(std::string_view begin, std::string_view end) {
    begin = trimmed(begin);
    end = trimmed(end);
    if (begin.empty() || end.empty() || begin == end) return std::string(begin.empty() ? end : begin);
    if (begin.find('-') != std::string_view::npos) return std::string(begin);
    std::string whole;
    const bool is_cut =
        is_ascii_number(end) && end.size() < begin.size() && is_ascii_number(begin.substr(begin.size() - end.size()));
    if (is_cut) whole = begin.substr(0, begin.size() - end.size());
    return std::string(begin) + "-" + whole + std::string(end);
}

csl::Name read_inverted_name(std::string_view text) {
    csl::Name name;
    const std::size_t comma = text.find(',');
    if (comma == std::string_view::npos) {
        name.literal = trimmed(text);
        return name;
    }
    name.family = trimmed(text.substr(0, comma));
    std::string_view rest = trimmed(text.substr(comma + 1));
    const std::size_t second = rest.find(',');
    if (second != std::string_view::npos) {
        name.suffix = trimmed(rest.substr(second + 1));
        rest = trimmed(rest.substr(0, second));
    } else if (const std::size_t space = rest.rfind(' ');
               space != std::string_view::npos && is_name_suffix(rest.substr(space + 1))) {
        name.suffix = rest.substr(space + 1);
        rest = trimmed(rest.substr(0, space));
    }
    name.given = rest;
    return name;
}

bool is_name_suffix(std::string_view word) {
    constexpr std::string_view all[] = {"Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV", "2nd", "3rd", "4th"};
    return std::ranges::find(all, word) != std::end(all);
}

}  // namespace conspectus
