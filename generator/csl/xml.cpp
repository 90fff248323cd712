#include "csl/xml.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstring>

#include "text/near_spelling.h"

namespace conspectus::csl {
namespace {

constexpr std::size_t most_bytes = 2 << 20;
constexpr std::size_t most_faults = 100;

}  // namespace

XmlSource::XmlSource(std::string_view text, std::vector<StyleFault>& faults) : text_(text), faults_(faults) {
    if (text.size() > most_bytes) {
        report_at(0, fmt::format("this file has {} bytes; a style may have {}", text.size(), most_bytes));
        return;
    }
    const pugi::xml_parse_result result =
        document_.load_buffer(text.data(), text.size(), pugi::parse_default | pugi::parse_ws_pcdata_single);
    if (!result) {
        document_.reset();
        report_at(static_cast<std::size_t>(std::max<std::ptrdiff_t>(result.offset, 0)),
                  fmt::format("this is not XML: {}", result.description()));
    }
}

void XmlSource::report(const pugi::xml_node& at, std::string text) {
    const auto name = static_cast<std::size_t>(std::max<std::ptrdiff_t>(at.offset_debug(), 0));
    report_at(name > 0 ? name - 1 : 0, std::move(text));  // where its "<" stands
}

void XmlSource::report_at(std::size_t offset, std::string text) {
    if (faults_.size() >= most_faults) return;
    const std::string_view before = text_.substr(0, std::min(offset, text_.size()));
    const std::size_t line_start = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
    faults_.push_back({static_cast<std::uint32_t>(1 + std::ranges::count(before, '\n')),
                       static_cast<std::uint32_t>(1 + before.size() - line_start), std::move(text)});
}

std::optional<std::size_t> XmlSource::choice(const pugi::xml_node& node, const char* attribute,
                                             std::span<const std::string_view> values) {
    const pugi::xml_attribute found = node.attribute(attribute);
    if (!found) return std::nullopt;
    return choice(node, attribute, found.value(), values);
}

std::optional<std::size_t> XmlSource::choice(const pugi::xml_node& node, const char* attribute, std::string_view word,
                                             std::span<const std::string_view> values) {
    const auto at = std::ranges::find(values, word);
    if (at != values.end()) return static_cast<std::size_t>(at - values.begin());
    report(node, fmt::format("{}=\"{}\" on '{}' is none of: {}{}", attribute, word, node.name(),
                             fmt::join(values, ", "), did_you_mean(word, {values.begin(), values.end()})));
    return std::nullopt;
}

std::optional<bool> XmlSource::flag(const pugi::xml_node& node, const char* attribute) {
    constexpr std::string_view values[] = {"false", "true"};
    const auto found = choice(node, attribute, values);
    if (!found) return std::nullopt;
    return *found == 1;
}

std::optional<unsigned> XmlSource::count(const pugi::xml_node& node, const char* attribute) {
    const pugi::xml_attribute found = node.attribute(attribute);
    if (!found) return std::nullopt;
    std::string_view text = found.value();
    while (text.ends_with(' ')) text.remove_suffix(1);
    while (text.starts_with(' ')) text.remove_prefix(1);
    unsigned value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error == std::errc() && end == text.data() + text.size()) return value;
    report(node, fmt::format("{}=\"{}\" on '{}' is no whole number", attribute, text, node.name()));
    return std::nullopt;
}

std::vector<std::string_view> words_of(const pugi::xml_node& node, const char* attribute) {
    std::vector<std::string_view> words;
    std::string_view text = node.attribute(attribute).value();
    while (!text.empty()) {
        const std::size_t begin = std::min(text.find_first_not_of(" \t\r\n"), text.size());
        text.remove_prefix(begin);
        const std::size_t end = std::min(text.find_first_of(" \t\r\n"), text.size());
        if (end > 0) words.push_back(text.substr(0, end));
        text.remove_prefix(end);
    }
    return words;
}

std::string attribute_text(const pugi::xml_node& node, const char* attribute) {
    return node.attribute(attribute).value();
}

}  // namespace conspectus::csl
