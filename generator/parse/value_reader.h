#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/date.h"
#include "model/localized.h"
#include "yaml/yaml.h"

namespace conspectus {

/// Typed access to a mapping that check_schema has checked. Values that it reported
/// are absent here, so that nothing refused reaches the model.
class ValueReader {
  public:
    /// `mapping` must outlive the reader.
    ValueReader(const YamlValue& mapping, FileId file) : mapping_(mapping), file_(file) {}

    const YamlValue& mapping() const { return mapping_; }
    FileId file() const { return file_; }
    Location at() const { return {file_, mapping_.at}; }
    Location at(const YamlValue& value) const { return {file_, value.at}; }

    /// Returns the text, trimmed and on one line; empty if there is none.
    std::string text(std::string_view key) const;
    Localized localized(std::string_view key) const;
    bool boolean(std::string_view key) const;
    std::optional<std::uint32_t> integer(std::string_view key) const;
    Date date(std::string_view key) const;
    DateRange date_range(std::string_view key) const;
    std::string id(std::string_view key) const;
    std::vector<std::string> ids(std::string_view key) const;
    std::string local_id(std::string_view key) const;
    std::string doi(std::string_view key) const;
    std::string url(std::string_view key) const;
    /// Returns the index of the word in `words`.
    std::optional<std::size_t> word(std::string_view key, std::span<const std::string_view> words) const;
    std::vector<std::string> texts(std::string_view key) const;
    /// Returns the values of a list, or the single value given instead of one.
    std::vector<const YamlValue*> values(std::string_view key) const;
    /// Returns the mappings of a list.
    std::vector<ValueReader> mappings(std::string_view key) const;
    std::optional<ValueReader> child(std::string_view key) const;
    std::map<std::string, Location> positions() const;

  private:
    const YamlValue* scalar(std::string_view key) const;

    const YamlValue& mapping_;
    FileId file_;
};

std::string clean_text(std::string_view text);
/// Returns the position of the first character of a scalar's clean text; column 0 if the file writes the text
/// otherwise.
Position text_position(const YamlValue& value);
Localized read_localized(const YamlValue& value, FileId file);
std::vector<std::string> read_texts(const YamlValue& value);

}  // namespace conspectus
