#include "markdown/link_definitions.h"

#include <algorithm>
#include <optional>
#include <set>

#include "text/fold.h"
#include "text/white_space.h"

namespace conspectus {
namespace {

struct Definition {
    std::string_view label;
    std::string_view address;
};

/// Returns the label that opens at `offset`, without its brackets.
std::optional<std::string_view> label_at(std::string_view text, std::size_t offset) {
    const std::size_t end = text.find_first_of("[]", offset + 1);
    if (end == std::string_view::npos || text[end] == '[') return std::nullopt;
    const std::string_view label = text.substr(offset + 1, end - offset - 1);
    if (trimmed(label).empty() || label.size() > 999) return std::nullopt;
    return label;
}

/// Returns the address, which may be on the line below the label.
std::string_view address_at(std::string_view rest) {
    const std::size_t break_at = rest.find('\n');
    const bool is_below = trimmed(rest.substr(0, break_at)).empty() && break_at != std::string_view::npos;
    rest = is_below ? rest.substr(break_at + 1) : rest;
    rest = trimmed(rest.substr(0, rest.find('\n')));
    if (!rest.starts_with("<")) return rest.substr(0, rest.find_first_of(" \t"));
    const std::size_t end = rest.find('>');
    return end == std::string_view::npos ? std::string_view() : rest.substr(0, end + 1);
}

/// Returns the definition at the start of `text`, if there is one. Titles are not needed.
std::optional<Definition> read_definition(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" \t>");
    if (begin == std::string_view::npos || text[begin] != '[') return std::nullopt;
    const auto label = label_at(text, begin);
    const std::size_t colon = begin + 2 + (label ? label->size() : 0);
    if (!label || colon >= text.size() || text[colon] != ':') return std::nullopt;
    const std::string_view address = address_at(text.substr(colon + 1));
    return address.empty() ? std::nullopt : std::optional(Definition{*label, address});
}

}  // namespace

bool is_link_definition(std::string_view line) {
    return read_definition(line).has_value();
}

LinkDefinitions::LinkDefinitions(std::string_view markdown) {
    for (std::size_t begin = 0; begin < markdown.size();) {
        const std::size_t end = std::min(markdown.find('\n', begin), markdown.size());
        if (const auto definition = read_definition(markdown.substr(begin))) {
            lines_.emplace(fold(definition->label),
                           "[" + std::string(definition->label) + "]: " + std::string(definition->address) + "\n");
        }
        begin = end + 1;
    }
}

std::string LinkDefinitions::used_by(std::string_view markdown) const {
    if (lines_.empty()) return {};
    std::set<std::string_view> used;
    for (std::size_t i = markdown.find('['); i != std::string_view::npos; i = markdown.find('[', i + 1)) {
        const auto label = label_at(markdown, i);
        if (!label) continue;
        if (const auto found = lines_.find(fold(*label)); found != lines_.end()) used.insert(found->second);
    }
    std::string out;
    for (const std::string_view line : used) out += std::string(line) + "\n";
    return out;
}

}  // namespace conspectus
