#include "parse/value_reader.h"

#include <algorithm>

#include "parse/schema/date_reader.h"
#include "parse/schema/identifier_reader.h"
#include "parse/schema/integer_reader.h"
#include "text/utf8.h"
#include "text/web_address.h"
#include "text/white_space.h"

namespace conspectus {
/// Replaces a line break by a space, or by nothing between characters of Chinese text, which has no spaces.
std::string clean_text(std::string_view text) {
    text = trimmed(text);
    std::string clean;
    while (true) {
        const auto newline = text.find('\n');
        const auto line = trimmed(text.substr(0, newline));
        const bool joined = clean.empty() || line.empty() || join_without_space(clean, line);
        if (!joined) clean += ' ';
        clean += line;
        if (newline == std::string_view::npos) return clean;
        text.remove_prefix(newline + 1);
    }
}

Position text_position(const YamlValue& value) {
    const bool is_clean = value.kind == YamlKind::scalar && value.scalar == clean_text(value.scalar);
    return is_clean ? value.text_at : Position{value.at.line, 0};
}

Localized read_localized(const YamlValue& value, FileId file) {
    Localized texts;
    const auto add = [&](std::string_view language, Position language_at, const YamlValue& wording) {
        std::string text = wording.kind == YamlKind::scalar ? clean_text(wording.scalar) : std::string();
        if (text.empty()) return;
        texts.wordings.push_back(
            {std::string(language), std::move(text), {file, wording.at}, text_position(wording), language_at});
    };
    if (value.kind == YamlKind::scalar) add("", {}, value);
    if (value.kind == YamlKind::mapping)
        for (const YamlEntry& entry : value.entries)
            if (is_language_key(entry.key)) add(entry.key, entry.key_at, entry.value);
    return texts;
}

std::vector<std::string> read_texts(const YamlValue& value) {
    std::vector<std::string> texts;
    const auto add = [&](const YamlValue& item) {
        std::string text = item.kind == YamlKind::scalar ? clean_text(item.scalar) : std::string();
        if (!text.empty()) texts.push_back(std::move(text));
    };
    if (value.kind == YamlKind::scalar) add(value);
    for (const YamlValue& item : value.items) add(item);
    return texts;
}

const YamlValue* ValueReader::scalar(std::string_view key) const {
    const YamlValue* value = mapping_.find(key);
    return value != nullptr && value->kind == YamlKind::scalar ? value : nullptr;
}

std::string ValueReader::text(std::string_view key) const {
    const YamlValue* value = scalar(key);
    return value == nullptr ? std::string() : clean_text(value->scalar);
}

Localized ValueReader::localized(std::string_view key) const {
    const YamlValue* value = mapping_.find(key);
    return value == nullptr ? Localized() : read_localized(*value, file_);
}

bool ValueReader::boolean(std::string_view key) const {
    const YamlValue* value = scalar(key);
    return value != nullptr && value->scalar == "true";
}

std::optional<std::uint32_t> ValueReader::integer(std::string_view key) const {
    std::string ignored;
    const YamlValue* value = scalar(key);
    return value == nullptr ? std::nullopt : read_integer(value->scalar, ignored);
}

Date ValueReader::date(std::string_view key) const {
    std::string ignored;
    const YamlValue* value = scalar(key);
    return value == nullptr ? Date() : read_date(value->scalar, ignored).value_or(Date());
}

DateRange ValueReader::date_range(std::string_view key) const {
    std::string ignored;
    const YamlValue* value = mapping_.find(key);
    return value == nullptr ? DateRange() : read_csl_date(*value, ignored).value_or(DateRange());
}

std::string ValueReader::id(std::string_view key) const {
    const YamlValue* value = scalar(key);
    return value != nullptr && id_fault(value->scalar, true).empty() ? value->scalar : std::string();
}

std::vector<std::string> ValueReader::ids(std::string_view key) const {
    std::vector<std::string> ids = texts(key);
    std::erase_if(ids, [](const std::string& id) { return !id_fault(id, true).empty(); });
    return ids;
}

std::string ValueReader::local_id(std::string_view key) const {
    const YamlValue* value = scalar(key);
    return value != nullptr && is_local_id(value->scalar) ? value->scalar : std::string();
}

std::string ValueReader::doi(std::string_view key) const {
    return read_doi(text(key)).value_or("");
}

std::string ValueReader::url(std::string_view key) const {
    std::string address(text(key));
    return web_address_fault(address).empty() ? address : std::string();
}

std::optional<std::size_t> ValueReader::word(std::string_view key, std::span<const std::string_view> words) const {
    const auto found = std::ranges::find(words, text(key));
    if (found == words.end()) return std::nullopt;
    return static_cast<std::size_t>(found - words.begin());
}

std::vector<std::string> ValueReader::texts(std::string_view key) const {
    const YamlValue* value = mapping_.find(key);
    return value == nullptr ? std::vector<std::string>() : read_texts(*value);
}

std::vector<const YamlValue*> ValueReader::values(std::string_view key) const {
    std::vector<const YamlValue*> values;
    const YamlValue* value = mapping_.find(key);
    if (value == nullptr || value->kind == YamlKind::null) return values;
    if (value->kind != YamlKind::sequence) return {value};
    for (const YamlValue& item : value->items) values.push_back(&item);
    return values;
}

std::vector<ValueReader> ValueReader::mappings(std::string_view key) const {
    std::vector<ValueReader> mappings;
    for (const YamlValue* value : values(key))
        if (value->kind == YamlKind::mapping) mappings.emplace_back(*value, file_);
    return mappings;
}

std::optional<ValueReader> ValueReader::child(std::string_view key) const {
    const YamlValue* value = mapping_.find(key);
    if (value == nullptr || value->kind != YamlKind::mapping) return std::nullopt;
    return ValueReader(*value, file_);
}

std::map<std::string, Location> ValueReader::positions() const {
    std::map<std::string, Location> locations;
    for (const YamlEntry& entry : mapping_.entries) locations.emplace(entry.key, Location{file_, entry.key_at});
    return locations;
}

}  // namespace conspectus
