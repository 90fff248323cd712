#include "markdown/citation_syntax.h"

#include <fmt/core.h>

#include <algorithm>

#include "markdown/citation_key.h"
#include "text/quotation.h"
#include "text/white_space.h"

namespace conspectus {
namespace {

constexpr std::uint32_t widest_range = 100;

using Fault = std::optional<SyntaxFault>;

/// A trimmed part of the content and where it stands there.
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

ReadConstruct read_citation(std::string_view content) {
    ReadConstruct read;
    std::vector<Part> parts = split_works(content);
    read.fault = without_empty_parts(parts);
    for (const Part& part : parts) {
        CitationItem item;
        Fault found = read_item(item, part);
        if (!found) {
            read.construct.items.push_back(std::move(item));
        } else if (!read.fault) {
            read.fault = std::move(found);
        }
    }
    return read;
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
