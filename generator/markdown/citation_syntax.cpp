#include "markdown/citation_syntax.h"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>

#include "text/diagnostics.h"
#include "text/utf8.h"
#include "text/white_space.h"

namespace conspectus {
namespace {

constexpr std::uint32_t widest_range = 100;
constexpr std::size_t most_digits = 4;
constexpr std::string_view digits = "0123456789";
constexpr std::string_view spaces = " \t\n";

bool is_all(std::string_view text, std::string_view allowed) {
    return !text.empty() && text.find_first_not_of(allowed) == std::string_view::npos;
}

std::optional<std::uint32_t> read_number(std::string_view text) {
    if (!is_all(text, digits) || text.size() > most_digits || text.front() == '0') return std::nullopt;
    std::uint32_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

std::string number_fault(std::string_view key) {
    const std::size_t first = key.find_first_not_of('0');
    if (first == std::string_view::npos) return "no reference has the number 0: printed numbers begin at 1";
    if (first > 0) return fmt::format("{} begins with a zero: write '{}'", quote(key), key.substr(first));
    return fmt::format("no reference list is as long as {}: check the number", quote(key));
}

bool is_key_character(char32_t c) {
    if (c < 0x80)
        return c > ' ' &&
               std::string_view("\"#$%&'()*,;<=>?@[\\]^`{|}~!").find(static_cast<char>(c)) == std::string_view::npos;
    const bool is_punctuation = (c >= 0x80 && c <= 0xBF) || (c >= 0x2000 && c <= 0x2BFF) ||
                                (c >= 0x3000 && c <= 0x303F) || (c >= 0xFE10 && c <= 0xFE6F) ||
                                (c >= 0xFF00 && c <= 0xFFEF);
    return !is_punctuation;
}

/// Returns the first character that a key may not contain, as it is written.
std::string_view first_bad_character(std::string_view key) {
    for (std::size_t offset = 0; offset < key.size();) {
        const std::size_t begin = offset;
        if (!is_key_character(next_code_point(key, offset))) return key.substr(begin, offset - begin);
    }
    return {};
}

std::string space_fault(std::string_view key) {
    if (is_all(key, "0123456789 \t\n")) {
        std::string mended;
        for (std::size_t begin = 0; begin < key.size();) {
            const std::size_t end = std::min(key.find_first_of(spaces, begin), key.size());
            if (end > begin) mended += (mended.empty() ? "" : "; ") + std::string(key.substr(begin, end - begin));
            begin = end + 1;
        }
        return fmt::format("{} needs ';' between the works: write {}", quote(key), quote(mended));
    }
    const std::size_t space = key.find_first_of(spaces);
    const std::string mended = fmt::format("{}, {}", key.substr(0, space), trimmed(key.substr(space)));
    return fmt::format("{} has a space: put ';' between works, and ',' before a place, {}", quote(key), quote(mended));
}

struct NumberRange {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
};

/// Reads `17-18` or `17–18`, with spaces around the dash or without; numbers to 9999.
std::optional<NumberRange> read_number_range(std::string_view key) {
    for (const std::string_view dash : {"-", "–"}) {
        const std::size_t at = key.find(dash);
        if (at == std::string_view::npos) continue;
        const auto first = read_number(trimmed(key.substr(0, at)));
        const auto last = read_number(trimmed(key.substr(at + dash.size())));
        if (first && last) return NumberRange{*first, *last};
    }
    return std::nullopt;
}

/// Returns why a key is neither a printed number nor an id, as a message.
std::optional<std::string> key_fault(std::string_view key) {
    if (is_all(key, digits)) return read_number(key) ? std::nullopt : std::optional(number_fault(key));
    if (key.front() == '@') {
        return fmt::format("'@' stands once, at the beginning: write {} here", quote(key.substr(1)));
    }
    if (key.find_first_of(spaces) != std::string_view::npos) return space_fault(key);
    if (const std::string_view bad = first_bad_character(key); !bad.empty()) {
        return fmt::format("{} cannot stand in {}: a work is a printed number or an id", quote(bad), quote(key));
    }
    if (is_all(key, "0123456789-_:.+/")) {
        return fmt::format("{} is neither a number nor an id: write '7-8' for a range, '7; 8' for two works",
                           quote(key));
    }
    return std::nullopt;
}

using Fault = std::optional<SyntaxFault>;

/// A trimmed part of the content and its offset.
struct Part {
    std::string_view text;
    std::size_t offset = 0;
};

Part part(std::string_view content, std::size_t begin, std::size_t end) {
    const std::string_view text = trimmed(content.substr(begin, end - begin));
    return {text, static_cast<std::size_t>(text.data() - content.data())};
}

std::vector<Part> split_works(std::string_view content) {
    std::vector<Part> parts;
    for (std::size_t begin = 0; begin <= content.size();) {
        const std::size_t end = std::min(content.find(';', begin), content.size());
        parts.push_back(part(content, begin, end));
        begin = end + 1;
    }
    return parts;
}

Fault fault(std::size_t offset, std::string text, Code code = Code::construct_syntax) {
    return SyntaxFault{code, offset, std::move(text)};
}

Fault read_range(CitationItem& item, const NumberRange& range, std::string_view written) {
    if (range.last <= range.first) {
        const std::string mended =
            range.last == range.first ? fmt::format("{}", range.first) : fmt::format("{}-{}", range.last, range.first);
        return fault(item.offset, fmt::format("the range {} does not run upward: write '{}'", quote(written), mended),
                     Code::citation_range);
    }
    if (range.last - range.first >= widest_range) {
        return fault(item.offset,
                     fmt::format("the range {} names {} works, at most {} may stand in one: check its numbers",
                                 quote(written), range.last - range.first + 1, widest_range),
                     Code::citation_range);
    }
    item.key = fmt::format("{}", range.first);
    item.last = range.last;
    return std::nullopt;
}

Fault read_key(CitationItem& item, const Part& key) {
    item.offset = key.offset;
    item.key = key.text;
    if (key.text.empty()) return fault(key.offset, "no work stands before ',': write a printed number or an id");
    if (const auto range = read_number_range(key.text)) return read_range(item, *range, key.text);
    if (const auto problem = key_fault(key.text)) return fault(key.offset, *problem);
    return std::nullopt;
}

bool is_bare_number(std::string_view locator) {
    return locator.find_first_not_of("0123456789-–, ") == std::string_view::npos;
}

StatusKind status_of(std::string_view word) {
    using enum StatusKind;
    for (const StatusKind kind : {corrected, concern, retracted, removed}) {
        if (word == status_word(kind)) return kind;
    }
    return none;
}

/// Takes the word of a status off the end of a locator.
void take_status(CitationItem& item) {
    const std::size_t comma = item.locator.rfind(',');
    const std::string_view last = std::string_view(item.locator).substr(comma == std::string::npos ? 0 : comma + 1);
    item.stated = status_of(trimmed(last));
    if (item.stated == StatusKind::none) return;
    item.locator = comma == std::string::npos ? std::string() : std::string(trimmed(item.locator.substr(0, comma)));
}

Fault read_locator(CitationItem& item, const Part& locator) {
    item.locator = locator.text;
    std::ranges::replace(item.locator, '\n', ' ');
    if (locator.text.empty()) return fault(locator.offset, "nothing stands behind ',': write 'p. 3' there, or no ','");
    if (item.last != 0) {
        return fault(
            locator.offset,
            fmt::format("{} stands behind a range, but belongs to one work: cite that work on its own, '{}, {}'",
                        quote(locator.text), item.last, item.locator));
    }
    take_status(item);
    if (item.locator.empty() || !is_bare_number(item.locator)) return std::nullopt;
    return fault(locator.offset,
                 fmt::format("{} may be a work or a page: write '{}; {}' for two works, '{}, p. {}' for a page",
                             quote(item.locator), item.key, item.locator, item.key, item.locator));
}

Fault read_item(CitationItem& item, const Part& work) {
    const std::size_t comma = work.text.find(',');
    const Part key = part(work.text, 0, std::min(comma, work.text.size()));
    if (Fault found = read_key(item, {key.text, work.offset + key.offset})) return found;
    if (comma == std::string_view::npos) return std::nullopt;
    const Part locator = part(work.text, comma + 1, work.text.size());
    return read_locator(item, {locator.text, work.offset + locator.offset});
}

Fault without_empty_parts(std::vector<Part>& parts) {
    const auto first = std::ranges::find_if(parts, [](const Part& part) { return part.text.empty(); });
    if (first == parts.end()) return std::nullopt;
    const std::size_t offset = first->offset;
    std::erase_if(parts, [](const Part& part) { return part.text.empty(); });
    if (parts.empty()) {
        return fault(0, "the citation names no work: write a printed number or an id, '[@7]' or '[@chick2017]'");
    }
    return fault(offset, "a work is missing beside ';': add it, or leave the ';' out");
}

}  // namespace

std::optional<SyntaxFault> read_citation(std::string_view content, std::vector<CitationItem>& items) {
    std::vector<Part> parts = split_works(content);
    Fault fault = without_empty_parts(parts);
    for (const Part& part : parts) {
        CitationItem item;
        Fault found = read_item(item, part);
        if (!found) {
            items.push_back(std::move(item));
        } else if (!fault) {
            fault = std::move(found);
        }
    }
    return fault;
}

std::string print_citation(const std::vector<CitationItem>& items) {
    std::string out;
    for (const CitationItem& item : items) {
        if (!out.empty()) out += "; ";
        out += item.key;
        if (item.last != 0) out += fmt::format("-{}", item.last);
        if (!item.locator.empty()) out += ", " + item.locator;
        if (item.stated != StatusKind::none) out += fmt::format(", {}", status_word(item.stated));
    }
    return out;
}

}  // namespace conspectus
